import { stat } from "node:fs/promises";
import { writePayments } from "./county.ts";
import { inFolder, run } from "./run.ts";
import { growth, lineOf, megabytes } from "./screen.ts";
import { counted } from "./told.ts";

const columns = [
  ...["rows", "file MB", "intake s", "rows/s", "counting s", "peak MB", "growth"],
  ...["DuckDB alone s", "its peak MB", "ratio"],
];
const line = lineOf(columns, 10);
const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** How many payments are counted unless somebody asks for another number. */
export const usualRows = [1_000_000, 3_000_000, 10_000_000];

/** Counts invented payments, and has DuckDB alone count the same. */
export const benchRegisters = async (
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<void> => {
  say(line(columns));
  let before: number | null = null;
  for (const size of sizes)
    before = await inFolder(async (folder) => {
      const bytes = (await stat(await writePayments(folder, size))).size;
      const ours = run("ours.ts", [folder], counted);
      const alone = run("baseline.ts", [folder], counted);
      if (ours.people !== alone.people || ours.rows !== alone.rows)
        throw new Error(`invalid count: ${ours.people} and ${alone.people} people`);
      const all = ours.intake + ours.counting;
      const other = alone.intake + alone.counting;
      say(
        line([
          ...[size.toLocaleString("en"), megabytes(bytes), seconds(ours.intake)],
          ...[Math.round(size / (ours.intake / 1000)).toLocaleString("en"), seconds(ours.counting)],
          ...[megabytes(ours.memory), growth(all, before)],
          ...[seconds(other), megabytes(alone.memory), (all / other).toFixed(2)],
        ]),
      );
      return all;
    });
};
