import { axisOf, shareOf, type Axis } from "./axis.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { dodge } from "./dodge.ts";
import { implausibleSign, roomFor, shiftInside } from "./label.ts";
import { lineNames } from "./line-names.ts";
import { smallBox, wordPoints, type Box, type Words } from "./line-words.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";
import {
  bandsOf,
  periodAt,
  spanOfMarks,
  timeTicks,
  withYears,
  type AxisTick,
  type Band,
  type Span,
} from "./time.ts";
import { wrap } from "./wrap.ts";

/** One figure of a line: `at` in shares of the time axis, `y` in px, null where there is no value. */
export type Point = {
  mark: Mark;
  line: number;
  at: number;
  y: number | null;
  /** Null where it is not worded. */
  words: Words | null;
};

/**
 * Where a line ends in words: its name and its newest figure, whatever it is, since an older one would pass for it. `at`
 * and `y` are the place of that figure, `y` null where it has no value; `x` is from where on the words stand. Both
 * `at` and `x` are shares of the time axis.
 */
export type LineEnd = {
  name: readonly string[];
  mark: Mark;
  /** The figure in words, the unit under the number where both beside each other would leave the line no room. */
  words: readonly string[];
  at: number;
  y: number | null;
  x: number;
  top: number;
};

/** The time axis stands between what it leaves at the `left` and at the `right`, in px; there stand the ends of lines in words. */
export type LinesLayout = {
  height: number;
  left: number;
  right: number;
  plot: { top: number; bottom: number };
  axis: Axis | null;
  days: Span;
  points: readonly Point[];
  ends: readonly LineEnd[];
  bands: readonly NamedBand[];
  ticks: readonly PlacedTick[];
  /** The baseline of the words of the time axis. */
  below: number;
  /** For each line the baseline of its row of marks for what has no value; null where all is published. */
  missing: readonly (number | null)[];
  /** The width of one such mark in px. */
  box: number;
};

/** A cold wave with the row of its name, which is moved by `shift` px where it would leave the chart. */
type NamedBand = Band & { row: number; shift: number };

/** A tick of the time axis; its words begin at it, stand in its middle, or end where the axis does. */
type PlacedTick = AxisTick & { anchor: "start" | "middle" | "end" };

/** How many lines one chart can tell apart by the form of their points. */
const linesLimit = 4;
/** The least share of a phone's width that the time axis may take. */
const leastSpan = 0.4;

const plotHeight = 190;
/** The most room for the end of a line in words, in px. */
const mostEnd = 100;
const bandLine = 17;
const missingLine = 20;
/** The widest box that stands for a figure without a value, in px. */
export const mostBox = 28;

/** The rows that the names of cold waves need so that none covers another, from `left` on over `width` px. */
const stagger = (bands: readonly Band[], left: number, width: number): NamedBand[] => {
  const ends: number[] = [];
  return bands.map((band) => {
    const half = roomFor(band.name, size.small) / 2;
    const middle = left + ((band.from + band.to) / 2) * width;
    const shift = shiftInside(middle, half);
    const at = middle + shift;
    const free = ends.findIndex((end) => end <= at - half);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + half + 4;
    return { ...band, row, shift };
  });
};

/** The words of a time axis of `width` px so that none runs into what stands beside the axis, nor into the next. */
const placeTicks = (ticks: readonly AxisTick[], width: number, language: Language): PlacedTick[] => {
  const room = (text: string): number => roomFor(text, size.small);
  const placed = ticks.map((t): PlacedTick => {
    const whole = Math.max(room(t.words), room(t.year));
    const x = t.at * width;
    if (t.at >= 0.9 || x + (t.isDay ? whole / 2 : whole) > width + 2 * size.gap)
      return { ...t, anchor: "end" };
    return { ...t, anchor: t.isDay && x >= whole / 2 ? "middle" : "start" };
  });
  const from = (t: PlacedTick, text: string): number => {
    if (t.anchor === "end") return width - room(text);
    return t.at * width - (t.anchor === "middle" ? room(text) / 2 : 0);
  };
  const meets = (t: PlacedTick, next: PlacedTick, of: "words" | "year"): boolean =>
    from(t, t[of]) + room(t[of]) + 4 > from(next, next[of]);
  // The days at the ends of the axis stay, because they date its first and its last figure.
  const [first, last] = [placed[0], placed.at(-1)].map((t) => (t?.isDay ? t : undefined));
  const shown = placed.map((t, i) => {
    if (t === first || t === last) return t;
    const [before, after] = [placed[i - 1], placed[i + 1]];
    const givesWay =
      (first && meets(first, t, "words")) ||
      (last && meets(t, last, "words")) ||
      // Of two months that meet, the one with which a year begins says more.
      (after && after.year !== "" && meets(t, after, "words")) ||
      (before && t.year === "" && meets(before, t, "words"));
    return givesWay ? { ...t, words: "" } : t;
  });
  return withYears(shown, language).map((t, i, all) => {
    const nextYear = all.slice(i + 1).find((other) => other.year !== "");
    return nextYear && meets(t, nextYear, "year") ? { ...t, year: "" } : t;
  });
};

