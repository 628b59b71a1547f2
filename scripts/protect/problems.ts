import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import type { Vocabulary } from "../../src/snapshot/schema.ts";
import type { Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";
import type { Campaign } from "../read/campaign.ts";
import type { AuditResult } from "./audit/audit.ts";
import type { Compiled } from "./compile/compile.ts";
import type { Conflict } from "./conflict.ts";
import { figureName } from "./figure-name.ts";

type Context = {
  observations: readonly Observation[];
  campaign: Campaign;
  keys: ReadonlyMap<string, string>;
  /** The names of all releases of the table. */
  vocabulary: Vocabulary;
  file: string;
  keepLine: (position: number) => number;
};

/** Figures that campaign.yaml asks to keep and that cannot be. */
export const keptProblems = ({ refused }: Compiled, { campaign, keys, file, keepLine }: Context): Problem[] =>
  (campaign.disclosure.keep ?? []).flatMap((reference, i): Problem[] =>
    refused.includes(keys.get(reference) ?? "")
      ? [
          {
            ...{ rule: "keep-sensitive", file, line: keepLine(i) },
            ...{ column: `disclosure.keep.${i}`, value: reference },
          },
        ]
      : [],
  );

/** At most so many cells that stand in the way are named in one message. */
const namedAtMost = 5;

/** Sensitive figures that no pattern protects, each with what is published in any case and gives it away. */
export const conflictProblems = (
  { unprotected, published }: Conflict,
  compiled: Compiled,
  context: Context,
): Problem[] => {
  const named = published.slice(0, namedAtMost).map((cell) => nameOf(cell, compiled, context));
  const more = published.length > namedAtMost;
  const list = {
    published: [...named.map((n) => n.zh), ...(more ? ["…"] : [])].join("、") || "—",
    publishedEn: [...named.map((n) => n.en), ...(more ? ["…"] : [])].join("; ") || "—",
  };
  return unprotected.map((cell) => problemAt("cannot-protect", cell, compiled, context, list));
};

const nameOf = (cell: number, { table, places }: Compiled, { vocabulary }: Context): Bilingual => {
  const at = places[cell];
  if (!at) throw new Error(`invalid cell: ${cell}`);
  return figureName(at, table.cells[cell]?.id ?? "", vocabulary);
};

/** What the audit could work out: a fault of the software, for which nothing is released. */
export const unsafeProblems = (
  { exact, interval, whole, insider }: AuditResult,
  compiled: Compiled,
  context: Context,
): Problem[] => {
  const found = [...exact.primary, ...[...interval, ...whole, ...insider].map((f) => f.cell)];
  return [...new Set(found)].map((cell) => problemAt("audit-fails", cell, compiled, context, {}));
};

/** A problem at the row or register of a figure; at campaign.yaml for one that no release states. */
const problemAt = (
  rule: Problem["rule"],
  cell: number,
  compiled: Compiled,
  context: Context,
  details: Readonly<Record<string, string>>,
): Problem => {
  const name = nameOf(cell, compiled, context);
  const at = context.observations.find((o) => compiled.cells.get(o.key) === cell)?.provenance;
  return {
    ...{ rule, file: at?.file ?? context.file, line: at?.line ?? 0, column: at?.column ?? "", value: "" },
    details: { figure: name.zh, figureEn: name.en, ...details },
  };
};
