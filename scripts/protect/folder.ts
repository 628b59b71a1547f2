import { basename } from "node:path";
import type { Effects } from "../effects.ts";
import type { Problem } from "../problem.ts";
import { audit } from "./audit/audit.ts";
import { countsInsiders, type RuleName } from "./instance/distances.ts";
import { patternCsv, readPattern } from "./instance/pattern-csv.ts";
import { isSafe, reportOf, summaryOf, type Judged } from "./instance/report.ts";
import { readInstance } from "./instance.ts";
import type { Conflict } from "./conflict.ts";
import type { Pattern } from "./pattern.ts";
import { failuresOf } from "./proof.ts";
import type { Table } from "./table.ts";

/** What is asked about the folder of an instance: under which rule, and the file of a pattern to attack instead of finding one. */
export type Asked = { folder: string; rule: RuleName; pattern: string | null };

/** What the work needs from outside: how a pattern is found, files to read, and a clock in milliseconds. */
export type Means = {
  withhold: (table: Table, rule: { insiders: boolean }) => Pattern | Conflict;
  read: Effects["read"];
  now: () => number;
};

/** What came of it: problems of the files, or the figures to print and the files to write. */
export type Outcome =
  | { problems: readonly Problem[] }
  | {
      problems: null;
      safe: boolean;
      summary: ReturnType<typeof summaryOf>;
      files: Readonly<Record<string, string>>;
    };

/** With more withheld cells than these, finding every interval takes longer than everything else. */
const mostIntervals = 5000;

/**
 * Protects the table of an instance, or takes a pattern that others made; proves it by its witnesses and attacks it.
 * Files: pattern.csv, and report.json with every figure and interval. Both are confidential.
 */
export const protectFolder = async (asked: Asked, { withhold, read, now }: Means): Promise<Outcome> => {
  let last = now();
  const lap = (): number => {
    const before = last;
    last = now();
    return (last - before) / 1000;
  };
  const { value: instance, problems } = await readInstance(asked.folder, asked.rule, { read });
  if (!instance) return { problems };
  const { table } = instance;
  const insiders = countsInsiders(asked.rule);
  const given =
    asked.pattern === null ? null : readPattern(await read(asked.pattern), basename(asked.pattern), table);
  if (given && !given.value) return { problems: given.problems };
  const reading = lap();

  const result = given ? null : withhold(table, { insiders });
  if (result && "unprotected" in result) return { problems: conflictsOf(result, asked.folder, table) };
  const pattern = result;
  const withheld = given?.value ?? pattern?.withheld ?? new Set<number>();
  const withholding = lap();
  // A pattern from elsewhere has no witnesses: only what it withholds can be wrong.
  const failures = failuresOf(table, pattern ?? { withheld, witnesses: [] }, insiders).filter(
    ({ kind }) => pattern !== null || (kind !== "distance" && kind !== "insider"),
  );
  const proving = lap();
  // Witnesses prove that insiders are unsure, so that linear programs for each of them are needed only without.
  const depth = insiders ? (pattern ? "exact" : "interval") : "none";
  const found = await audit(table, withheld, { insiders: depth, everyInterval: false });
  const seconds = { read: reading, withhold: withholding, proof: proving, audit: lap() };
  const few = withheld.size <= mostIntervals;
  const every = few ? await audit(table, withheld, { insiders: "none", everyInterval: true }) : null;
  const judged: Judged = {
    ...{ instance, withheld, pattern, failures, seconds, rule: asked.rule },
    ...{ audit: found, intervals: every?.intervals ?? null },
  };
  return {
    problems: null,
    safe: isSafe(judged),
    summary: summaryOf(judged),
    files: {
      "pattern.csv": patternCsv(table, withheld),
      "report.json": `${JSON.stringify(reportOf(judged), null, 1)}\n`,
    },
  };
};

/** One problem for each cell that cannot be protected, with the published cells in the way. */
const conflictsOf = ({ unprotected, published }: Conflict, folder: string, { cells }: Table): Problem[] =>
  unprotected.map((cell) => ({
    rule: "cannot-protect",
    file: `${basename(folder)}/cells.csv`,
    line: 0,
    column: "",
    value: "",
    details: {
      figure: cells[cell]?.id ?? "",
      published: published.map((other) => cells[other]?.id ?? "").join("、") || "—",
    },
  }));
