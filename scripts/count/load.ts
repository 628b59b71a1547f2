import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { spellings } from "../clean/plain.ts";
import type { Effects } from "../effects.ts";
import type { Problem } from "../problem.ts";
import type { Register } from "../read/campaign.ts";
import type { Codebook } from "../read/codebook.ts";
import { openRegister, refusesFile, type RegisterFile } from "../read/register.ts";
import { kindOf } from "../registers/all.ts";
import type { RegisterKind } from "../registers/kind.ts";
import type { Engine } from "./engine.ts";
import { orderKeys } from "./keys.ts";
import { numberOf, type Numbers } from "./numbers.ts";
import { createFacts, loadPlain } from "./plain.ts";
import { loadBatches } from "./staged.ts";
import { keysOf, prefixesOf, spellingsOf } from "./tables.ts";

export type LoadInput = {
  registers: readonly Register[];
  /** The campaign's folder, and how it is named in messages. */
  folder: string;
  label: string;
  /** campaign.yaml's name in messages, and the line of each register in it. */
  campaignFile: string;
  lineOf: (position: number) => number;
  codebook: Codebook;
  numbers: Numbers;
  /** The codes of the campaign's region and of all below it. */
  inside: ReadonlySet<string>;
  /**
   * Told how many rows have been read, which file is being read, and how much of all files is over, as a function of
   * how far the running statement is.
   */
  onProgress: (rows: number, file: string, done: (statement: number) => number) => void;
};

/** What one entry of `registers` gave. `accepted`: problems of rows that the campaign leaves out for a reason. */
export type Loaded = {
  register: Register;
  rows: number;
  accepted: Problem[];
  hashes: string[];
};

/** Puts the rows of all registers into the engine, with every problem in them. */
export const loadRegisters = async (
  engine: Engine,
  input: LoadInput,
  effects: Effects,
): Promise<{ loaded: Loaded[]; problems: Problem[] }> => {
  const kinds = [...new Set(input.registers.map((r) => r.kind))].map(kindOf);
  await createTables(engine, kinds, input);
  const files = await Promise.all(input.registers.map((r) => matching(r.files, input.folder, effects)));
  const progress: Counter = { rows: 0, bytes: 0, all: files.flat().reduce((sum, f) => sum + f.bytes, 0) };
  const problems: Problem[] = [];
  const loaded: Loaded[] = [];
  for (const [position, register] of input.registers.entries()) {
    const read = await loadRegister(engine, register, files[position] ?? [], input, progress);
    const judged = judge(read, register, position, input);
    problems.push(...judged.problems);
    loaded.push({ rows: read.rows, hashes: read.hashes, register, accepted: judged.accepted });
  }
  if (problems.length === 0) await orderKeys(engine, kinds);
  return { loaded, problems };
};

const createTables = async (
  engine: Engine,
  kinds: readonly RegisterKind[],
  { codebook, numbers, inside }: LoadInput,
): Promise<void> => {
  for (const prefix of prefixesOf(kinds))
    await engine.run(`create table ${keysOf(prefix)} (key varchar, id integer)`);
  for (const kind of kinds) {
    await createFacts(engine, kind);
    for (const column of kind.columns) {
      const known = spellings(column, codebook);
      if (!known) continue;
      await engine.run(`create table ${spellingsOf(kind, column)} (written varchar, id integer)`);
      await engine.append(
        spellingsOf(kind, column),
        Object.entries(known)
          .filter(([, value]) => column.type !== "region" || inside.has(String(value)))
          .map(([written, value]) => [written, numberOf(column, value, numbers)]),
      );
    }
  }
};

type Read = { rows: number; problems: Problem[]; hashes: string[] };

/** A file of a register: its path in the campaign's folder, and its size. */
type Found = { path: string; bytes: number };

/** How much of all files has been read. */
type Counter = { rows: number; bytes: number; readonly all: number };

const loadRegister = async (
  engine: Engine,
  register: Register,
  files: readonly Found[],
  input: LoadInput,
  progress: Counter,
): Promise<Read> => {
  const kind = kindOf(register.kind);
  const read: Read = { rows: 0, problems: [], hashes: [] };
  if (files.length === 0)
    read.problems.push({
      ...{ rule: "missing-file", file: `${input.label}/${register.files}` },
      ...{ line: 0, column: "", value: "" },
    });
  for (const { path, bytes } of files) {
    const opened = await openRegister(join(input.folder, path), `${input.label}/${path}`, kind, {
      headers: register.headers ?? {},
      ignore: register.ignore ?? [],
      codebook: input.codebook,
    });
    read.problems.push(...opened.problems);
    for (const file of opened.value ?? []) {
      const { rows, problems } = await loadFile(engine, kind, file, bytes, input, progress);
      progress.rows += rows;
      read.rows += rows;
      read.problems.push(...problems);
      read.hashes.push(file.hash);
    }
    progress.bytes += bytes;
  }
  return read;
};

/** The files of a folder that a pattern names, sorted; * stands for any part of a file name. */
const matching = async (pattern: string, folder: string, effects: Effects): Promise<Found[]> => {
  const parts = basename(pattern)
    .split("*")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const form = new RegExp(`^${parts.join(".*")}$`);
  const names = await effects.list(join(folder, dirname(pattern)));
  const paths = names
    .filter((name) => form.test(name) && !/^[.~]/.test(name))
    .map((name) => join(dirname(pattern), name).replaceAll("\\", "/"));
  return Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(join(folder, path))).size })));
};

const loadFile = async (
  engine: Engine,
  kind: RegisterKind,
  file: RegisterFile,
  bytes: number,
  { numbers, inside, onProgress }: LoadInput,
  { rows: before, bytes: behind, all }: Counter,
): Promise<{ rows: number; problems: Problem[] }> => {
  const tell = (rows: number, done: (statement: number) => number): void =>
    onProgress(before + rows, file.label, (part) => (behind + bytes * done(part)) / all);
  if (file.plain) {
    const rows = await loadPlain(engine, kind, file.plain, (step, steps) =>
      tell(0, (part) => (step + part) / steps),
    );
    if (rows !== null) return { rows, problems: [] };
  }
  const place = { kind, label: file.label, numbers, inside };
  return loadBatches(engine, place, file.batches(), (rows) => tell(rows, () => 0));
};

/** Which problems stop the release: all of them, unless the campaign leaves out exactly as many rows as were rejected. */
const judge = (
  { problems }: Read,
  { rejected }: Register,
  position: number,
  { campaignFile, lineOf }: LoadInput,
): { problems: Problem[]; accepted: Problem[] } => {
  if (!rejected) return { problems, accepted: [] };
  // A file that is refused as a whole, and personal data, are never left out quietly.
  if (problems.some((p) => p.line === 0 || refusesFile(p.rule))) return { problems, accepted: [] };
  const rows = new Set(problems.map((p) => `${p.file}\n${p.line}`)).size;
  if (rows === rejected.accept) return { problems: [], accepted: problems };
  const column = `registers.${position}.rejected.accept`;
  return {
    problems: [
      ...problems,
      {
        ...{ rule: "rejected-rows", file: campaignFile, line: lineOf(position), column },
        ...{ value: String(rejected.accept), details: { found: String(rows) } },
      },
    ],
    accepted: [],
  };
};
