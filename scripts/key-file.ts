import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { isBlankSign, isScientific } from "./clean/quantity.ts";
import { halfWidth } from "./clean/width.ts";
import { isMiswritten, normalNumber, personKey } from "./people-keys.ts";
import type { Problem } from "./problem.ts";
import type { Encoding } from "./read/encoding.ts";
import { normalHeader } from "./read/header.ts";
import { recordReader, type Record } from "./read/records.ts";
import { textOf } from "./read/stream.ts";

/** What is to be done to a file: the column that becomes keys, its new header, and the columns that are left out. */
export type Keying = {
  path: string;
  encoding: Encoding;
  /** The file's name in messages. */
  label: string;
  out: string;
  column: string;
  header: string;
  drop: readonly string[];
  prefix: string;
  secret: Uint8Array;
  /** Words for sums (合计), which are no numbers of a person's. */
  totals: readonly string[];
};

/** The number of keys written, and what is wrong; with problems there is no file. Warnings are numbers whose check character does not fit. */
export type Keyed = { keys: number; problems: Problem[]; warnings: Problem[] };

type Found = {
  first: number;
  index: number;
  dropped: ReadonlySet<number>;
  missing: string[];
  delimiter: string;
};

const headerDepth = 30;

/** Writes a copy of a CSV file in which a column holds keys: UTF-8 with byte order mark, other columns as they were. Nothing of the column is kept or said. */
export const writeKeys = async (keying: Keying): Promise<Keyed> => {
  const { path, encoding, label, out } = keying;
  const at = (rule: Problem["rule"], line: number, column: string, value = ""): Problem => ({
    ...{ rule, file: label, line, column, value },
  });
  const found = await findHeader(keying);
  if (!found) return { keys: 0, warnings: [], problems: [at("missing-column", 0, "", "--column")] };
  if (found.missing.length > 0)
    return {
      keys: 0,
      warnings: [],
      problems: found.missing.map(() => at("missing-column", 0, "", "--drop")),
    };

  const result: Keyed = { keys: 0, problems: [], warnings: [] };
  const identity = /身份证|证件/.test(keying.column);
  const totals = new Set(keying.totals);
  let seen = 0;
  const keyed = ({ line, cells }: Record): string[] => {
    const position = seen++;
    const copy = cells.map((cell, i) => (i === found.index ? convert(cell, position, line) : cell));
    return copy.filter((_, i) => position < found.first || !found.dropped.has(i));
  };
  const convert = (cell: string, position: number, line: number): string => {
    if (position < found.first) return cell;
    if (position === found.first) return keying.header;
    const plain = halfWidth(cell);
    if (plain === "" || isBlankSign(plain) || totals.has(plain.replace(/[\s:]/g, ""))) return plain;
    if (isScientific(plain)) {
      result.problems.push(at("scientific-notation", line, keying.header));
      return "";
    }
    if (identity && isMiswritten(normalNumber(cell)))
      result.warnings.push(at("identity-check", line, keying.header));
    result.keys++;
    return personKey(keying.secret, keying.prefix, cell);
  };

  const aside = `${out}.${process.pid}.part`;
  const output = createWriteStream(aside, { mode: 0o600 });
  try {
    output.write("\uFEFF");
    const reader = recordReader(found.delimiter);
    const add = async (text: string, last: boolean): Promise<void> => {
      const { records, broken } = reader.push(text, last);
      const lines = records.map((record) => keyed(record).map(quoted).join(",")).join("\r\n");
      if (broken !== null) result.problems.push(at("broken-quotes", broken, ""));
      if (records.length > 0 && !output.write(`${lines}\r\n`)) await once(output, "drain");
    };
    for await (const text of textOf(path, encoding)) await add(text, false);
    await add("", true);
    output.end();
    await once(output, "finish");
    if (result.problems.length === 0) await rename(aside, out);
    return result;
  } finally {
    output.destroy();
    await rm(aside, { force: true });
  }
};

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The header line that has the column, under the delimiter that shows it. */
const findHeader = async ({ path, encoding, column, drop }: Keying): Promise<Found | null> => {
  let start = "";
  for await (const text of textOf(path, encoding)) {
    start += text;
    if (start.length > 1 << 16) break;
  }
  const wanted = normalHeader(column);
  for (const delimiter of [",", "\t", ";"]) {
    const { records } = recordReader(delimiter).push(start, true);
    for (const [first, { cells }] of records.slice(0, headerDepth).entries()) {
      const names = cells.map(normalHeader);
      const index = names.indexOf(wanted);
      if (index < 0) continue;
      const leaving = drop.map((name) => names.indexOf(normalHeader(name)));
      const missing = drop.filter((_, i) => leaving[i] === -1);
      return { first, index, dropped: new Set(leaving.filter((i) => i !== index)), missing, delimiter };
    }
  }
  return null;
};
