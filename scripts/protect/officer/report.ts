import type { Vocabulary } from "../../../src/snapshot/schema.ts";
import type { CompileInput, Compiled } from "../compile/compile.ts";
import type { Pattern } from "../pattern.ts";

/** A protected release: what its table was compiled from, the table, and what is withheld of it. */
export type Shielded = {
  compiling: CompileInput;
  compiled: Compiled;
  pattern: Pattern;
  vocabulary: Vocabulary;
};

/** The officer's report: what is withheld, why, and what would publish more. */
export const reportFile = "report.zh.md";

export const officerFiles = async (_: Shielded): Promise<Record<string, string>> => Promise.resolve({});
