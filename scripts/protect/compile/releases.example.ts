import { cellKey, type Cell, type Coordinates } from "../../../src/snapshot/cell.ts";
import type { Indicator } from "../../../src/snapshot/indicator.ts";
import type { Period } from "../../../src/snapshot/period.ts";
import type { Vocabulary } from "../../../src/snapshot/schema.ts";
import type { Unit } from "../../../src/snapshot/unit.ts";
import { asCell, type Contributors, type Observation } from "../../observation.ts";
import type { Policy } from "../../read/codebook.ts";
import { lookupOf } from "../lookup.ts";
import type { Relation, Table, TableCell } from "../table.ts";
import { compile, type Compiled } from "./compile.ts";
import type { ComingRelease, EarlierRelease } from "./figures.ts";
import type { Stated } from "./stated.ts";

const text = (zh: string) => ({ zh, en: zh });
const indicator = (id: string, unit: string, rest: Partial<Indicator>): Indicator => ({
  ...{ id, unit, name: text(id), definition: text(id), basis: text(id), kind: "flow", addsOver: ["region"] },
  ...{ dimensions: ["programme", "residence"], sensitivity: "people", ...rest },
});
const unit = (id: string, quantity: Unit["quantity"], decimals = 0): Unit => ({
  ...{ id, quantity, decimals, name: text(id), plural: id, scaled: true },
});
const code = (
  id: string,
  parent: string | null = null,
  sensitivity: Indicator["sensitivity"] = "people",
) => ({
  ...{ code: id, name: text(id), parent, sensitivity },
});

/** A county 990101 with two townships, and a few indicators of every sort that disclosure control tells apart. */
export const vocabulary: Vocabulary = {
  ...{ periods: [], phrases: [], campaign: { region: "990101" } },
  units: [
    unit("person", "people"),
    unit("household", "households"),
    unit("person-time", "times"),
    unit("yuan", "money", 2),
    unit("percent", "rate", 2),
    unit("yuan-per-person", "rate", 2),
    unit("patrol", "times"),
  ],
  indicators: [
    indicator("people", "person", { addsOver: ["region", "residence"], atMost: ["times"] }),
    indicator("households", "household", { addsOver: ["region", "residence"], atMost: ["people"] }),
    indicator("times", "person-time", { addsOver: ["region", "period", "residence"] }),
    indicator("escorted", "person-time", { addsOver: ["region", "period"], atMost: ["times"] }),
    indicator("paid", "yuan", {
      ...{ addsOver: ["region", "period", "programme", "residence"], sensitivity: "none", follows: "people" },
    }),
    indicator("share", "percent", {
      ...{ kind: "rate", addsOver: [], sensitivity: "none" },
      ratio: { numerator: "escorted", denominator: "times" },
    }),
    indicator("mean", "yuan-per-person", {
      ...{ kind: "rate", addsOver: [], sensitivity: "none" },
      ratio: { numerator: "paid", denominator: "people" },
    }),
    indicator("standard", "yuan-per-person", { kind: "rate", addsOver: [], sensitivity: "none" }),
    indicator("on-register", "person", {
      ...{ kind: "stock", addsOver: ["region", "residence"], balance: { in: "joined", out: "left" } },
    }),
    indicator("joined", "person", { addsOver: ["region", "period"] }),
    indicator("left", "person", { addsOver: ["region", "period"] }),
    indicator("missing", "person", { zeros: "withheld" }),
    indicator("patrols", "patrol", { addsOver: ["region", "period"], sensitivity: "none" }),
    indicator("county-only", "person", { publishedFrom: "county" }),
  ],
  regions: [
    { code: "990101", name: text("county"), level: "county", parent: null },
    { code: "990101100000", name: text("east"), level: "township", parent: "990101" },
    { code: "990101101000", name: text("west"), level: "township", parent: "990101" },
  ],
  dimensions: [
    {
      ...{ id: "programme", name: text("programme") },
      codes: [
        code("dibao"),
        code("orphan", null, "vulnerable"),
        code("orphan-home", "orphan", "vulnerable"),
        code("orphan-kin", "orphan-home", "vulnerable"),
      ],
    },
    { id: "residence", name: text("residence"), codes: [code("urban"), code("rural")] },
  ],
};

export const lookup = lookupOf(vocabulary);

export const county = "990101";
export const east = "990101100000";
export const west = "990101101000";

export const rules: Policy = {
  thresholds: { people: { county: 5, below: 5 }, vulnerable: { county: 5, below: 10 } },
  ...{ contributors: 3, percent: 10, dominance: 85 },
};

export const since = (end: string, start = "2024-11-01"): Period => ({ kind: "cumulative", start, end });
export const within = (start: string, end: string): Period => ({ kind: "flow", start, end });
export const on = (day: string): Period => ({ kind: "instant", start: day, end: day });
export const winter = since("2025-03-31");

type More = Partial<Coordinates> & { contributors?: Contributors; precision?: number };

/** An observation of the county over the whole winter, unless said otherwise. */
export const observed = (id: string, value: number, more: More = {}): Observation => {
  const { region = county, period = winter, dimensions = {}, contributors = null, precision = 1 } = more;
  const at = { indicator: id, region, period, dimensions };
  return {
    ...{ ...at, key: cellKey(at), source: "s", contributors },
    content: { status: "value", value, qualifier: "exact", precision, flags: [] },
    provenance: { file: "", line: 0, column: "", written: "" },
  };
};

export const nothingStated: Stated = { equal: [], atMost: [], ratios: [], rates: [] };

/** An earlier release in which the figures with some keys were withheld. */
export const before = (
  id: string,
  observations: readonly Observation[],
  withheld: readonly string[] = [],
): EarlierRelease => ({
  ...{ id, observations, stated: nothingStated },
  cells: observations.map((o): Cell =>
    withheld.includes(o.key) ? { ...asCell(o), content: { status: "withheld" } } : asCell(o),
  ),
});

type Asked = { withhold?: readonly string[]; keep?: readonly string[]; stated?: Stated };

/** Compiles a release that says some figures after others. */
export const compiled = (
  observations: readonly Observation[],
  earlier: readonly EarlierRelease[] = [],
  { withhold = [], keep = [], stated = nothingStated }: Asked = {},
): Compiled => {
  const now: ComingRelease = {
    ...{ id: "9999-12-31", observations, stated },
    ...{ withhold: new Set(withhold), keep: new Set(keep) },
  };
  const prominence = { headline: new Set<string>(), shown: new Set<string>() };
  return compile({ now, earlier, lookup, rules, prominence });
};

/** The cell with an id, or whose id contains a text. */
export const cellNamed = (table: Table, id: string): TableCell => {
  const found = table.cells.find((c) => c.id === id) ?? table.cells.find((c) => c.id.includes(id));
  if (!found) throw new Error(`invalid cell: ${id}`);
  return found;
};

/** A relation in words: `2*a - b = 0`, by the cells' ids; the smallest coefficient first makes it the same for all. */
export const said = (table: Table, { terms, least, most }: Relation): string => {
  const sum = terms.map(([cell, c]) => `${c}*${table.cells[cell]?.id ?? ""}`).join(" ");
  return least === most ? `${sum} = ${most}` : `${least} <= ${sum} <= ${most}`;
};
