import type { Release } from "../../src/snapshot/open.ts";
import type { Content, Coordinates } from "../../src/snapshot/cell.ts";
import { audit } from "../protect/audit/audit.ts";
import { compile, type Compiled } from "../protect/compile/compile.ts";
import type { EarlierRelease } from "../protect/compile/figures.ts";
import type { Lookup } from "../protect/lookup.ts";
import { countDistances } from "../protect/sensitivity.ts";
import type { Table, TableCell } from "../protect/table.ts";
import type { Observation } from "../observation.ts";
import type { Policy } from "../read/codebook.ts";
import { completed } from "./completion.ts";

/** What somebody who has nothing but the published files found. `figure` is a cell's key or id, `at` where it stands. */
export type Given = { figure: string; at: Coordinates | undefined; kind: "determined" | "small" };

export type Attacked = {
  found: Given[];
  /** Withheld figures, everything not known that figures can be formed of, and relations. */
  withheld: number;
  variables: number;
  relations: number;
};

/**
 * Attacks a release from the published files alone, its own and those of the releases before it (the last of `releases` is
 * the one that is attacked): what is withheld must not follow from what is published, and no small count from differences
 * and rests. The relations are compiled by the code that a release is protected with; what is withheld is not known.
 */
export const attackPublished = async (
  releases: readonly Release[],
  lookup: Lookup,
  policy: Policy,
): Promise<Attacked> => {
  const last = releases.at(-1);
  const threshold = last?.snapshot.disclosure.threshold ?? null;
  if (!last || threshold === null) return { found: [], withheld: 0, variables: 0, relations: 0 };
  const rules = publicRules(policy, threshold);
  const own = asEarlier(last);
  const hidden = new Set(hiddenIn(last));
  const compiled = compile({
    now: { id: own.id, observations: own.observations, stated: nothing, withhold: hidden, keep: new Set() },
    earlier: releases.slice(0, -1).map(asEarlier),
    ...{ lookup, rules, prominence: { headline: new Set(), shown: new Set() } },
  });
  const unknown = new Set(
    compiled.table.cells.flatMap((c, cell) => (c.status === "withheld" || isUnknown(c) ? [cell] : [])),
  );
  const withheld = new Set(releases.flatMap((r) => hiddenIn(r)));
  const table = await completed(asked(compiled.table, withheld));
  const result = await audit(table, unknown, { insiders: "none", everyInterval: false });
  const fixed = result.interval.filter(({ least, most }) => Math.floor(most) <= Math.ceil(least));
  const known = new Set([...result.exact.primary, ...result.exact.secondary, ...fixed.map((f) => f.cell)]);
  const found = [...known]
    .sort((a, b) => a - b)
    .flatMap((cell): Given[] => {
      const { id = "", value = 0 } = table.cells[cell] ?? {};
      const at = compiled.places[cell];
      if (table.cells[cell]?.primary) return [{ figure: id, at, kind: "determined" }];
      return at && countDistances(at, value, rules, lookup) ? [{ figure: id, at, kind: "small" }] : [];
    });
  return {
    found: [...found, ...smallFigures(releases, rules, lookup), ...ratesOf(last, compiled, unknown)],
    withheld: hidden.size,
    variables: result.variables,
    relations: result.relations,
  };
};

const hiddenIn = ({ cells }: Release): string[] =>
  cells.flatMap((c) => (c.content.status === "withheld" ? [c.key] : []));

const isUnknown = ({ value }: TableCell): boolean => Number.isNaN(value);

/** The key of a stated figure's cell, which stands before the release that stated it where there are several versions. */
const keyOf = ({ id }: TableCell): string => id.split("@")[0] ?? "";

const nothing = { equal: [], atMost: [], ratios: [], rates: [] };

/** The published threshold is all that is known of the rules: it holds for every count. */
const publicRules = (policy: Policy, threshold: number): Policy => {
  const all = { county: threshold, below: threshold };
  return { ...policy, thresholds: { people: all, vulnerable: all } };
};

/** A release as its readers know it: what is withheld is a figure that they do not know. */
const asEarlier = ({ snapshot, cells }: Release): EarlierRelease => ({
  ...{ id: snapshot.release.id, cells, stated: nothing },
  observations: cells.map(({ indicator, region, period, dimensions, key, content }): Observation => ({
    ...{ indicator, region, period, dimensions, key, source: "", contributors: null },
    content: content.status === "withheld" ? unknownValue : content,
    provenance: { file: "", line: 0, column: "", written: "" },
  })),
});

const unknownValue: Exclude<Content, { status: "withheld" }> = {
  ...{ status: "value", value: NaN, qualifier: "exact", precision: 1, flags: [] },
};

/** Of every figure that is withheld it is asked whether it could be larger by one step; of nothing else. */
const asked = (table: Table, withheld: ReadonlySet<string>): Table => ({
  ...table,
  cells: table.cells.map((cell) => ({
    ...cell,
    primary: isUnknown(cell) && withheld.has(keyOf(cell)) ? { lower: 0, upper: 1 } : null,
    holder: null,
  })),
});

/** Counts that are published although they are small, and were not before. */
const smallFigures = (releases: readonly Release[], rules: Policy, lookup: Lookup): Given[] => {
  const known = new Set(
    releases
      .slice(0, -1)
      .flatMap((r) => r.cells.flatMap((c) => (c.content.status === "value" ? [c.key] : []))),
  );
  return (releases.at(-1)?.cells ?? []).flatMap((cell): Given[] =>
    cell.content.status === "value" &&
    !known.has(cell.key) &&
    countDistances(cell, cell.content.value, rules, lookup)
      ? [{ figure: cell.key, at: cell, kind: "small" }]
      : [],
  );
};

/** Rates that are withheld although both operands are published, and operands that a published rate gives away. */
const ratesOf = (
  { cells }: Release,
  { rates, table, places }: Compiled,
  unknown: ReadonlySet<number>,
): Given[] => {
  const cellOf = new Map(cells.map((c) => [c.key, c]));
  return [...rates].flatMap(([key, operands]): Given[] => {
    const rate = cellOf.get(key);
    const hidden = operands.filter((cell) => unknown.has(cell));
    if (rate?.content.status === "value")
      return hidden.map((cell) => ({
        ...{ figure: table.cells[cell]?.id ?? "", at: places[cell] },
        kind: "determined",
      }));
    return rate?.content.status === "withheld" && operands.length === 2 && hidden.length === 0
      ? [{ figure: key, at: rate, kind: "determined" }]
      : [];
  });
};
