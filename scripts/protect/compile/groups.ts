/** Things put together two by two: `of` gives the groups with two or more members. */
export type Groups = { join: (a: number, b: number) => void; of: () => number[][] };

/** Groups of whole numbers (union–find, with halved paths). */
export const groups = (): Groups => {
  const parent = new Map<number, number>();
  const find = (a: number): number => {
    let root = a;
    for (let up = parent.get(root) ?? root; up !== root; up = parent.get(root) ?? root) {
      parent.set(root, parent.get(up) ?? up);
      root = up;
    }
    return root;
  };
  return {
    join: (a, b) => {
      for (const x of [a, b]) if (!parent.has(x)) parent.set(x, x);
      const [one, other] = [find(a), find(b)];
      if (one !== other) parent.set(Math.max(one, other), Math.min(one, other));
    },
    of: () =>
      [
        ...Map.groupBy(
          [...parent.keys()].sort((a, b) => a - b),
          find,
        ).values(),
      ].filter((g) => g.length > 1),
  };
};
