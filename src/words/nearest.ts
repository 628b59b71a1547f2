/** The number of single-character insertions, deletions, replacements and swaps of neighbours between two texts. */
export const editDistance = (a: string, b: string): number => {
  const [x, y] = [[...a], [...b]];
  const rows: number[][] = [Array.from({ length: y.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= y.length; j++) {
      const swap =
        i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const same = x[i - 1] === y[j - 1] ? 0 : 1;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap));
    }
  }
  return at(x.length, y.length);
};

/**
 * Up to three names that may have been meant, nearest first: those that differ in at most half of their characters,
 * or that contain what was written. Case is ignored; equal distances keep the order of the names.
 */
export const nearest = (written: string, names: readonly string[]): string[] => {
  const low = written.toLowerCase();
  return [...new Set(names)]
    .map((name) => {
      const other = name.toLowerCase();
      const inside = low.length > 1 && (other.includes(low) || low.includes(other));
      const far = editDistance(low, other);
      return {
        name,
        far: inside ? Math.min(far, 1) : far,
        near: inside || far * 2 <= Math.max(low.length, other.length),
      };
    })
    .filter(({ near }) => near)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name);
};
