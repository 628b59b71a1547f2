import type { Bilingual } from "../snapshot/bilingual.ts";
import { cellKey, type Cell, type Coordinates } from "../snapshot/cell.ts";
import { indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";

/** What a reader must know before he adds up parts of which some are withheld. */
export const shortfallSentence: Bilingual = {
  zh: "因部分数据不予公布，所列各项之和小于合计。",
  en: "Some figures are withheld, so the parts listed add up to less than their total.",
};

/** The same where the figures are not listed as parts of a total, but a reader may put them together. */
export const shortfallSomewhere: Bilingual = {
  zh: "因部分数据不予公布，有的合计大于其已公布各项之和。",
  en: "Some figures are withheld, so some totals are larger than the sum of their published parts.",
};

/**
 * Whether some of these figures are parts of a published whole to which they do not add up because others of its parts
 * are withheld. Told from published values alone.
 */
export const fallsShort = (keys: readonly string[], facts: Facts): boolean => {
  const listed = keys.flatMap((key) => facts.cells.get(key) ?? []);
  if (listed.every((part) => part.content.status !== "withheld")) return false;
  const wholes = Map.groupBy(
    listed.flatMap((part) => wholesOf(part, facts).map((whole) => ({ part, whole }))),
    ({ whole }) => whole,
  );
  return [...wholes].some(([key, some]) => {
    const whole = facts.cells.get(key)?.content;
    const parts = some.map(({ part }) => part.content);
    const values = parts.flatMap((c) => (c.status === "value" ? [c.value] : []));
    return (
      whole?.status === "value" &&
      values.length > 0 &&
      parts.some((c) => c.status === "withheld") &&
      values.reduce((sum, value) => sum + value, 0) < whole.value
    );
  });
};

/** The keys of the figures that a figure is added up to: of the region above, and of the code above in each list. */
const wholesOf = (part: Cell, { vocabulary }: Facts): string[] => {
  const { addsOver } = indicatorOf(vocabulary, part.indicator);
  const above: Coordinates[] = [];
  const { parent } = regionOf(vocabulary, part.region);
  if (parent && addsOver.includes("region")) above.push({ ...part, region: parent });
  for (const { id, codes } of vocabulary.dimensions) {
    const own = codes.find((c) => c.code === part.dimensions[id]);
    if (!own || !addsOver.includes(id)) continue;
    const { [id]: _, ...others } = part.dimensions;
    above.push({ ...part, dimensions: own.parent === null ? others : { ...others, [id]: own.parent } });
  }
  return above.map(cellKey);
};
