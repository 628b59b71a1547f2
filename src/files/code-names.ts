import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Facts } from "../snapshot/select.ts";

/** The names of the regions and of the codes of dimensions that some cells have, as JSON tells them in a language. */
export const codeNames = ({ vocabulary }: Facts, cells: readonly Cell[], language: Language) => {
  const named = (
    all: readonly { code: string; name: Bilingual }[],
    codeOf: (cell: Cell) => string | undefined,
  ) => {
    const used = new Set(cells.map(codeOf));
    return all.flatMap(({ code, name }) => (used.has(code) ? [{ code, name: name[language] }] : []));
  };
  return {
    regions: named(vocabulary.regions, (c) => c.region),
    dimensions: vocabulary.dimensions
      .filter(({ id }) => cells.some((c) => id in c.dimensions))
      .map(({ id, name, codes }) => ({
        id,
        name: name[language],
        codes: named(codes, (c) => c.dimensions[id]),
      })),
  };
};
