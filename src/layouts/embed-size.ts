import { wordPeriod } from "../words/period.ts";
import { legend } from "../words/status.ts";
import { inlineText } from "../words/plain.ts";
import type { Edition, EditionExhibit } from "./edition.ts";

/** How large the frame of an embedded exhibit is asked to be, in CSS pixels: its shape, and the least height of any width. */
export type EmbedSize = { width: number; height: number; least: number };

/** The width for which the shape is made, and the least for which an embedded exhibit is. */
const usual = 640;
const narrow = 320;
/** What stands beside the content at the left and right, and above and beneath it, with the lines around a chart. */
const margin = 32;
const gaps = 64;
const title = { font: 17, line: 26 };
const small = { font: 14, line: 23 };
const figure = { font: 24, line: 32 };
/** What stands between the words of a headline figure, with the gap after it. */
const stripItem = 44;
const stripColumn = 144;
/** A table row, without its lines. */
const tableRow = 18;

/** How wide a text is in its own size: a Chinese character fills one, a Latin one somewhat more than half. */
const ems = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 1 : 0.58), 0);

const lines = (text: string, width: number, { font, line }: { font: number; line: number }): number =>
  text === "" ? 0 : Math.ceil((ems(text) * font * 1.05) / width) * line;

const bodyHeight = (
  { facts, language }: Edition,
  { exhibit, rows }: EditionExhibit,
  svg: string | null,
  width: number,
): number => {
  if (svg !== null) return Number(/^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  if (exhibit.kind === "strip") {
    const columns = Math.max(1, Math.floor((width + 16) / stripColumn));
    // Words of a narrow column leave more of their lines empty.
    const column = (width / columns - 16) / 1.1;
    const item = ({ label, figure: { text }, cell }: EditionExhibit["rows"][number]) =>
      lines(label, column, small) +
      lines(text, column, figure) +
      lines(wordPeriod(cell.period, facts, language), column, small);
    const heights = rows.map(item);
    return heights.reduce(
      (sum, _, i) => (i % columns === 0 ? sum + stripItem + Math.max(...heights.slice(i, i + columns)) : sum),
      0,
    );
  }
  // The label has what the figure, its group and its remark leave of the width, and no less than a third.
  const label = Math.max(width / 3, width - 16 * small.font);
  return rows.reduce((sum, r) => sum + tableRow + lines(r.label, label, small), 2 * small.line);
};

const heightAt = (edition: Edition, worded: EditionExhibit, svg: string | null, frame: number): number => {
  const width = frame - margin;
  const { campaign } = edition.release.snapshot;
  const { language } = edition;
  const marks = legend(language).map((l) => l.words);
  const withheld = worded.rows.some((r) => r.figure.status === "withheld");
  const absent = worded.rows.some((r) => r.figure.status === "absent");
  const flagged = new Set(worded.rows.flatMap((r) => r.figure.flags)).size;
  return (
    gaps +
    small.line +
    lines(campaign.notice?.[language] ?? "", width, small) +
    lines(inlineText(worded.title), width, title) +
    lines(inlineText(worded.subtitle), width, small) +
    bodyHeight(edition, worded, svg, width) +
    (withheld ? lines(marks[0] ?? "", width - 60, small) : 0) +
    (absent ? lines(marks[1] ?? "", width - 60, small) : 0) +
    flagged * lines("字".repeat(language === "zh" ? 26 : 50), width - 90, small) +
    lines(worded.caveat ?? "", width, small) +
    lines(`${worded.source}数据截至二〇二五年十二月三十一日`, width, small) +
    44
  );
};

const rounded = (height: number): number => Math.ceil(height / 10) * 10;

/** The frame in which an embedded exhibit never scrolls, at any width from 320 pixels; `svg` is its chart, if it is one. */
export const embedSize = (edition: Edition, worded: EditionExhibit, svg: string | null): EmbedSize => ({
  width: usual,
  height: rounded(heightAt(edition, worded, svg, usual)),
  least: rounded(heightAt(edition, worded, svg, narrow)),
});