/** The newest figure of a line or a panel as it is worded at its end or head. */
export const endWords = (mark: Mark): Mark => {
  if (mark.status !== "value") return { ...mark, wording: mark.brief };
  return mark.implausible ? { ...mark, wording: `${mark.wording} ${implausibleSign}` } : mark;
};

/** A figure at the end of a line in two lines, its unit under what stands before it; in one where the unit is no word apart. */
const unitUnder = (mark: Mark): string[] => {
  const { wording } = endWords(mark);
  const at = mark.unit === "" ? -1 : wording.lastIndexOf(` ${mark.unit}`) + 1;
  return at > 0 ? [wording.slice(0, at), wording.slice(at)] : [wording];
};

/** A line: its figures in the order of time, and the newest of them. */
type Line = { own: readonly Mark[]; newest: Mark };

type Room = ReturnType<typeof measuredRoom>;

const rooms = new WeakMap<ChartState, Room>();

/** The same, measured once: whether the lines fit is asked before they are laid out. */
const roomOf = (state: ChartState): Room => {
  const room = rooms.get(state) ?? measuredRoom(state);
  rooms.set(state, room);
  return room;
};

/** The lines of a chart with their names, and the room that the plot has beside what is worded. */
const measuredRoom = (state: ChartState) => {
  const { marks, groups, unit, language } = state;
  const axis = axisOf(marks, unit, language);
  const lines = groups.flatMap((group): Line[] => {
    const own = marks.filter((m) => m.group === group).sort((a, b) => (a.period.end < b.period.end ? -1 : 1));
    const newest = own.at(-1);
    return newest ? [{ own, newest }] : [];
  });
  const names = lineNames(groups, state.title).map((name) =>
    name === null ? [] : wrap(name, mostEnd / size.small),
  );
  const numbers = (axis?.ticks ?? []).slice(0, -1).map((t) => roomFor(t.words, size.small));
  const left = axis ? Math.ceil(Math.max(0, ...numbers)) + size.gap : 0;
  const rightOf = (figures: readonly (readonly string[])[]): number => {
    const rooms = [
      ...figures.flat().map((text) => roomFor(text.trimEnd())),
      ...names.flat().map((text) => roomFor(text, size.small)),
    ];
    return Math.ceil(Math.max(...rooms)) + 2 * size.gap;
  };
  const hasRoom = (right: number): boolean => size.narrowest - left - right >= leastSpan * size.narrowest;
  const whole = lines.map(({ newest }) => [endWords(newest).wording]);
  const figures = hasRoom(rightOf(whole)) ? whole : lines.map(({ newest }) => unitUnder(newest));
  const right = rightOf(figures);
  // Where there is one point the words stand beside it, in the right half of the plot.
  const single = marks.length === 1 && right <= (size.narrowest - left) / 2;
  return { axis, lines, names, figures, left, right: single ? 0 : right, single, fits: hasRoom(right) };
};

const heightOf = (name: readonly string[], words: readonly string[]): number =>
  name.length * size.smallLine + words.length * size.line;

const lowestOf = (end: LineEnd): number => end.top + heightOf(end.name, end.words);

/** The room of the numbers beside the axis, which end a gap before it: what stands lower or higher is not read with them. */
const numberBoxes = (axis: Axis, left: number, bottom: number): Box[] =>
  axis.ticks.slice(0, -1).map(({ value, words }) => {
    const baseline = bottom - shareOf(axis, value) * plotHeight + 4.5;
    const number = { left: left - size.gap - roomFor(words, size.small), right: left };
    return { ...number, top: baseline - 9, bottom: baseline - 2 };
  });

