import type { Problem } from "../problem.ts";
import type { Batch } from "../read/register.ts";
import type { Column, RegisterKind, TypedRow } from "../registers/kind.ts";
import { quoted, type Engine, type EngineValue } from "./engine.ts";
import { addKeys } from "./keys.ts";
import { numberOf, type Numbers } from "./numbers.ts";
import { columnsSql, factsOf, factType, keysOf } from "./tables.ts";

/** What a file gave: the rows that count, those that were rejected, and why. */
export type Staged = { rows: number; problems: Problem[] };

type Place = {
  kind: RegisterKind;
  label: string;
  numbers: Numbers;
  /** The codes of the campaign's region and of all below it. */
  inside: ReadonlySet<string>;
};

/** As many rows as the staging table takes before they are moved on. */
const stagedRows = 100_000;

const stagedType = (column: Column): string =>
  column.type === "key" || column.type === "day" ? "varchar" : factType(column);

/**
 * Adds the rows of a file as the readers give them, whatever its form. A row outside the campaign's region, or one that
 * breaks a check of its kind, is a problem and is left out. `onRows` is told how many rows have come so far.
 */
export const loadBatches = async (
  engine: Engine,
  place: Place,
  batches: AsyncIterable<Batch>,
  onRows: (rows: number) => void,
): Promise<Staged> => {
  const { kind } = place;
  const problems: Problem[] = [];
  let rows = 0;
  let read = 0;
  let waiting: EngineValue[][] = [];
  const flush = async (): Promise<void> => {
    await engine.run(`create table staged (line integer, ${columnsSql(kind, stagedType)})`);
    try {
      await engine.append("staged", waiting);
      const broken = await brokenRows(engine, place);
      problems.push(...broken);
      await moveOn(engine, kind);
      rows += waiting.length - new Set(broken.map((p) => p.line)).size;
    } finally {
      await engine.run("drop table staged");
    }
    waiting = [];
  };
  for await (const batch of batches) {
    problems.push(...batch.problems);
    for (const row of batch.rows) {
      const outside = outsideProblem(row, place);
      if (outside) problems.push(outside);
      else waiting.push(stagedRow(row, place));
    }
    read += batch.rows.length;
    onRows(read);
    if (waiting.length >= stagedRows) await flush();
  }
  if (waiting.length > 0) await flush();
  return { rows, problems };
};

const stagedRow = (row: TypedRow, { kind, numbers }: Place): EngineValue[] => [
  row.line,
  ...kind.columns.map((column, i) => {
    const value = row.values[i] ?? null;
    const listed = column.type === "region" || column.type === "code" || column.type === "flag";
    return listed ? numberOf(column, value, numbers) : value;
  }),
];

const outsideProblem = (row: TypedRow, { kind, label, inside }: Place): Problem | null => {
  const position = kind.columns.findIndex((c) => c.id === kind.region);
  const region = String(row.values[position]);
  const column = kind.columns[position]?.name.zh ?? "";
  return inside.has(region)
    ? null
    : { rule: "region-outside", file: label, line: row.line, column, value: region };
};

/** The problems of the staged rows that break a check of their kind; they are taken out. */
const brokenRows = async (engine: Engine, { kind, label }: Place): Promise<Problem[]> => {
  const problems: Problem[] = [];
  for (const { rule, holds, message } of kind.checks) {
    const found = await engine.query(`select line from staged where not (${holds}) order by line`);
    problems.push(
      ...found.map(({ line }): Problem => ({
        ...{ rule: "row-check", file: label, line: Number(line), column: rule, value: "" },
        details: { zh: message.zh, en: message.en },
      })),
    );
  }
  for (const { holds } of kind.checks) await engine.run(`delete from staged where not (${holds})`);
  return problems;
};

const moveOn = async (engine: Engine, kind: RegisterKind): Promise<void> => {
  for (const c of kind.columns)
    if (c.type === "key") await addKeys(engine, c.prefix, `select ${quoted(c.id)} as key from staged`);
  const values = kind.columns.map((c, i) =>
    c.type === "key"
      ? `k${i}.id`
      : c.type === "day"
        ? `cast(s.${quoted(c.id)} as date)`
        : `s.${quoted(c.id)}`,
  );
  const joins = kind.columns.flatMap((c, i) =>
    c.type === "key" ? [`left join ${keysOf(c.prefix)} as k${i} on k${i}.key = s.${quoted(c.id)}`] : [],
  );
  await engine.run(
    `insert into ${factsOf(kind)} select ${values.join(", ")} from staged as s ${joins.join(" ")}`,
  );
};
