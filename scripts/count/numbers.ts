import type { Codebook } from "../read/codebook.ts";
import type { Column, TypedValue } from "../registers/kind.ts";

/** The numbers by which regions and codes stand in the engine: their places in the codebook's lists. */
export type Numbers = {
  regions: ReadonlyMap<string, number>;
  codes: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

const places = (codes: readonly { code: string }[]): ReadonlyMap<string, number> =>
  new Map(codes.map(({ code }, i) => [code, i]));

export const numbersOf = (codebook: Pick<Codebook, "regions" | "dimensions">): Numbers => ({
  regions: places(codebook.regions),
  codes: new Map(codebook.dimensions.map((d) => [d.id, places(d.codes)])),
});

/** The number that stands in the engine for a region, code or flag. Throws where a list does not hold it. */
export const numberOf = (column: Column, value: TypedValue, numbers: Numbers): number | null => {
  if (value === null) return null;
  if (column.type === "flag") return value === true ? 1 : 0;
  const list =
    column.type === "region"
      ? numbers.regions
      : column.type === "code"
        ? numbers.codes.get(column.dimension)
        : undefined;
  const found = list?.get(String(value));
  if (found === undefined) throw new Error(`invalid ${column.type}: ${String(value)}`);
  return found;
};
