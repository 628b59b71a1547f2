import type { Statement } from "../layouts/ledger.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { codeOf } from "../snapshot/select.ts";
import { capital } from "../words/telling.ts";
import type { Columns } from "./origin-columns.ts";

/** The columns that say of which programme, residence and so on figures are; only dimensions that occur have one. */
export const dimensionColumns = (all: readonly Statement[], language: Language): Columns => {
  const names = new Map(
    all.flatMap(({ release, cell }) =>
      release.snapshot.dimensions.flatMap((d) => (d.id in cell.dimensions ? [[d.id, d.name] as const] : [])),
    ),
  );
  return {
    columns: [...names.values()].map((name) => ({ title: capital(name[language]), width: 16 })),
    valuesOf: ({ release, cell }) =>
      [...names.keys()].map((id) => {
        const code = cell.dimensions[id];
        return code === undefined ? "" : codeOf(release.facts.vocabulary, id, code).name[language];
      }),
  };
};
