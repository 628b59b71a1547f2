import type { Language } from "../snapshot/bilingual.ts";
import type { Cell } from "../snapshot/cell.ts";
import type { Exhibit } from "../snapshot/schema.ts";
import { cellOf, indicatorOf, type Facts } from "../snapshot/select.ts";
import { bindInline } from "./bind.ts";
import type { Figure, Inline } from "./block.ts";
import { wordCell } from "./cell.ts";
import { fallsShort, shortfallSentence } from "./shortfall.ts";
import { capital } from "./telling.ts";

/** One row per item of an exhibit, in the campaign's order: its label, its figure as worded, and the cell behind it. */
export type ExhibitRow = { label: string; group?: string; figure: Figure; cell: Cell };

/**
 * The rows of an exhibit in its own unit, so that a column has one. In English, where numbers scale by themselves,
 * rows of one unit that would come out in several scales keep the base unit. Throws where a cell or the unit does not fit, which
 * a published exhibit never does.
 */
export const exhibitRows = (
  exhibit: Pick<Exhibit, "kind" | "shownIn" | "items">,
  facts: Facts,
  language: Language,
): ExhibitRow[] => {
  const rows = (unit: (key: string) => string | undefined): ExhibitRow[] =>
    exhibit.items.map((item) => ({
      label: item.label[language],
      ...(item.group ? { group: item.group[language] } : {}),
      figure: wordCell(facts, item.cell, language, { unit: unit(item.cell) }),
      cell: cellOf(facts, item.cell),
    }));
  const usual = rows(() => exhibit.shownIn);
  if (language === "zh" || exhibit.kind === "strip") return usual;
  const baseUnit = (cell: Cell) => indicatorOf(facts.vocabulary, cell.indicator).unit;
  const scales = new Map<string, Set<string>>();
  for (const { cell, figure } of usual) {
    const scale = /^(?:million|billion) /.exec(figure.unit)?.[0] ?? "";
    if (figure.status === "value")
      scales.set(baseUnit(cell), (scales.get(baseUnit(cell)) ?? new Set()).add(scale));
  }
  return rows((key) => {
    const unit = baseUnit(cellOf(facts, key));
    return (scales.get(unit)?.size ?? 0) > 1 ? unit : exhibit.shownIn;
  });
};

/** An exhibit in words: its bound title, subtitle and description, its rows, and what must be known before they are added up. */
export type WordedExhibit = {
  exhibit: Exhibit;
  title: Inline[];
  subtitle: Inline[];
  description: Inline[];
  rows: ExhibitRow[];
  caveat: string | null;
};

/** A title begins with a capital letter, also where a figure in words begins it: More than 200 patrols. */
const begun = (inlines: readonly Inline[]): Inline[] =>
  inlines.map((inline, i) =>
    i === 0 && "text" in inline ? { ...inline, text: capital(inline.text) } : inline,
  );

/** Words an exhibit. Its texts were bound without findings when it was published. */
export const wordExhibit = (exhibit: Exhibit, facts: Facts, language: Language): WordedExhibit => {
  const bound = (text: Exhibit["title"]) => bindInline(text[language], facts, language).inlines;
  return {
    exhibit,
    title: begun(bound(exhibit.title)),
    subtitle: bound(exhibit.subtitle),
    description: bound(exhibit.description),
    rows: exhibitRows(exhibit, facts, language),
    caveat: fallsShort(
      exhibit.items.map((i) => i.cell),
      facts,
    )
      ? shortfallSentence[language]
      : null,
  };
};
