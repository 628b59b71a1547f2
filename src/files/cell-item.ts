import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import { formatDecimal } from "../snapshot/decimal.ts";
import type { Facts } from "../snapshot/select.ts";
import { wordPeriod } from "../words/period.ts";
import { marks } from "../words/status.ts";
import { unitOfCell } from "./figure-columns.ts";

/**
 * A cell as JSON tells it in a language: its coordinates, and a decimal string in the unit beside it, or a mark and no
 * value where it is withheld or absent.
 */
export const cellItem = (facts: Facts, cell: Cell, language: Language) => {
  const { key, indicator, region, period, dimensions, content } = cell;
  const unit = unitOfCell(facts, cell);
  return {
    ...{ key, indicator, region, dimensions },
    period: { ...period, label: wordPeriod(period, facts, language) },
    unit: language === "zh" ? unit.name.zh : unit.plural,
    ...(content.status === "value"
      ? {
          ...content,
          value: formatDecimal(content.value, unit.decimals),
          precision: formatDecimal(content.precision, unit.decimals),
        }
      : { ...content, mark: marks[content.status] }),
  };
};
