import { regionLevels } from "../../src/snapshot/region.ts";
import type { Measure } from "../registers/kind.ts";
import { literal, quoted } from "./engine.ts";
import type { Numbers } from "./numbers.ts";
import type { Feed } from "./requests.ts";
import type { CellSet } from "./sets.ts";
import { factsOf } from "./tables.ts";

/**
 * What several measures share: the same rows, held by the same people. `sums` names the amounts to add up, each with the
 * column that every feed takes it from.
 */
export type Group = {
  id: string;
  feeds: readonly Feed[];
  dimensions: readonly string[];
  sums: readonly { name: string; columns: readonly string[] }[];
};

const comma = (parts: readonly string[]): string => parts.join(", ");

/** The first and the last day of the rows that a period counts. */
export type Days = { from: string; to: string };

/** The rows of a feed within some days, as region, dimensions, holder and amounts. */
const rowsOf = (group: Group, position: number, days: Days, numbers: Numbers): string => {
  const feed = group.feeds[position];
  if (!feed) throw new Error(`invalid feed: ${position}`);
  const { kind, measure } = feed;
  const dimensions = group.dimensions.map((d) => `${dimensionSql(feed, d, numbers)} as ${quoted(d)}`);
  const holder = measure.holder === null ? "cast(null as integer)" : quoted(measure.holder);
  const sums = group.sums.map(
    ({ name, columns }) => `coalesce(${quoted(columns[position] ?? "")}, 0) as ${quoted(name)}`,
  );
  const day = quoted(kind.day);
  const conditions = [
    `${day} >= date ${literal(days.from)} and ${day} <= date ${literal(days.to)}`,
    ...whereSql(feed, numbers),
  ];
  return `select ${comma([`${quoted(kind.region)} as region`, ...dimensions, `${holder} as holder`, ...sums])}
    from ${factsOf(kind)} where ${conditions.join(" and ")}`;
};

const codeNumber = (dimension: string, code: string, numbers: Numbers): number => {
  const found = numbers.codes.get(dimension)?.get(code);
  if (found === undefined) throw new Error(`invalid ${dimension}: ${code}`);
  return found;
};

const dimensionSql = ({ measure }: Feed, dimension: string, numbers: Numbers): string => {
  const always = measure.always?.[dimension];
  if (always !== undefined) return `cast(${codeNumber(dimension, always, numbers)} as smallint)`;
  return measure.by.includes(dimension) ? quoted(dimension) : "cast(null as smallint)";
};

const whereSql = ({ kind, measure }: Feed, numbers: Numbers): string[] =>
  Object.entries(measure.where ?? {}).map(([id, wanted]) => {
    const column = kind.columns.find((c) => c.id === id);
    if (column?.type === "flag") return `${quoted(id)} = ${wanted === true ? 1 : 0}`;
    if (column?.type !== "code") throw new Error(`invalid where: ${kind.id}.${id}`);
    const codes = (typeof wanted === "object" ? wanted : [String(wanted)]).map((code) =>
      codeNumber(column.dimension, code, numbers),
    );
    return `${quoted(id)} in (${comma(codes.map(String))})`;
  });

/** The finest table of a group: one row per period (by its place in `periods`), region, codes and holder. */
export const leafSql = (group: Group, periods: readonly Days[], numbers: Numbers): string => {
  const keys = comma(["period", "region", ...group.dimensions.map(quoted), "holder"]);
  const rows = periods.flatMap((days, period) =>
    group.feeds.map((_, i) => `select ${period} as period, * from (${rowsOf(group, i, days, numbers)}) as r`),
  );
  const sums = group.sums.map(({ name }) => `cast(sum(${quoted(name)}) as bigint) as ${quoted(name)}`);
  return `create table leaf as select ${comma([keys, "count(*) as n", ...sums])}
    from (${rows.join(" union all ")}) as r group by ${keys}`;
};

const cellColumns = (set: CellSet): string[] => ["period", "region", ...Object.keys(set.depths).map(quoted)];
const setKeys = (set: CellSet): string => comma(cellColumns(set));

