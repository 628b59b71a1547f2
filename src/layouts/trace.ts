import type { Coordinates } from "../snapshot/cell.ts";

/** The id of a check on a page whose checks begin with `scope`: it is part of addresses, which hold no `|` (URL Standard, URL code points). */
export const checkAnchor = (scope: string, id: string): string => `${scope}-${id.replaceAll("|", "_")}`;

const anchors = new WeakMap<Omit<Coordinates, "region">, string>();

/**
 * The id of a cell on the pages of its region, made of its coordinates alone, so that a link to it lasts:
 * `allowance.persons_instant_2024-01-05_programme-dibao`. No part of a coordinate holds the `_` between them.
 */
export const cellAnchor = (cell: Omit<Coordinates, "region">): string => {
  const anchor = anchors.get(cell) ?? anchorOf(cell);
  anchors.set(cell, anchor);
  return anchor;
};

const anchorOf = ({ indicator, period, dimensions }: Omit<Coordinates, "region">): string =>
  [
    indicator,
    period.kind,
    ...(period.kind === "instant" ? [] : [period.start ?? "unstated"]),
    period.end,
    ...Object.entries(dimensions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([dimension, code]) => `${dimension}-${code}`),
  ].join("_");
