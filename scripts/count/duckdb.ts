import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBDataChunk, DuckDBInstance, type DuckDBType, type DuckDBValue } from "@duckdb/node-api";
import { isRunning } from "../running.ts";
import { literal, type Delimited, type Engine, type EngineValue } from "./engine.ts";

/** The most rows that one chunk of the engine holds. */
const chunkRows = 2048;

/**
 * DuckDB inside this process, with its temporary files in a folder of its own under `folder` (mode 0700). It loads no
 * extension and reaches no network.
 */
export const openDuckDb = async (
  folder: string,
  { threads, memory }: { threads: number; memory: string },
): Promise<Engine> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await clear(folder);
  const temporary = await mkdtemp(join(folder, `engine-${process.pid}-`));
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(threads),
    memory_limit: memory,
    temp_directory: temporary,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // Rows of a register have no order that a count could depend on, and keeping one costs memory.
    preserve_insertion_order: "false",
    // The size of a text file is not known beforehand; statements here join the larger side to the smaller one as they
    // are written, and a guess that turns a join around costs three times its time.
    disabled_optimizers: "build_side_probe_side",
  });
  const connection = await instance.connect();
  await connection.run("set enable_progress_bar = true");
  await connection.run("set enable_progress_bar_print = false");

  const append = async (table: string, rows: readonly (readonly EngineValue[])[]): Promise<void> => {
    const appender = await connection.createAppender(table);
    const types = Array.from({ length: appender.columnCount }, (_, i) => appender.columnType(i));
    for (let from = 0; from < rows.length; from += chunkRows) {
      const some = rows.slice(from, from + chunkRows);
      const chunk = DuckDBDataChunk.create(types, some.length);
      types.forEach((type, i) => {
        chunk.setColumnValues(
          i,
          some.map((row) => asType(row[i] ?? null, type)),
        );
      });
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };

  return {
    run: async (statement) => {
      await connection.run(statement);
    },
    append,
    query: async (statement) => {
      const rows = (await connection.runAndReadAll(statement)).getRowObjectsJS();
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, asValue(v)])));
    },
    csv,
    matches: (text, pattern) => `regexp_matches(${text}, ${literal(pattern)})`,
    isMalformed: (error) =>
      error instanceof Error && /^(?:Invalid Input|Conversion) Error: [^\n]*CSV/.test(error.message),
    done: () => Math.max(0, connection.progress.percentage) / 100,
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(temporary, { recursive: true, force: true });
    },
  };
};

/** Removes what an engine whose process was stopped has left: rows may lie in it. */
const clear = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const pid = /^engine-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
};

const csv = ({ path, delimiter, skip, width }: Delimited): string => {
  const columns = Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  const options = [
    ...["auto_detect = false", "header = false", "strict_mode = true", "null_padding = false"],
    ...[`skip = ${skip}`, `delim = ${literal(delimiter)}`, `quote = '"'`, `escape = '"'`],
    ...["max_line_size = 1000000", `columns = {${columns}}`],
  ];
  return `read_csv(${literal(path)}, ${options.join(", ")})`;
};

const asType = (value: EngineValue, type: DuckDBType): DuckDBValue =>
  typeof value === "number" && type.toString() === "BIGINT" ? BigInt(value) : value;

const asValue = (value: unknown): EngineValue => {
  if (typeof value === "bigint") {
    if (!Number.isSafeInteger(Number(value))) throw new Error(`invalid sum: ${value}`);
    return Number(value);
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw new Error(`invalid engine value: ${typeof value}`);
};
