import { cellKey, type Content } from "../snapshot/cell.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Period } from "../snapshot/period.ts";
import { county } from "./gallery/places.ts";
import type { ExhibitRow } from "../words/exhibit.ts";

const day: Period = { kind: "instant", start: "2024-01-05", end: "2024-01-05" };

/** A row as the words make it. `worded` is number and unit, e.g. `12.22 万元`; English keeps the space. */
export const row = (
  label: string,
  about: string,
  content: Content,
  worded = "",
  more: { language?: Language; group?: string; period?: Period } = {},
): ExhibitRow => {
  const { language = "zh", group, period = day } = more;
  const [number = "", ...rest] = worded.split(" ");
  const withheld = language === "zh" ? "不予公布" : "withheld";
  const value = content.status === "value";
  const dimensions = { part: `${group ?? ""}${label}` };
  const coordinates = { indicator: about, region: county, period, dimensions };
  return {
    label,
    ...(group === undefined ? {} : { group }),
    figure: {
      type: "figure",
      key: cellKey(coordinates),
      unit: rest.join(" "),
      text: value ? worded.replaceAll(" ", language === "zh" ? "" : " ") : withheld,
      number: value ? number : content.status === "withheld" ? `${withheld} [c]` : "— [x]",
      status: content.status,
      flags: content.status === "value" ? content.flags : [],
    },
    cell: { ...coordinates, key: cellKey(coordinates), content },
  };
};
