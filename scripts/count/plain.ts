import { plainPatterns } from "../clean/plain.ts";
import type { Column, RegisterKind } from "../registers/kind.ts";
import type { RegisterFile } from "../read/register.ts";
import { quoted, type Engine } from "./engine.ts";
import { addKeys } from "./keys.ts";
import { columnsSql, factsOf, factType, keysOf, spellingsOf } from "./tables.ts";

type Plain = NonNullable<RegisterFile["plain"]>;
type Source = Plain["columns"][number];

/** A column of the kind, where it stands in the file, and its cells as SQL text that is never null. */
type Placed = { column: Column; source: Source; text: string; position: number };

const place = (kind: RegisterKind, sources: readonly Source[]): Placed[] =>
  kind.columns.map((column, position) => {
    const source = sources[position] ?? { index: -1, exponent: 0 };
    return { column, source, position, text: source.index < 0 ? "''" : `coalesce(c${source.index}, '')` };
  });

const plainCondition = (engine: Engine, { column, source }: Placed, text: string): string =>
  plainPatterns(column, source.exponent)
    .map((pattern) => engine.matches(text, pattern))
    .join(" and ");

/**
 * Lets the engine read a file by itself, checked by SQL that is made from the kind's columns. It takes only what needs no
 * interpretation. Gives the number of rows, or null where any cell or line needs the other way of reading; no row of
 * the file has been taken then.
 */
export const loadPlain = async (
  engine: Engine,
  kind: RegisterKind,
  file: Plain,
  onStep: (step: number, steps: number) => void,
): Promise<number | null> => {
  try {
    return await load(engine, kind, file, onStep);
  } catch (error) {
    if (!engine.isMalformed(error)) throw error;
    return null;
  } finally {
    await engine.run("drop table if exists fresh_keys");
    await engine.run("drop table if exists incoming");
  }
};

const load = async (
  engine: Engine,
  kind: RegisterKind,
  file: Plain,
  onStep: (step: number, steps: number) => void,
): Promise<number | null> => {
  const lines = engine.csv(file);
  const columns = place(kind, file.columns);
  // The file is read once for each column of keys, and once for the rows.
  const steps = columns.filter(({ column }) => column.type === "key").length + 1;
  let step = 0;
  for (const placed of columns) {
    const { column, text } = placed;
    if (column.type !== "key") continue;
    onStep(step++, steps);
    // What does not look like a key at all may be a name or a number of a person's, and is not even put into a table.
    const like = `${text} = '' or (${text} like '${column.prefix}%' and char_length(${text}) > 16)`;
    const keys = `select distinct case when ${like} then ${text} end as key from ${lines} as l`;
    await engine.run(`create table fresh_keys as ${keys}`);
    const empty = column.required ? "" : "key <> '' and ";
    const plain = plainCondition(engine, placed, "key");
    const wrong = `select count(*) as n from fresh_keys where key is null or (${empty}not (${plain}))`;
    if ((await engine.query(wrong))[0]?.["n"] !== 0) return null;
    await addKeys(engine, column.prefix, "select key from fresh_keys where key <> ''");
    await engine.run("drop table fresh_keys");
  }
  onStep(step, steps);
  const read = columns.map((placed) => reading(engine, kind, placed));
  const stray = strayCells(file);
  const wrong = [
    ...read.map((r) => r.wrong),
    ...kind.checks.map((check) => `not (${check.holds})`),
    ...(stray === "" ? [] : ["stray"]),
  ].join(" or ");
  await engine.run(
    `create table incoming as
     select ${read.map((r) => `${r.value} as ${quoted(r.id)}`).join(", ")}${read.map((r) => r.extra).join("")}${stray && `, ${stray} as stray`}
     from ${lines} as l ${read.map((r) => r.join).join(" ")}`,
  );
  const [found] = await engine.query(
    `select count(*) as n, sum(case when ${wrong} then 1 else 0 end) as wrong from incoming`,
  );
  const rows = Number(found?.["n"]);
  if (rows > 0 && found?.["wrong"] !== 0) return null;
  const names = kind.columns.map((c) => quoted(c.id)).join(", ");
  await engine.run(`insert into ${factsOf(kind)} select ${names} from incoming`);
  return rows;
};

/** A condition that holds where something stands in a column that is neither read nor left out by the campaign; empty where there is none. */
const strayCells = ({ columns, ignored, width }: Plain): string => {
  const known = new Set([...columns.map((c) => c.index), ...ignored]);
  const others = Array.from({ length: width }, (_, i) => i).filter((i) => !known.has(i));
  return others.length === 0 ? "" : `(${others.map((i) => `coalesce(c${i}, '') <> ''`).join(" or ")})`;
};

/** How a column is read: its value (null where the cell is empty or wrong), what else is kept of it, and when it is wrong. */
type Reading = { id: string; value: string; extra: string; join: string; wrong: string };

const reading = (engine: Engine, kind: RegisterKind, placed: Placed): Reading => {
  const { column, source, text, position } = placed;
  const id = column.id;
  const name = quoted(id);
  // An optional cell that is empty and one that is wrong both give null: whether it was empty is kept beside it.
  const blank = quoted(`${id} empty`);
  const rest = column.required
    ? { extra: "", wrong: `${name} is null` }
    : { extra: `, ${text} = '' as ${blank}`, wrong: `(${name} is null and not ${blank})` };
  switch (column.type) {
    case "key":
      return {
        ...{ id, value: `j${position}.id`, ...rest },
        join: `left join ${keysOf(column.prefix)} as j${position} on j${position}.key = ${text}`,
      };
    case "region":
    case "code":
    case "flag":
      return {
        ...{ id, value: `j${position}.id`, ...rest },
        join: `left join ${spellingsOf(kind, column)} as j${position} on j${position}.written = ${text}`,
      };
    case "day":
      return {
        ...{ id, ...rest, join: "" },
        value: `case when ${plainCondition(engine, placed, text)} then try_cast(${text} as date) end`,
      };
    default: {
      // Twelve digits before the point and the exponent behind it fit exactly.
      const steps = `cast(cast(${text} as decimal(${12 + source.exponent}, ${source.exponent})) * ${10 ** source.exponent} as bigint)`;
      return {
        ...{ id, extra: rest.extra, join: "" },
        value: `case when ${plainCondition(engine, placed, text)} then ${steps} end`,
        wrong: `${rest.wrong} or ${name} < ${column.min} or ${name} > ${column.max}`,
      };
    }
  }
};

/** The empty table of a kind's rows. */
export const createFacts = (engine: Engine, kind: RegisterKind): Promise<void> =>
  engine.run(`create table ${factsOf(kind)} (${columnsSql(kind, factType)})`);
