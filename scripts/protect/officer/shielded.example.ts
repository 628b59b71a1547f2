import type { Vocabulary } from "../../../src/snapshot/schema.ts";
import type { Observation } from "../../observation.ts";
import { compile, type CompileInput } from "../compile/compile.ts";
import type { EarlierRelease } from "../compile/figures.ts";
import { nothingStated, rules, vocabulary } from "../compile/releases.example.ts";
import { lookupOf } from "../lookup.ts";
import { withhold } from "../secondary/withhold.ts";
import type { Shielded } from "./shielded.ts";

/** Some figures of the invented county, protected. */
export const shieldedOf = (
  observations: readonly Observation[],
  earlier: readonly EarlierRelease[] = [],
  withheld: readonly string[] = [],
  own: Partial<Vocabulary> = {},
): Shielded => {
  const compiling: CompileInput = {
    now: {
      ...{ id: "9999-12-31", observations, stated: nothingStated },
      ...{ withhold: new Set(withheld), keep: new Set() },
    },
    ...{ earlier, rules, lookup: lookupOf({ ...vocabulary, ...own }) },
    prominence: { headline: new Set(), shown: new Set() },
  };
  const compiled = compile(compiling);
  const pattern = withhold(compiled.table, { insiders: true });
  if (!("withheld" in pattern)) throw new Error("invalid figures: they cannot be protected");
  return { compiling, compiled, pattern, vocabulary: { ...vocabulary, ...own } };
};
