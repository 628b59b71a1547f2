import { basename, dirname, join } from "node:path";
import { readFile } from "node:fs/promises";
import type { Rule } from "../messages.ts";
import type { Problem, Read } from "../problem.ts";
import type { RegisterKind } from "../registers/kind.ts";
import type { Codebook } from "./codebook.ts";
import { findDelimiter } from "./delimiter.ts";
import type { Encoding } from "./encoding.ts";
import { headerWords, type HeaderWords } from "./header.ts";
import { findLayout, type Layout } from "./layout.ts";
import { nameReader } from "./names.ts";
import { recordReader, type Record } from "./records.ts";
import { rowReader, type Batch } from "./rows.ts";
import { examine, textOf } from "./stream.ts";
import { largestWorkbook, readSheets } from "./workbook.ts";

export type { Batch } from "./rows.ts";

/** One table of register rows: a CSV file, or one sheet of a workbook. */
export type RegisterFile = {
  /** Its name in messages; nothing else of the file's own name may be said. */
  label: string;
  /** SHA-256 of the file's bytes in hexadecimal: confidential, publish only keyed. */
  hash: string;
  rows: number | null;
  /**
   * A CSV in UTF-8 whose data lines an engine may read as they are: the number of lines before the data, and for each
   * column of the kind the index of its source column (-1 where the file has none) and the power of ten by which a
   * number in it is multiplied to give whole steps (元 → 分: 2, 万元 → 分: 6). Null otherwise. Only cells that match
   * `plainPatterns` mean the same to both ways of reading; with any other, `batches` must be used.
   */
  plain: {
    path: string;
    delimiter: string;
    skip: number;
    columns: { index: number; exponent: number }[];
    /** The number of cells of its header line, and the indexes of those columns that are dropped unread; the others hold nothing. */
    width: number;
    ignored: number[];
  } | null;
  batches: () => AsyncIterable<Batch>;
};

/** What a campaign says about a register's files. `headers` maps its own headers to column ids; columns (and sheets) of `ignore` are dropped unread. */
export type RegisterOptions = {
  headers: Readonly<{ [header: string]: string }>;
  ignore: readonly string[];
  codebook: Codebook;
};

/** A file with more bad rows than this is not a register with mistakes in it; the rest of it is not listed. */
const mostProblems = 100_000;

/** How much of a text is looked at to find delimiter and header. */
const startLength = 1 << 16;

/** The rules by which a whole file is refused, or the rest of it not read: no number of rejected rows that a campaign accepts covers them. */
const fileRules: ReadonlySet<Rule> = new Set<Rule>([
  ...(["missing-file", "empty-file", "unreadable-encoding", "unknown-name", "no-header"] as const),
  ...(["old-workbook", "broken-workbook", "workbook-too-large"] as const),
  ...(["personal-data", "personal-header", "unknown-column", "repeated-column", "missing-column"] as const),
  ...(["header-unit", "units-contradict", "unit-implausible"] as const),
  ...(["broken-quotes", "too-many-problems"] as const),
]);
export const refusesFile = (rule: Rule): boolean => fileRules.has(rule);

type Opening = {
  kind: RegisterKind;
  options: RegisterOptions;
  words: HeaderWords;
  hash: string;
  label: string;
};

/**
 * Opens a file of a register: CSV or XLSX, whatever its encoding, delimiter and layout. Names, headers and the first
 * lines are examined at once; rows are read by `batches`, in bounded memory. The value is null when the file is refused.
 * No message repeats what may be personal, the file's own name included.
 */
export const openRegister = async (
  path: string,
  label: string,
  kind: RegisterKind,
  options: RegisterOptions,
): Promise<Read<RegisterFile[]>> => {
  const { codebook } = options;
  const name = nameReader(codebook)(basename(label));
  const shown = join(dirname(label), name.shown).replaceAll("\\", "/");
  if (name.broken) return refused(name.broken, shown, 0, "文件名");
  const { hash, encoding, container, size } = await examine(path);
  if (size === 0) return refused("empty-file", shown);
  if (container === "ole") return refused("old-workbook", shown);
  const words = headerWords(kind, codebook.headers, options.headers, options.ignore);
  const opening = { kind, options, words, hash, label: shown };
  if (container === "zip" && size > largestWorkbook) return refused("workbook-too-large", shown);
  if (container === "zip") return openWorkbook(await readFile(path), opening);
  if (!encoding) return refused("unreadable-encoding", shown);
  const { value, problems } = await openText(path, encoding, opening);
  return { value: value && [value], problems };
};

const refused = (
  rule: Problem["rule"],
  file: string,
  line = 0,
  column = "",
): { value: null; problems: Problem[] } => ({
  value: null,
  problems: [{ ...{ rule, file, line, column }, value: "" }],
});

