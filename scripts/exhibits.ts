import type { Bilingual } from "../src/snapshot/bilingual.ts";
import { wholeKinds } from "../src/snapshot/schema.ts";
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

/** Why a part is not below zero, for staff; `label` is its name. */
const belowZero = (label: Bilingual): { zh: string; en: string } => ({
  zh: `这种图画的是整体的各部分，部分不能小于零（“${label.zh}”小于零）；增减改用bars、lines、multiples、calendar、slope或map`,
  en: `the kind draws the parts of a whole, and a part cannot be below zero as “${label.en}” is; show a change as bars, lines, multiples, calendar, slope or map`,
});

/**
 * The exhibits that cannot be drawn: figures that one scale compares in different units; a `shownIn` that is no unit
 * of an item; parts of a whole below zero. `keys` leads from a reference to its cell; items with a wrong reference are reported elsewhere.
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
    const isBelow = ({ figure }: Exhibit["items"][number]): boolean => {
      const content = facts.cells.get(keys.get(figure) ?? "")?.content;
      return content?.status === "value" && content.value < 0;
    };
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
      ...(wholeKinds.includes(exhibit.kind) ? exhibit.items.filter(isBelow) : [])
        .slice(0, 1)
        .map(({ label, figure }): Problem => {
          const column = `exhibits.${i}.kind`;
          const line = lineOf(["exhibits", i, "kind"]);
          return {
            rule: "invalid-field",
            file,
            line,
            column,
            value: exhibit.kind,
            details: belowZero(label ?? { zh: figure, en: figure }),
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
