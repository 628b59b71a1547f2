import { z } from "zod";
import { dimension } from "../../src/snapshot/dimension.ts";
import { indicator } from "../../src/snapshot/indicator.ts";
import { region, type Region } from "../../src/snapshot/region.ts";
import type { Vocabulary } from "../../src/snapshot/schema.ts";
import { unit } from "../../src/snapshot/unit.ts";
import { policy } from "../read/codebook.ts";
import type { CompileInput } from "./compile/compile.ts";
import { stated } from "./compile/stated.ts";
import type { Pattern } from "./pattern.ts";
import type { Table } from "./table.ts";
import { methodVersion } from "./words.ts";

/** frame.json: with the observations of all releases, everything that it takes to compile a release's table once more. */
const frame = z.strictObject({
  /** The version of the method: another one may compile other relations and name formed cells otherwise. */
  version: z.string(),
  rules: policy,
  /** The keys that the campaign asked to withhold and to keep. */
  withhold: z.array(z.string()),
  keep: z.array(z.string()),
  /** What checks.yaml stated of each release of the table, the last of them this one. */
  stated: z.array(z.strictObject({ release: z.string(), relations: stated })),
  /** The indicators, codes and regions that were known. */
  names: z.strictObject({
    indicators: z.array(indicator),
    units: z.array(unit),
    regions: z.array(region),
    dimensions: z.array(dimension),
  }),
});
export type Frame = z.infer<typeof frame>;

const pattern = z.strictObject({ withheld: z.array(z.string()), primary: z.array(z.string()) });
const witness = z.strictObject({ moves: z.array(z.tuple([z.string(), z.number()])) });

/** What a release kept of its protection, with cells by their ids. */
export type State = {
  frame: Frame;
  pattern: z.infer<typeof pattern>;
  witnesses: z.infer<typeof witness>[];
};

export const stateFileNames = {
  frame: "frame.json",
  pattern: "pattern.json",
  witnesses: "witnesses.jsonl",
} as const;

/**
 * What a release keeps of its protection, for audits to come: what its table was compiled from, the cells that were
 * withheld and those that were sensitive, and the proof, one witness a line, as moves of cells by whole steps.
 */
export const stateFiles = (
  table: Table,
  { withheld, witnesses }: Pattern,
  made: Omit<Frame, "version">,
): Record<string, string> => {
  const idOf = (cell: number): string => table.cells[cell]?.id ?? "";
  const ids = (is: (cell: number) => boolean): string[] => [...table.cells.keys()].filter(is).map(idOf);
  const found = {
    withheld: ids((cell) => withheld.has(cell)),
    primary: ids((cell) => (table.cells[cell]?.primary ?? null) !== null),
  };
  const moved = witnesses.map(({ moves }) => ({ moves: moves.map(([cell, by]) => [idOf(cell), by]) }));
  return {
    [stateFileNames.frame]: `${JSON.stringify({ version: methodVersion, ...made })}\n`,
    [stateFileNames.pattern]: `${JSON.stringify(found, null, 2)}\n`,
    [stateFileNames.witnesses]: moved.map((w) => `${JSON.stringify(w)}\n`).join(""),
  };
};

/** Reads the state of a release; null where it kept none, because nothing had to be protected. Throws on a file that no release wrote. */
export const parseState = (text: (name: string) => string | null): State | null => {
  const files = [stateFileNames.frame, stateFileNames.pattern, stateFileNames.witnesses].map(text);
  const [made = null, found = null, proof = null] = files;
  if (made === null && found === null && proof === null) return null;
  return {
    frame: frame.parse(JSON.parse(made ?? "")),
    pattern: pattern.parse(JSON.parse(found ?? "")),
    witnesses: (proof ?? "")
      .split("\n")
      .filter(Boolean)
      .map((line) => witness.parse(JSON.parse(line))),
  };
};

/** What a table was compiled from, as it is kept. */
export const frameOf = (
  { now, earlier, rules }: CompileInput,
  { campaign, indicators, units, regions, dimensions }: Vocabulary,
): Omit<Frame, "version"> => ({
  rules,
  withhold: [...now.withhold],
  keep: [...now.keep],
  stated: [...earlier, now].map((r) => ({ release: r.id, relations: r.stated })),
  names: { indicators, units, regions: regionsAround(campaign.region, regions), dimensions },
});

/** The regions that a table of a region can depend on: those above it, itself, and those below it. */
const regionsAround = (center: string, regions: readonly Region[]): Region[] => {
  const byCode = new Map(regions.map((r) => [r.code, r]));
  const lineOf = (code: string): string[] => {
    const line: string[] = [];
    for (let at = byCode.get(code); at && !line.includes(at.code); at = byCode.get(at.parent ?? ""))
      line.push(at.code);
    return line;
  };
  const above = new Set(lineOf(center));
  return regions.filter(({ code }) => above.has(code) || lineOf(code).includes(center));
};
