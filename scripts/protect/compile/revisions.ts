import type { Build } from "./build.ts";
import type { Figure } from "./figures.ts";

/**
 * A figure that was stated with several values gives away the difference: a small one is as dangerous as any small count.
 * Gives the cell of the difference for each cell of a later version.
 */
export const relateRevisions = (
  figures: readonly Figure[],
  cellOf: (figure: Figure) => number | undefined,
  { draft, implied, value }: Build,
): ReadonlyMap<number, number> => {
  const differences = new Map<number, number>();
  for (const [key, versions] of Map.groupBy(figures, (f) => f.key)) {
    const cells = versions.flatMap((f) => cellOf(f) ?? []);
    cells.forEach((later, place) => {
      const earlier = cells[place - 1];
      const [at] = versions;
      if (earlier === undefined || !at) return;
      const { indicator, region, period, dimensions } = at;
      const by = value(later) - value(earlier);
      // Who does not know both versions does not even know which is larger.
      if (Number.isNaN(by)) return;
      const id = `revision|${key}|${place}`;
      const difference = implied(id, { indicator, region, period, dimensions }, Math.abs(by));
      differences.set(later, difference);
      draft.equal("revision", [
        [later, 1],
        [earlier, -1],
        [difference, -Math.sign(by)],
      ]);
    });
  }
  return differences;
};