/** The table of a set: one row per cell and holder, added up from the leaf. */
export const holdersSql = (group: Group, set: CellSet): string => {
  const dimensions = Object.entries(set.depths);
  const joins = dimensions.map(
    ([d, depth], i) =>
      `join ${ancestorsOf(d)} as d${i} on d${i}.id = l.${quoted(d)} and d${i}.depth = ${depth}`,
  );
  const keys = [
    "l.period as period",
    "r.ancestor as region",
    ...dimensions.map(([d], i) => `d${i}.ancestor as ${quoted(d)}`),
    "l.holder as holder",
  ];
  const grouped = ["l.period", "r.ancestor", ...dimensions.map((_, i) => `d${i}.ancestor`), "l.holder"];
  const sums = ["n", ...group.sums.map(({ name }) => quoted(name))].map(
    (name) => `cast(sum(l.${name}) as bigint) as ${name}`,
  );
  return `create table holders as select ${comma([...keys, ...sums])} from leaf as l
    join ${ancestorsOf("region")} as r on r.id = l.region and r.depth = ${regionLevels.indexOf(set.level)}
    ${joins.join(" ")} group by ${comma(grouped)}`;
};

/** The table that leads from a region or code to its ancestors. */
export const ancestorsOf = (list: string): string => `ancestors_${list}`;

/** What a measure adds up for each holder: 1 for a distinct key, the rows, or an amount. */
export const amountOf = (measure: Measure): string =>
  measure.take.of === "distinct"
    ? "(case when holder is null then 0 else 1 end)"
    : measure.take.of === "rows"
      ? "n"
      : quoted(measure.indicator);

/** The cells of a set: each with its total and the number of holders that have a part in it. */
export const totalsSql = (set: CellSet, amount: string): string =>
  `select ${setKeys(set)}, cast(sum(${amount}) as bigint) as total,
     count(case when ${amount} > 0 then holder end) as holders
   from holders group by ${setKeys(set)}`;

/**
 * The two holders with the largest parts of each cell of a set, the larger first; of equal ones those with the smallest
 * keys. Four passes over the holders with small tables beside them take an eighth of the time of ranking them all.
 */
export const largestSql = (set: CellSet, amount: string, keys: string): string => {
  const names = cellColumns(set);
  const of = (table: string): string => comma(names.map((name) => `${table}.${name}`));
  const same = (a: string, b: string): string =>
    names.map((name) => `${a}.${name} = ${b}.${name}`).join(" and ");
  /** Of some holders of each cell the largest amount, then the first of those who hold so much. */
  const firstOf = (name: string, others: string): string => `
    ${name}_most as (select ${of("h")}, max(h.amount) as amount from parts as h ${others} group by ${of("h")}),
    ${name} as (select ${of("h")}, h.amount, min(h.holder) as holder from parts as h
      join ${name}_most as m on ${same("h", "m")} and h.amount = m.amount ${others} group by ${of("h")}, h.amount)`;
  return `with parts as (select ${comma(names)}, holder, ${amount} as amount from holders
      where ${amount} > 0 and holder is not null),
    ${firstOf("first", "")},
    ${firstOf("second", `join first as f on ${same("h", "f")} and h.holder <> f.holder`)}
    select ${of("t")}, k.key as holder, t.amount as amount, t.place as place
    from (select *, 1 as place from first union all select *, 2 as place from second) as t
    join ${keys} as k on k.id = t.holder order by place`;
};

/** Two of the holders of each cell of a set where each counts as 1: the first and the last in the order of their keys. */
export const anyTwoSql = (set: CellSet, keys: string): string => {
  const pick = (which: string, place: number, condition: string): string =>
    `select ${setKeys(set)}, ${which}(holder) as holder, ${place} as place
     from holders where holder is not null group by ${setKeys(set)} ${condition}`;
  return `select ${comma(cellColumns(set).map((name) => `t.${name}`))}, k.key as holder, 1 as amount, t.place as place
    from (${pick("min", 1, "")} union all ${pick("max", 2, "having max(holder) > min(holder)")}) as t
    join ${keys} as k on k.id = t.holder order by place`;
};

/** The combinations of codes that occur within some days. */
export const combinationsSql = (
  group: Group,
  by: readonly string[],
  days: Days,
  numbers: Numbers,
): string => {
  const rows = group.feeds.map((_, i) => rowsOf(group, i, days, numbers)).join(" union all ");
  return `select distinct ${by.length === 0 ? "1 as one" : comma(by.map(quoted))} from (${rows}) as r`;
};
