import type { Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";
import type { Campaign } from "../read/campaign.ts";
import type { AuditResult } from "./audit/audit.ts";
import type { Compiled } from "./compile/compile.ts";
import type { Conflict } from "./conflict.ts";

type Context = {
  observations: readonly Observation[];
  campaign: Campaign;
  keys: ReadonlyMap<string, string>;
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
  const ids = published.slice(0, namedAtMost).map((cell) => compiled.table.cells[cell]?.id ?? "");
  const more = published.length > namedAtMost ? "、…" : "";
  return unprotected.map((cell) =>
    problemAt("cannot-protect", cell, compiled, context, { published: ids.join("、") + more || "—" }),
  );
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
  { table, cells }: Compiled,
  { observations, file }: Context,
  details: Readonly<Record<string, string>>,
): Problem => {
  const id = table.cells[cell]?.id ?? "";
  const at = observations.find((o) => cells.get(o.key) === cell)?.provenance;
  return {
    ...{ rule, file: at?.file ?? file, line: at?.line ?? 0, column: at?.column ?? "", value: "" },
    details: { figure: id, ...details },
  };
};
