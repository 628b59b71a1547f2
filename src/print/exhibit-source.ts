import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import { legend, marks } from "../words/status.ts";
import { inlineSource } from "./inline-source.ts";
import { standalone } from "../charts/standalone.ts";
import { inlineText } from "../words/plain.ts";
import { typstArray, typstDictionary, typstNumber, typstString } from "./literal.ts";
import type { PrintedExhibit, PrintedRow } from "./printed.ts";

const implausible = {
  mark: "*",
  words: {
    zh: "存疑：数值明显不合常理，照来源所载",
    en: "implausible: plainly out of the ordinary, given as the source reports it",
  },
};
const heads: { label: Bilingual; value: Bilingual } = {
  label: { zh: "名称", en: "Item" },
  value: { zh: "数值", en: "Figure" },
};

/** A percentage is drawn against 100 %: its smallest step is 1/10,000. */
const wholeOfPercentage = 10_000;

const unitOf = (row: PrintedRow): string => row.figure.unit.replace(/^([万亿]|(m|b|tr)illion )/, "");
const valueOf = ({ cell: { content } }: PrintedRow): number =>
  content.status === "value" ? content.value : 0;
const isBelow = ({ cell: { content } }: PrintedRow): boolean =>
  content.status === "value" && content.value < 0;
const isPercentage = (row: PrintedRow): boolean => unitOf(row) === "%";
const isImplausible = (row: PrintedRow): boolean => row.figure.flags.includes("implausible");

/** What a full bar stands for: the whole of a percentage, else the largest published value of the same unit. */
const fullBar = (row: PrintedRow, rows: readonly PrintedRow[]): number =>
  isPercentage(row)
    ? wholeOfPercentage
    : Math.max(1, ...rows.filter((r) => unitOf(r) === unitOf(row)).map(valueOf));

/** How a row stands in a drawing: a figure without a value keeps its mark, and an absent one its reason besides. */
const wording = (row: PrintedRow): string =>
  ({
    value: row.figure.text,
    withheld: row.figure.number,
    absent: `${row.figure.number} ${row.figure.text}`,
  })[row.figure.status];

const rowSource = (row: PrintedRow, full: number): string =>
  typstDictionary({
    label: typstString(isImplausible(row) ? `${row.label} ${implausible.mark}` : row.label),
    words: typstString(wording(row)),
    status: typstString(row.figure.status),
    share: typstNumber(full === 0 ? 0 : Math.min(1, valueOf(row) / full)),
    hollow: String(isImplausible(row)),
    track: String(isPercentage(row)),
  });

const total = (rows: readonly PrintedRow[]): number => rows.map(valueOf).reduce((a, b) => a + b, 0);

/** Groups in the order in which they first appear; rows without one come under none. */
const groupsSource = (
  rows: readonly PrintedRow[],
  full: (row: PrintedRow, group: readonly PrintedRow[]) => number,
): string =>
  typstArray(
    [...Map.groupBy(rows, (row) => row.group)].map(([name, group]) =>
      typstDictionary({
        name: name === undefined ? "none" : typstString(name),
        rows: typstArray(group.map((row) => rowSource(row, full(row, group)))),
      }),
    ),
  );

/** Figures that all have one unit stand without it, under a header that names it. */
const tableSource = (rows: readonly PrintedRow[], language: Language): string => {
  const units = new Set(rows.filter((r) => r.figure.status === "value").map((r) => r.figure.unit));
  const [unit = ""] = units.size === 1 ? units : [];
  const header = heads.value[language] + (unit && (language === "zh" ? `（${unit}）` : ` (${unit})`));
  const bare = rows.map((r) =>
    unit && r.figure.status === "value" ? { ...r, figure: { ...r.figure, text: r.figure.number } } : r,
  );
  return `figures(${typstArray([heads.label[language], header].map(typstString))}, ${groupsSource(bare, () => 1)})`;
};

/** A percentage is a part of its own whole: percentages have a bar each, and are never stacked. */
const sharesSource = (rows: readonly PrintedRow[]): string =>
  [...Map.groupBy(rows, (row) => row.group).values()]
    .map((group) =>
      group.every(isPercentage)
        ? `bars(${groupsSource(group, () => wholeOfPercentage)})`
        : `shares(${groupsSource(group, () => total(group))})`,
    )
    .join("; ");

/** The width for which a chart of the page is drawn, in CSS px: its type then is about as large as that of notes. */
const chartWidth = 620;
/** The width of the text, and the most height that a chart may take of a page, in pt (GB/T 9704-2012: 156 × 225 mm). */
const page = { width: 442, height: 480 };

/** A chart of the page as a picture, in ink on paper; a tall one is made smaller. */
const chartSource = (svg: string, alt: string): string => {
  const family = "'Noto Sans CJK SC'";
  const whole = standalone(svg, { width: chartWidth, family, ink: "#000", paper: "#fff" });
  const height = (Number(/^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1]) * page.width) / chartWidth;
  const shown = Math.min(height, page.height);
  return `image(bytes(${typstString(whole)}), format: "svg", alt: ${typstString(alt)}, height: ${typstNumber(shown)} * 1pt)`;
};

const bodySource = ({ exhibit, rows, svg, title }: PrintedExhibit, language: Language): string => {
  const drawn = (): string =>
    svg === undefined ? tableSource(rows, language) : chartSource(svg, inlineText(title));
  switch (exhibit.kind) {
    case "bars":
      // The printed bars begin at the left and know no line of zero; the page's do.
      return rows.some(isBelow) ? drawn() : `bars(${groupsSource(rows, (row) => fullBar(row, rows))})`;
    case "share":
      return `{ ${sharesSource(rows)} }`;
    case "strip":
      return `strip(${groupsSource(rows, () => 1)})`;
    case "table":
      return tableSource(rows, language);
    default:
      return drawn();
  }
};

/** The marks that occur in an exhibit, explained. */
const notes = (rows: readonly PrintedRow[], language: Language): string[] => {
  const has = (status: PrintedRow["figure"]["status"]) => rows.some((r) => r.figure.status === status);
  const used = legend(language).filter(
    ({ mark }) => (mark === marks.withheld && has("withheld")) || (mark === marks.absent && has("absent")),
  );
  const doubtful = { mark: implausible.mark, words: implausible.words[language] };
  return [...used, ...(rows.some(isImplausible) ? [doubtful] : [])].map((n) => `${n.mark} ${n.words}`);
};

/** An exhibit as a call to `drawings.typ`: title, subtitle, what is drawn, the marks explained, the source. */
export const exhibitSource = (printed: PrintedExhibit, language: Language): string =>
  `exhibit(${typstDictionary({
    title: inlineSource(printed.title),
    subtitle: inlineSource(printed.subtitle),
    notes: typstArray(
      [...notes(printed.rows, language), ...(printed.caveat ? [printed.caveat] : []), printed.source].map(
        typstString,
      ),
    ),
  })}, ${bodySource(printed, language)})`;
