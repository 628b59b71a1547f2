import type { Vocabulary } from "../../../src/snapshot/schema.ts";
import type { CompileInput, Compiled } from "../compile/compile.ts";
import type { Pattern } from "../pattern.ts";

/** A protected release: what its table was compiled from, the table, what is withheld of it, and the names. Confidential. */
export type Shielded = {
  compiling: CompileInput;
  compiled: Compiled;
  pattern: Pattern;
  vocabulary: Vocabulary;
};
