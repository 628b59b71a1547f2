import { join } from "node:path";
import { realEffects } from "../effects.ts";
import { root } from "../project.ts";
import { ruleNames, type RuleName } from "../protect/instance/distances.ts";
import { readCells } from "../protect/instance/cells.ts";
import { bestSafe, readPeers, type Peer } from "./peers.ts";
import { writeRelief } from "./relief.ts";
import { inFolder, run } from "./run.ts";
import { growth, lineOf, megabytes } from "./screen.ts";
import { protectedTable, type ProtectedTable } from "./told.ts";

type Say = (line: string) => void;

const columns = [
  ...["table            ", "rule          ", "cells", "primary", "secondary", "value   ", "withhold s"],
  ...["audit s", "LPs", "found *", "ours/best safe", "others"],
];
const line = lineOf(columns, 6);

/** The folders of tables at hand: the project's own and, beside the checkout, those made from others' data. */
const folders = [join(root, "data/cases/disclosure"), join(root, "../shared/disclosure-instances")];

/** The folders of tables with at most so many cells, the smallest first. */
const tablesUpTo = async (most: number): Promise<string[]> => {
  const tables = new Map<string, { folder: string; cells: number }>();
  for (const place of folders)
    for (const name of await realEffects.list(place)) {
      const folder = join(place, name);
      const { value } = readCells(await realEffects.read(join(folder, "cells.csv")), name, "freq");
      if (value && !tables.has(name)) tables.set(name, { folder, cells: value.length });
    }
  return [...tables.values()]
    .filter(({ cells }) => cells <= most)
    .sort((a, b) => a.cells - b.cells)
    .map(({ folder }) => folder);
};

/** What is said of a table under a rule. Others' figures stand where the same was asked of them. */
export const rowOf = (found: ProtectedTable, rule: RuleName, peers: readonly Peer[]): string[] => {
  const { name, stages } = found;
  const alike = rule === "light-outsider" ? peers.filter(({ table }) => table === name) : [];
  const best = bestSafe(alike, name);
  return [
    ...[name, rule, found.cells, found.primary, found.secondary, Math.round(found.valueWithheld)].map(String),
    ...[stages.withhold.toFixed(1), stages.audit.toFixed(1), String(found.lps), foundIn(found)],
    ...[best === null ? "" : (found.secondary / best).toFixed(2), alike.map(said).join("; ")],
  ];
};

const said = ({ tool, secondary, seconds, fail }: Peer): string =>
  [
    `${tool} ${secondary}`,
    ...(seconds === null ? [] : [`${seconds} s`]),
    ...(fail > 0 ? [`${fail} fail`] : []),
  ].join(", ");

/** What the attack found. */
const foundIn = ({ audit: { exact, interval, insider, insiders }, safe }: ProtectedTable): string =>
  `${exact}/${interval}/${insiders ? insider : "–"}${safe ? "" : " !"}`;

/** Protects a folder's table in a process of its own. */
export const protectedBy = (folder: string, rule: RuleName): ProtectedTable =>
  run("protected.ts", [folder, rule], protectedTable);

const compareTables = async (most: number, say: Say): Promise<void> => {
  const peers = await readPeers();
  say(line(columns));
  for (const folder of await tablesUpTo(most))
    for (const rule of ruleNames) say(line(rowOf(protectedBy(folder, rule), rule, peers)));
  say("* sensitive cells that can be worked out / narrowed too far / known to an insider; ! not safe");
};

const grown = ["cells", "primary", "secondary", "seconds", "s/1,000 cells", "growth", "peak MB", "found *"];
const grownLine = lineOf(grown, 9);

const measureGrowth = async (sizes: readonly number[], say: Say): Promise<void> => {
  say(grownLine(grown));
  let before: number | null = null;
  for (const size of sizes) {
    const found = await inFolder(async (folder) => {
      await writeRelief(folder, size);
      return protectedBy(folder, "strict");
    });
    const { cells, primary, secondary, seconds } = found;
    say(
      grownLine([
        ...[cells, primary, secondary].map((count) => count.toLocaleString("en")),
        ...[seconds.toFixed(1), (seconds / (cells / 1000)).toFixed(2), growth(seconds, before)],
        ...[megabytes(found.memory), foundIn(found)],
      ]),
    );
    before = seconds;
  }
};

/** The sizes at which growth is measured, up to `most`, which is one of them. */
export const sizesUpTo = (most: number): number[] => [
  ...[1000, 3000, 10_000, 17_000].filter((size) => size < most),
  most,
];

export const usualCells = 55_000;

/** Protects every table at hand under each rule, beside what other software did, then invented ones that grow, to `most` cells. */
export const benchDisclosure = async (most: number, say: Say): Promise<void> => {
  await compareTables(most, say);
  await measureGrowth(sizesUpTo(most), say);
};