const openText = async (path: string, encoding: Encoding, opening: Opening): Promise<Read<RegisterFile>> => {
  const { kind, words, label, hash, options } = opening;
  const start = await startOf(path, encoding);
  if (start === null) return refused("unreadable-encoding", label);
  const delimiter = findDelimiter(start.text, words);
  const { records, broken } = recordReader(delimiter).push(start.text, start.whole);
  if (broken !== null && records.length === 0) return refused("broken-quotes", label, broken);
  const found = findLayout(records, kind, words, options.codebook.headers, label);
  const layout = found.value;
  if (!layout) return { value: null, problems: found.problems };
  const first = records[layout.before - 1];
  const skip =
    (first?.line ?? 0) + (first?.cells ?? []).reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
  const { columns, ignored, header } = layout;
  const plain =
    encoding === "utf-8"
      ? { path, delimiter, skip, columns, width: header.length, ignored: [...ignored] }
      : null;
  const read = (): AsyncIterable<Batch> => textBatches(textOf(path, encoding), delimiter, layout, opening);
  return { value: { label, hash, rows: null, plain, batches: read }, problems: [] };
};

/** The first characters of a text, whole lines of them unless it is shorter. */
const startOf = async (
  path: string,
  encoding: Encoding,
): Promise<{ text: string; whole: boolean } | null> => {
  let text = "";
  try {
    for await (const piece of textOf(path, encoding)) {
      text += piece;
      if (text.length > startLength) return { text: text.slice(0, startLength), whole: false };
    }
  } catch {
    // The first piece is examined alone: a text that breaks off later is found by reading it.
    return text === "" ? null : { text, whole: false };
  }
  return { text, whole: true };
};

async function* textBatches(
  texts: AsyncIterable<string>,
  delimiter: string,
  layout: Layout,
  { kind, options, label }: Opening,
): AsyncGenerator<Batch> {
  const reader = recordReader(delimiter);
  const read = rowReader(layout, kind, options.codebook, label, {});
  let before = layout.before;
  let problems = 0;
  let line = 0;
  const stop = (rule: Problem["rule"], at: number): Batch => ({
    rows: [],
    passed: 0,
    problems: refused(rule, label, at).problems,
  });
  const pieces = async function* (): AsyncGenerator<[text: string, last: boolean]> {
    for await (const text of texts) yield [text, false];
    yield ["", true];
  };
  try {
    for await (const [text, last] of pieces()) {
      const { records, broken } = reader.push(text, last);
      const batch = read(records.slice(before));
      before = Math.max(0, before - records.length);
      line = records.at(-1)?.line ?? line;
      problems += batch.problems.length;
      if (batch.rows.length > 0 || batch.problems.length > 0 || batch.passed > 0) yield batch;
      if (broken !== null) yield stop("broken-quotes", broken);
      else if (problems > mostProblems) yield stop("too-many-problems", line);
      if (broken !== null || problems > mostProblems) return;
    }
  } catch (error) {
    if (!(
      error instanceof TypeError &&
      "code" in error &&
      error.code === "ERR_ENCODING_INVALID_ENCODED_DATA"
    ))
      throw error;
    yield stop("unreadable-encoding", line + 1);
  }
}

const openWorkbook = async (bytes: Uint8Array, opening: Opening): Promise<Read<RegisterFile[]>> => {
  const { kind, options, words, label, hash } = opening;
  const { codebook } = options;
  const sheets = await readSheets(bytes);
  if (typeof sheets === "string") return refused(sheets, label);
  const readName = nameReader(codebook);
  const problems: Problem[] = [];
  const files: RegisterFile[] = [];
  for (const [i, { name, records }] of sheets.entries()) {
    if (options.ignore.includes(name)) continue;
    const called = readName(name);
    const own = `${label}#${called.shown}`;
    if (called.broken) {
      problems.push(...refused(called.broken, `${label}#${i + 1}`, 0, "工作表名").problems);
      continue;
    }
    if (records.every((r) => r.cells.every((cell) => cell.trim() === ""))) continue;
    const region = sheetRegion(name, kind, codebook);
    const found = findLayout(records, kind, words, codebook.headers, own, Object.keys(region));
    problems.push(...found.problems);
    const layout = found.value;
    if (!layout) continue;
    const rows = records.slice(layout.before);
    const read = rowReader(layout, kind, codebook, own, region);
    files.push({ label: own, hash, rows: rows.length, plain: null, batches: () => sheetBatches(rows, read) });
  }
  if (problems.length === 0 && files.length === 0) problems.push(...refused("empty-file", label).problems);
  return { value: problems.length > 0 ? null : files, problems };
};

const rowsPerBatch = 10_000;

async function* sheetBatches(
  rows: readonly Record[],
  read: (records: readonly Record[]) => Batch,
): AsyncGenerator<Batch> {
  for (let at = 0; at < rows.length; at += rowsPerBatch)
    // Between two batches others may run: the progress line, for one.
    yield await Promise.resolve(read(rows.slice(at, at + rowsPerBatch)));
}

/** A sheet named for a region, by a name that no other region of the codebook has, is the region of its rows where they have none. */
const sheetRegion = (name: string, kind: RegisterKind, codebook: Codebook): { [column: string]: string } => {
  const found = codebook.regions.filter((r) => r.name.zh === name.trim() || r.code === name.trim());
  return found.length === 1 && found[0] ? { [kind.region]: found[0].code } : {};
};
