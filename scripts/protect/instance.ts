import { basename, join } from "node:path";
import type { Effects } from "../effects.ts";
import type { Problem, Read } from "../problem.ts";
import { readCells, type InstanceCell } from "./instance/cells.ts";
import { inSteps } from "./instance/decimal.ts";
import { distancesOf, type RuleName, type Scale } from "./instance/distances.ts";
import { invalid, readRows } from "./instance/files.ts";
import { holdersOf } from "./instance/holders.ts";
import { readMeta } from "./instance/meta.ts";
import { readRelations, relationColumns } from "./instance/relations.ts";
import type { Table, TableCell } from "./table.ts";

/**
 * A table that comes as a folder of CSV files, as disclosure control is compared with: meta.csv, cells.csv and
 * constraints.csv. Confidential, as it states everything.
 */
export type Instance = {
  name: string;
  /** Counts of people or cases, or sums of amounts. */
  type: "freq" | "mag";
  /** How many steps of the table are one unit of the file: 100 where its values have two decimals. */
  unit: number;
  table: Table;
};

/** More decimals than these are rounded: a ten-thousandth of a unit tells nobody anything. */
const mostDecimals = 4;

/**
 * What withholding a figure costs: a cell counts as much as 14 people; of amounts the root is taken, which keeps a large
 * total from outweighing everything.
 */
export const costOf = (type: Instance["type"], value: number, unit: number): number =>
  type === "freq" ? 1 + value / unit / 14 : Math.sqrt(1 + value / unit);

/**
 * Reads the folder of an instance under a rule. Values become whole numbers in the fewest decimals that all of them
 * need. Zeros are public unless they are sensitive themselves. Null with every problem of the files that could be read.
 */
export const readInstance = async (
  folder: string,
  rule: RuleName,
  { read }: Pick<Effects, "read">,
): Promise<Read<Instance>> => {
  const named = basename(folder);
  const [meta, cells, constraints] = (await Promise.all(
    ["meta.csv", "cells.csv", "constraints.csv"].map(async (file) => ({
      file: `${named}/${file}`,
      bytes: await read(join(folder, file)),
    })),
  )) as [File, File, File];
  const told = readMeta(meta.bytes, meta.file);
  const type = told.value?.type ?? "freq";
  const rows = readCells(cells.bytes, cells.file, type);
  const problems = [...told.problems, ...rows.problems];
  const decimals = decimalsOf(rows.value ?? []);
  const unit = 10 ** decimals;
  const sized = (rows.value ?? []).map((cell) => sizedOf(cell, decimals, cells.file, problems));
  if (!rows.value) {
    // Without the cells, every constraint would seem to name an unknown one: only what the file lacks is said.
    const { problems: lacking } = readRows(constraints.bytes, constraints.file, relationColumns);
    return { value: null, problems: [...problems, ...lacking] };
  }
  const known = problems.length === 0 ? unit : null;
  const relations = readRelations(constraints.bytes, constraints.file, sized, known);
  problems.push(...relations.problems);
  if (!told.value || !relations.value || problems.length > 0) return { value: null, problems };

  const threshold = inSteps(told.value.threshold, decimals, "up") ?? Infinity;
  const scale: Scale = { type, threshold, unit };
  const holders = holdersOf(rows.value, relations.value);
  const tableCells = rows.value.map(({ id, primary, fixed }, i): TableCell => {
    const size = sized[i] ?? { id, value: 0, lpl: 0, upl: 0 };
    const status = primary ? "withheld" : fixed || size.value === 0 ? "published" : "open";
    return {
      ...{ id, measure: type, value: size.value, floor: 0, status },
      primary: primary ? distancesOf(size, scale, rule) : null,
      cost: costOf(type, size.value, unit),
      holder: holders[i] ?? null,
    };
  });
  const table = { cells: tableCells, relations: relations.value, together: [] };
  return { value: { name: told.value.name || named, type, unit, table }, problems };
};

type File = { file: string; bytes: Uint8Array | null };

/** The fewest decimals that all values need; protection levels are rounded up instead. */
const decimalsOf = (cells: readonly InstanceCell[]): number =>
  Math.min(
    mostDecimals,
    cells.reduce((most, { value }) => Math.max(most, value.places), 0),
  );

/** A cell's value and protection levels in steps. */
const sizedOf = (
  { id, line, value, lpl, upl }: InstanceCell,
  decimals: number,
  file: string,
  problems: Problem[],
): { id: string; value: number; lpl: number; upl: number } => {
  const steps = {
    value: inSteps(value, decimals, "nearest"),
    lpl: inSteps(lpl, decimals, "up"),
    upl: inSteps(upl, decimals, "up"),
  };
  for (const [column, number] of Object.entries(steps))
    if (number === null)
      problems.push(invalid(file, line, column, "", "数值过大", "the number is too large"));
  return { id, value: steps.value ?? 0, lpl: steps.lpl ?? 0, upl: steps.upl ?? 0 };
};
