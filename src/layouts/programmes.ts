import type { Dimension } from "../snapshot/dimension.ts";
import type { Ledger } from "./ledger.ts";

type Programme = Dimension["codes"][number];

const codesOf = ({ facts }: Pick<Ledger, "facts">): readonly Programme[] =>
  facts.vocabulary.dimensions.find((d) => d.id === "programme")?.codes ?? [];

/** The programmes of which anything is published, and those that contain them, in the order of the codebook. */
export const programmesOf = (ledger: Pick<Ledger, "facts" | "byProgramme">): Programme[] => {
  const codes = codesOf(ledger);
  const told = new Set(ledger.byProgramme.keys());
  const tells = (code: string): boolean =>
    told.has(code) || codes.some((c) => c.parent === code && tells(c.code));
  return codes.filter((c) => tells(c.code));
};
