/** Something that wants to stand at `at` and takes `height`, both in px; `at` is its middle. */
type Wish = { at: number; height: number };

/**
 * Where things stand so that none covers another, as near to their wishes as that allows and none above `top`: the
 * middle of each, in the order given.
 */
export const dodge = (wishes: readonly Wish[], top: number): number[] => {
  /** Neighbours that touch stand as one: their things, the sum of what each wants for the first, and their height. */
  type Group = { members: number[]; wanted: number; height: number; start: number };
  const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b);
  const groups: Group[] = [];
  for (const i of order) {
    const { at, height } = wishes[i] ?? { at: 0, height: 0 };
    let group: Group = {
      members: [i],
      wanted: at - height / 2,
      height,
      start: Math.max(top, at - height / 2),
    };
    for (
      let before = groups.at(-1);
      before && before.start + before.height > group.start;
      before = groups.at(-1)
    ) {
      groups.pop();
      const wanted = before.wanted + group.wanted - before.height * group.members.length;
      const members = [...before.members, ...group.members];
      group = {
        members,
        wanted,
        height: before.height + group.height,
        start: Math.max(top, wanted / members.length),
      };
    }
    groups.push(group);
  }
  const places: number[] = [];
  for (const group of groups) {
    let y = group.start;
    for (const i of group.members) {
      const height = wishes[i]?.height ?? 0;
      places[i] = y + height / 2;
      y += height;
    }
  }
  return places;
};