/** Where everything stands in a chart of lines over time. */
export const layoutLines = (state: ChartState, top: number): LinesLayout => {
  const { marks, groups, language } = state;
  const { axis, lines, names, figures, left, right, single } = roomOf(state);
  const days = spanOfMarks(marks);
  const at = (mark: Mark): number => periodAt(days, mark.period);
  const width = size.narrowest - left - right;

  const bands = stagger(bandsOf(state.coldWaves, days, language), left, width);
  const named = top + Math.max(0, ...bands.map((b) => b.row + 1)) * bandLine;
  const plot = { top: named + 26, bottom: named + 26 + plotHeight };
  const yOf = (mark: Mark): number | null =>
    axis && mark.status === "value" ? plot.bottom - shareOf(axis, mark.length) * plotHeight : null;

  let y = plot.bottom + 4;
  const missing = lines.map(({ own }) => {
    if (own.every((m) => m.status === "value")) return null;
    y += missingLine;
    return y - 6;
  });
  const wishes = lines.map(({ newest }, i) => ({
    // What has no value stands beside its mark under the plot: at a height on the axis it would pass for one.
    at: yOf(newest) ?? (missing[i] ?? 0) - 4,
    height: heightOf(names[i] ?? [], figures[i] ?? []) + 6,
  }));
  const middles = dodge(wishes, named);
  const ends = lines.map(({ newest }, i): LineEnd => {
    const { height = 0 } = wishes[i] ?? {};
    const wished = (middles[i] ?? 0) - height / 2 + 3;
    const top = single ? Math.min(wished, plot.bottom - height) : wished;
    const said = { name: names[i] ?? [], mark: newest, words: figures[i] ?? [] };
    return { ...said, at: at(newest), y: yOf(newest), x: single ? at(newest) : 1, top };
  });
  const high = axis?.ticks.at(-1);
  const taken = [
    ...(high ? [smallBox(0, plot.top - 5, high.full)] : []),
    ...bands.map((b) => ({
      left: left + b.from * width,
      right: left + b.to * width,
      top: plot.top - 16,
      bottom: plot.top - 13,
    })),
    ...(axis ? numberBoxes(axis, left, plot.bottom) : []),
    ...ends.map((e) => ({
      left: left + e.x * width + 2 * size.gap,
      right: size.narrowest,
      top: e.top,
      bottom: lowestOf(e),
    })),
  ];
  const words = wordPoints(
    lines.map(({ own, newest }) => ({
      own: own.map((mark) => ({ mark, at: at(mark), x: left + at(mark) * width, y: yOf(mark) })),
      newest,
    })),
    {
      ...{ title: state.title, width, bottom: plot.bottom, taken },
      levels: axis?.ticks.map((t) => plot.bottom - shareOf(axis, t.value) * plotHeight) ?? [],
    },
  );
  const points = marks.map((mark): Point => ({
    ...{ mark, line: groups.indexOf(mark.group), at: at(mark), y: yOf(mark) },
    words: words.get(mark) ?? null,
  }));
  const longest = Math.max(1, ...lines.map(({ own }) => own.length));
  // Days may be near each other, and the boxes of what has no value must not touch.
  const gaps = lines.flatMap(({ own }) => {
    const places = own
      .filter((m) => m.status !== "value")
      .map((m) => left + at(m) * width)
      .map((x) => x + shiftInside(x, mostBox / 2));
    return places.slice(1).map((x, i) => x - (places[i] ?? 0));
  });
  const most = Math.max(2, Math.floor(width / 42));
  const ticks = placeTicks(timeTicks(marks, language, most), width, language);
  const lowest = Math.max(0, ...ends.map(lowestOf));
  return {
    ...{ left, right, plot, axis, days, points, ends, bands, missing },
    ticks,
    below: y + 16,
    height: Math.ceil(Math.max(y + 22 + (ticks.some((t) => t.year !== "") ? 17 : 0), lowest)),
    box: Math.max(2, Math.min(mostBox, width / longest - 1, ...gaps.map((gap) => gap - 1))),
  };
};

/** Whether lines are few enough to be told apart, and what stands beside them leaves them room on a phone. */
export const linesFit = (state: ChartState): boolean =>
  state.groups.length <= linesLimit && roomOf(state).fits;
