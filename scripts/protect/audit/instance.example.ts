import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Distances, Relation, Table, TableCell } from "../table.ts";

/**
 * `light`: a count must be unsure by 1. `strict`: a reader must not even be sure that it is below the threshold.
 * Money has the distances of its file under both.
 */
type Rule = "light" | "strict";

export type Instance = {
  table: Table;
  /** The cells that a peer's pattern withholds: primary and secondary. */
  pattern: (peer: string) => ReadonlySet<number>;
};

const folder = new URL("../../../../shared/disclosure-instances", import.meta.url).pathname;

export const hasInstances = existsSync(folder);

/** Reads a peers' instance that stands beside the project; tests only. */
export const readInstance = (name: string, rule: Rule = "light"): Instance => {
  const [meta] = rowsOf(name, "meta.csv");
  const rows = rowsOf(name, "cells.csv");
  const decimals = Math.max(...rows.map((row) => (row["value"] ?? "").split(".")[1]?.length ?? 0));
  const unit = 10 ** decimals;
  const money = meta?.["type"] === "mag";
  const indexOf = new Map(rows.map((row, index) => [row["cell_id"], index]));
  const contributors = rows.map((row) => Number(row["n"]));
  const inner = rows.map((row) => row["inner"] === "1");
  const relations = relationsOf(name, indexOf);
  const values = rows.map((row) => Math.round(Number(row["value"]) * unit));
  const holders = money
    ? rows.map((row) => (row["holder"] === "" ? null : (row["holder"] ?? null)))
    : countHolders(relations, values, contributors, inner);
  const cells = rows.map((row, index): TableCell => {
    const value = values[index] ?? 0;
    const distances = (): Distances => {
      if (!money)
        return rule === "light"
          ? { lower: 1, upper: 1 }
          : { lower: value, upper: Number(meta?.["tau"]) - value };
      const upper = Math.max(1, Math.ceil(Number(row["upl"]) * unit - 1e-6));
      return { upper, lower: Math.min(value, Math.ceil(Number(row["lpl"]) * unit - 1e-6)) };
    };
    return {
      id: row["cell_id"] ?? "",
      measure: money ? "money" : "persons",
      ...{ value, floor: 0 },
      status: "open",
      primary: row["primary"] === "1" ? distances() : null,
      cost: 1,
      holder: holders[index] ?? null,
    };
  });
  const exactly = relations.map(({ name: relation, terms }): Relation => {
    const sum = terms.reduce((total, [cell, coefficient]) => total + coefficient * (values[cell] ?? 0), 0);
    return { name: relation, terms, least: sum, most: sum };
  });
  const pattern = (peer: string): ReadonlySet<number> =>
    new Set(
      rowsOf(name, `peer_${peer}.csv`).flatMap((row) =>
        row["status"] === "s" ? [] : [indexOf.get(row["cell_id"]) ?? -1],
      ),
    );
  return { table: { cells, relations: exactly, together: [] }, pattern };
};

const rowsOf = (name: string, file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, name, file), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

const relationsOf = (name: string, indexOf: ReadonlyMap<string | undefined, number>): Relation[] => {
  const found = new Map<string, { name: string; terms: [number, number][] }>();
  for (const row of rowsOf(name, "constraints.csv")) {
    const relation = found.get(row["con"] ?? "") ?? { name: row["dim"] ?? "", terms: [] };
    relation.terms.push([indexOf.get(row["cell"]) ?? -1, Number(row["coef"])]);
    found.set(row["con"] ?? "", relation);
  }
  return [...found.values()].map((relation) => ({ ...relation, least: 0, most: 0 }));
};

/** Counts: an inner cell of one contributor is his; a sum of one contributor is his whose cell is the only one in it. */
const countHolders = (
  relations: readonly Relation[],
  values: readonly number[],
  contributors: readonly number[],
  inner: readonly boolean[],
): (string | null)[] => {
  const holders = values.map((_, cell) => (inner[cell] && contributors[cell] === 1 ? `${cell}` : null));
  for (let changed = true; changed;) {
    changed = false;
    for (const { terms } of relations) {
      const total = terms.find(([, coefficient]) => coefficient < 0)?.[0] ?? -1;
      if (contributors[total] !== 1 || holders[total] !== null) continue;
      const part = terms.find(([cell]) => cell !== total && values[cell] !== 0)?.[0] ?? -1;
      holders[total] = holders[part] ?? null;
      changed ||= holders[total] !== null;
    }
  }
  return holders;
};
