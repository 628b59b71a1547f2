import { fileLabels, qualifierWords, statusWord } from "../components/file-labels.ts";
import { labels } from "../components/labels.ts";
import { flagWords } from "../components/remarks.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import { formatDecimal, trailingZeros } from "../snapshot/decimal.ts";
import { indicatorOf, unitOf, type Facts } from "../snapshot/select.ts";
import type { Unit } from "../snapshot/unit.ts";
import { marks } from "../words/status.ts";
import type { FileColumn, FileValue } from "./table.ts";

/** Whole steps of a unit as a number of a file, with the decimals that the source knows. */
const decimalOf = (steps: number, precision: number, { decimals }: Unit): FileValue => {
  const decimal = formatDecimal(steps, decimals);
  const known = decimals - trailingZeros(precision);
  return { decimal, decimals: Math.max(known, decimal.split(".")[1]?.length ?? 0, 0) };
};

/** The unit of a cell's indicator. */
export const unitOfCell = ({ vocabulary }: Facts, cell: Cell): Unit =>
  unitOf(vocabulary, indicatorOf(vocabulary, cell.indicator).unit);

/** The columns that say a figure: value, unit, status, qualifier, precision, remarks. */
export const figureColumns = (language: Language): FileColumn[] => [
  { title: labels.value[language], width: 18 },
  { title: labels.unit[language], width: 12 },
  { title: fileLabels.status[language], width: 14 },
  { title: fileLabels.qualifier[language], width: 12 },
  { title: fileLabels.precision[language], width: 12 },
  { title: labels.remarks[language], width: 14 },
];

/** A cell under these columns; the shorthand stands in the place of a value that is withheld or absent. */
export const figureValues = (facts: Facts, cell: Cell, language: Language): FileValue[] => {
  const { content } = cell;
  const unit = unitOfCell(facts, cell);
  const name = language === "zh" ? unit.name.zh : unit.plural;
  const status = statusWord(cell)[language];
  if (content.status !== "value") return [marks[content.status], name, status, "", "", ""];
  return [
    decimalOf(content.value, content.precision, unit),
    name,
    status,
    content.qualifier === "exact" ? "" : qualifierWords[content.qualifier][language],
    decimalOf(content.precision, content.precision, unit),
    content.flags.map((flag) => flagWords[flag][language]).join(language === "zh" ? "、" : ", "),
  ];
};
