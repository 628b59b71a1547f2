import type { Language } from "../snapshot/bilingual.ts";
import type { Inline } from "../words/block.ts";
import type { ExhibitRow } from "../words/exhibit.ts";

/** Titles that say what a chart shows. They speak of published figures only, and say so. */

const say = (text: string): Inline => ({ type: "literal", text });

const valueOf = ({ cell: { content } }: ExhibitRow): number =>
  content.status === "value" ? content.value : 0;

const published = (rows: readonly ExhibitRow[]): ExhibitRow[] =>
  rows.filter((r) => r.figure.status === "value");

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How the first line of a chart over time moved: 低保保障人数由7210人增至7341人; the name alone where nobody knows. */
export const courseTitle = (name: string, rows: readonly ExhibitRow[], language: Language): Inline[] => {
  const lines = [...Map.groupBy(rows, (r) => r.group)].map(([group, own]) => ({
    group,
    own: published(own),
  }));
  const told = lines.find(({ own }) => own.length > 1);
  const [first, last] = [told?.own[0], told?.own.at(-1)];
  const zh = language === "zh";
  if (!told || !first || !last) return [say(zh ? name : capital(name))];
  const what =
    lines.length === 1 || told.group === undefined
      ? name
      : zh
        ? `${name}：${told.group}`
        : `${name}: ${told.group}`;
  const [from, to] = [valueOf(first), valueOf(last)];
  if (from === to)
    return zh ? [say(`${what}持平，为`), last.figure] : [say(`${capital(what)} unchanged at `), last.figure];
  return zh
    ? [say(`${what}由`), first.figure, say(to > from ? "增至" : "降至"), last.figure]
    : [say(`${capital(what)} ${to > from ? "up" : "down"} from `), first.figure, say(" to "), last.figure];
};

/** Which of several places or programmes has the highest published figure; the name alone where two are alike. */
export const highestTitle = (name: string, rows: readonly ExhibitRow[], language: Language): Inline[] => {
  const [first, second] = published(rows).toSorted((a, b) => valueOf(b) - valueOf(a));
  const zh = language === "zh";
  if (!first || !second || valueOf(first) === valueOf(second)) return [say(zh ? name : capital(name))];
  return zh
    ? [say(`${name}：已公布的数中，${first.label}最高，为`), first.figure]
    : [say(`${capital(name)}: of what is published, ${first.label} has the highest, `), first.figure];
};
