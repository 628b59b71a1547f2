import type { Unit } from "../src/snapshot/unit.ts";
import { indicatorOf, unitOf, type Facts } from "../src/snapshot/select.ts";
import { nearest } from "../src/words/nearest.ts";
import { readUnit, unitNames } from "../src/words/unit.ts";
import type { Problem } from "./problem.ts";
import type { Campaign } from "./read/campaign.ts";
import type { LineOf } from "./read/yaml.ts";

type Exhibit = Campaign["exhibits"][number];

/** Kinds that draw nothing to scale, and kinds that compare figures only within a group. */
const undrawn: readonly Exhibit["kind"][] = ["strip", "table"];
const withinGroups: readonly Exhibit["kind"][] = ["bars", "share"];

/**
 * The exhibits that cannot be drawn: figures that one scale compares in different units; a `shownIn` that is no unit
 * of an item. `keys` leads from a reference to its cell; items with a wrong reference are reported elsewhere.
 */
export const exhibitProblems = (
  campaign: Campaign,
  keys: ReadonlyMap<string, string>,
  facts: Facts,
  { file, lineOf }: { file: string; lineOf: LineOf },
): Problem[] =>
  campaign.exhibits.flatMap((exhibit, i) => {
    const at = { file, line: lineOf(["exhibits", i]) };
    const unitsOf = (items: Exhibit["items"]): Unit[] => [
      ...new Set(
        items.flatMap(({ figure }) => {
          const cell = facts.cells.get(keys.get(figure) ?? "");
          return cell ? [unitOf(facts.vocabulary, indicatorOf(facts.vocabulary, cell.indicator).unit)] : [];
        }),
      ),
    ];
    const { shownIn, id } = exhibit;
    const wrong =
      shownIn === undefined ? [] : unitsOf(exhibit.items).filter((u) => readUnit(shownIn, u, "zh") === null);
    const grouped = withinGroups.includes(exhibit.kind);
    const groups = undrawn.includes(exhibit.kind)
      ? []
      : [...Map.groupBy(exhibit.items, (item) => (grouped ? (item.group?.zh ?? "") : "")).values()];
    return [
      ...wrong.slice(0, 1).map((unit): Problem => {
        const suggestions = nearest(shownIn ?? "", unitNames(unit, "zh"));
        return {
          rule: "unknown-unit",
          ...at,
          column: `exhibits.${i}.shownIn`,
          value: shownIn ?? "",
          suggestions,
        };
      }),
      ...groups.map(unitsOf).flatMap((units): Problem[] => {
        const details = { units: units.map((u) => u.name.zh).join("、") };
        return units.length < 2
          ? []
          : [{ rule: "units-mixed", ...at, column: `exhibits.${i}`, value: id, details }];
      }),
    ];
  });
