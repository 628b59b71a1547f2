import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import { formatPeriod, type NamedPeriod, type Period } from "../../src/snapshot/period.ts";
import { attributeNames, formatReference } from "../../src/words/refer.ts";
import { parseReference } from "../../src/words/reference.ts";
import { labelOf, periodsOver, type Span } from "../count/periods.ts";
import type { Campaign } from "./campaign.ts";

type Exhibits = Campaign["exhibits"];
type Item = Exhibits[number]["items"][number];

/** Exhibits with an item for each period, and where a path into them leads in the file. */
type Spread = { exhibits: Exhibits; written: (path: readonly PropertyKey[]) => readonly PropertyKey[] };

/** An exhibit that a release shows, its place in the file, and the places of its items. */
type Shown = { exhibit: Exhibits[number]; from: number; items: readonly number[] };

/**
 * The exhibits of a release: a figure of 各月 or 各日 becomes an item for each that is over. An exhibit of fewer than two
 * of them shows no course yet and is left out.
 */
export const spreadExhibits = (
  { exhibits, periods }: Pick<Campaign, "exhibits" | "periods">,
  span: Span | null,
): Spread => {
  const shown = exhibits.flatMap((exhibit, from): Shown[] => {
    const spread = exhibit.items.map((item) => spreadItem(item, span, periods));
    if (spread.every((some) => some !== null && some.length < 2)) return [];
    const all = exhibit.items.flatMap((item, i) => (spread[i] ?? [item]).map((own) => ({ own, i })));
    // A row of a period has all its parts together, whichever was written first.
    const rows = spread.every((some) => some === null)
      ? all
      : [...Map.groupBy(all, ({ own }) => own.group?.zh).values()].flat();
    return [{ exhibit: { ...exhibit, items: rows.map((r) => r.own) }, from, items: rows.map((r) => r.i) }];
  });
  return {
    exhibits: shown.map((s) => s.exhibit),
    written: (path) => {
      const [list, at, ...rest] = path;
      const found = list === "exhibits" && typeof at === "number" ? shown[at] : undefined;
      if (!found) return path;
      const inside = rest.map((step, i) =>
        i === 1 && rest[0] === "items" && typeof step === "number" ? (found.items[step] ?? step) : step,
      );
      return [list, found.from, ...inside].filter((step) => step !== undefined);
    },
  };
};

/** An item for each period of a figure of several, named by it; null for a figure of one. */
const spreadItem = (item: Item, span: Span | null, periods: readonly NamedPeriod[]): Item[] | null => {
  const reference = parseReference(item.figure);
  if (!span || "at" in reference) return null;
  const names: readonly string[] = attributeNames.period;
  const asked = reference.attributes.find((a) => names.includes(a.name));
  const over = asked && periodsOver(asked.value, span);
  if (!over) return null;
  return over.map((period) => {
    const value = formatPeriod(period);
    const attributes = reference.attributes.map((a) => (a === asked ? { ...a, value } : a));
    const words = wordsOf(period, periods);
    const figure = formatReference({ ...reference, attributes });
    // Where the label says what is counted, as that of a part of a stack, the period is the row.
    return item.label && !item.group ? { ...item, figure, group: words } : { ...item, figure, label: words };
  });
};

const wordsOf = (period: Period, periods: readonly NamedPeriod[]): Bilingual =>
  periods.find((p) => formatPeriod(p.period) === formatPeriod(period))?.label ?? labelOf(period);
