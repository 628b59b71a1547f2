import { embedLabels } from "../components/embed-labels.ts";
import { labels } from "../components/labels.ts";
import { flagSentences, flagWords } from "../components/remarks.ts";
import { flags } from "../snapshot/cell.ts";
import type { Site } from "../snapshot/site.ts";
import { wordDay } from "../words/day.ts";
import { wordPeriod } from "../words/period.ts";
import { inlineText } from "../words/plain.ts";
import { legend, marks } from "../words/status.ts";
import { demonstrationLine } from "./demonstration.ts";
import type { Edition, EditionExhibit } from "./edition.ts";

/**
 * How high the frame of an embedded exhibit is, in CSS pixels: from 640 pixels on always the same, because charts keep
 * their height; below, `growth` more for each pixel that it is narrower, because words take more lines.
 */
export type EmbedSize = { height: number; growth: number };

/** From this width on a frame keeps its height. */
export const embedWidth = 640;
/** The other widths for which the height is counted, from the narrowest phone's; a line in reserve serves those between. */
const widths = Array.from({ length: 13 }, (_, i) => 320 + 20 * i);

/** What stands beside the content at the left and right, above, between and beneath its parts, and beneath what comes before the exhibit. */
const margin = 32;
const gaps = 52;
const gap = 8;
const title = { font: 17, line: 25.5 };
const small = { font: 14, line: 22.4 };
const figure = { font: 24, line: 31.2 };
/** What stands between the words of a headline figure, with the gap after it. */
const stripItem = 38;
const stripColumn = 144;
/** A table row, without its lines. */
const tableRow = 17;
/** The links to the release are as high as a finger. */
const target = 44;

/** How wide a text is in its own size: a Chinese character fills one, a Latin one half, and more in wide fonts. */
const ems = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 1 : 0.52), 0);

/** A line of several ends before the edge: a Chinese one by half a character, a Latin one by half a word. */
const lines = (text: string, width: number, { font, line }: { font: number; line: number }): number => {
  const room = width / font;
  const needed = ems(text);
  if (needed <= room) return needed === 0 ? 0 : line;
  return Math.ceil(needed / (room - Math.min(/[a-z] [a-z]/.test(text) ? 1.5 : 0.6, room / 6))) * line;
};

/** Two texts on one line, or beneath one another where they do not fit. */
const beside = (texts: readonly [string, string], width: number): number =>
  lines(texts.join("　 "), width, small) === small.line
    ? small.line
    : texts.reduce((sum, text) => sum + lines(text, width, small), 0);

const stripHeight = ({ facts, language }: Edition, { rows }: EditionExhibit, width: number): number => {
  const columns = Math.max(1, Math.floor((width + 16) / stripColumn));
  const column = width / columns - 16;
  const heights = rows.map(
    ({ label, figure: { text }, cell }) =>
      lines(label, column, small) +
      lines(text, column, figure) +
      lines(wordPeriod(cell.period, facts, language), column, small),
  );
  return heights.reduce(
    (sum, _, i) => (i % columns === 0 ? sum + stripItem + Math.max(...heights.slice(i, i + columns)) : sum),
    0,
  );
};

const bodyHeight = (edition: Edition, worded: EditionExhibit, svg: string | null, width: number): number => {
  if (svg !== null) return Number(/^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  if (worded.exhibit.kind === "strip") return stripHeight(edition, worded, width);
  // The label has what the figure, its group and its remark leave of the width, and no less than a third.
  const label = Math.max(width / 3, width - 16 * small.font);
  return worded.rows.reduce((sum, r) => sum + tableRow + lines(r.label, label, small), 2 * small.line);
};

/** The marks and flags explained under an exhibit: each stands before its words, which begin at one edge. */
const legendHeight = (language: Edition["language"], { rows }: EditionExhibit, width: number): number => {
  const shown = legend(language).filter(({ mark }) =>
    rows.some((r) => r.figure.status === (mark === marks.withheld ? "withheld" : "absent")),
  );
  const flagged = flags.filter((flag) => rows.some((r) => r.figure.flags.includes(flag)));
  const explained = [
    ...shown.map(({ mark, words }) => [mark, words] as const),
    ...flagged.map((flag) => [`${flagWords[flag][language]} *`, flagSentences[flag][language]] as const),
  ];
  const before = Math.max(3, ...explained.map(([mark]) => ems(mark))) * small.font + 12;
  return explained.reduce((sum, [, words]) => sum + lines(words, width - before, small), 0);
};

const heightAt = (
  edition: Edition,
  worded: EditionExhibit,
  svg: string | null,
  host: Site,
  frame: number,
): number => {
  const width = frame - margin;
  const { language } = edition;
  const { campaign, release } = edition.release.snapshot;
  const notice = campaign.notice?.[language] ?? "";
  const before = [...demonstrationLine(host.demonstration, [notice], language), notice].filter(
    (t) => t !== "",
  );
  const asOf = `${labels.asOf[language]}${wordDay(release.asOf, language)}`;
  const links = [...(svg === null ? [] : [embedLabels.table[language]]), embedLabels.read[language]];
  return (
    gaps +
    (before.length === 0 ? 0 : gap) +
    before.reduce((sum, text) => sum + lines(text, width, small), 0) +
    lines(inlineText(worded.title), width, title) +
    lines(inlineText(worded.subtitle), width, small) +
    bodyHeight(edition, worded, svg, width) +
    legendHeight(language, worded, width) +
    lines(worded.caveat ?? "", width, small) +
    beside([worded.source, asOf], width) +
    beside([links.join("　 "), host.name[language]], width) -
    small.line +
    target
  );
};

/** The frame in which an embedded exhibit never scrolls; `svg` is its chart, if it is one, `host` the site. */
export const embedSize = (
  edition: Edition,
  worded: EditionExhibit,
  svg: string | null,
  host: Site,
): EmbedSize => {
  // A line in reserve, because fonts differ too.
  const heightOf = (width: number): number => heightAt(edition, worded, svg, host, width) + small.line;
  const height = Math.ceil(heightOf(embedWidth));
  const growths = widths.map((width) => (heightOf(width) - height) / (embedWidth - width));
  return { height, growth: Math.max(0, ...growths) };
};
