import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import { codeOf, indicatorOf, regionOf, type Facts } from "../snapshot/select.ts";

/**
 * What a cell counts, by name: 保障人数（最低生活保障、农村）. The region stands before it only where it is not the
 * campaign's own: 凤城镇 孤儿.
 */
export const cellName = (cell: Cell, facts: Facts, language: Language): string => {
  const { vocabulary } = facts;
  const zh = language === "zh";
  const codes = vocabulary.dimensions
    .filter((d) => cell.dimensions[d.id] !== undefined)
    .map((d) => codeOf(vocabulary, d.id, cell.dimensions[d.id] ?? "").name[language]);
  const name = indicatorOf(vocabulary, cell.indicator).name[language];
  const place =
    cell.region === vocabulary.campaign.region ? "" : regionOf(vocabulary, cell.region).name[language];
  if (zh) return `${place && `${place} `}${name}${codes.length ? `（${codes.join("、")}）` : ""}`;
  return `${name}${codes.length ? ` (${codes.join(", ")})` : ""}${place && `, ${place}`}`;
};
