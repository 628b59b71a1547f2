import type { Compiled } from "./compile/compile.ts";
import type { Pattern } from "./pattern.ts";

/** The keys of what a release withholds: cells of the pattern, rates with their operands, and what the bureau asks for. */
export const withheldKeys = (
  { cells, rates }: Pick<Compiled, "cells" | "rates">,
  { withheld }: Pick<Pattern, "withheld">,
  asked: Iterable<string>,
): Set<string> => {
  const isWithheld = (cell: number): boolean => withheld.has(cell);
  return new Set([
    ...[...cells].flatMap(([key, cell]) => (isWithheld(cell) ? [key] : [])),
    ...[...rates].flatMap(([key, operands]) => (operands.some(isWithheld) ? [key] : [])),
    ...asked,
  ]);
};
