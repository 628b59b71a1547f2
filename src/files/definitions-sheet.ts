import { fileLabels } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import { pageLabels } from "../components/page-labels.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Indicator } from "../snapshot/indicator.ts";
import { unitOf, type Facts } from "../snapshot/select.ts";
import type { Sheet } from "./workbook.ts";

/** The sheet that defines indicators: name, code, unit, kind, definition, basis. */
export const definitionsSheet = (
  indicators: readonly Indicator[],
  { vocabulary }: Pick<Facts, "vocabulary">,
  language: Language,
): Sheet => ({
  name: fileLabels.definitions[language],
  prose: true,
  table: {
    columns: [
      { title: labels.indicator[language], width: 24 },
      { title: labels.code[language], width: 24 },
      { title: labels.unit[language], width: 12 },
      { title: labels.kind[language], width: 20 },
      { title: pageLabels.definition[language], width: 70 },
      { title: labels.basis[language], width: 50 },
    ],
    rows: indicators.map(({ id, name, unit, kind, definition, basis }) => {
      const named = unitOf(vocabulary, unit);
      return [
        name[language],
        id,
        language === "zh" ? named.name.zh : named.plural,
        labels[kind][language],
        definition[language],
        basis[language],
      ];
    }),
  },
});
