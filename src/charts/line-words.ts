import { implausibleSign, roomFor, shiftInside } from "./label.ts";
import type { Mark } from "./state.ts";
import { size } from "./theme.ts";

/** Where a figure is worded beside its point: `x` in px from the point, `y` its baseline. */
export type Words = { x: number; y: number; anchor: "start" | "middle" };

/** A figure of a line: `at` in shares of the time axis, `x` and `y` in px of the narrowest chart, `y` null without a value. */
export type Stop = { mark: Mark; at: number; x: number; y: number | null };

/** A stop that has a value. */
type Dot = Stop & { y: number };

/** Room that words take in the narrowest chart, in px; in wider ones all stand further apart. */
export type Box = { left: number; right: number; top: number; bottom: number };

/** The room that words keep to each other, in px. */
const apart = 6;

/** The room of a line of small type. */
export const smallBox = (left: number, baseline: number, text: string): Box => ({
  ...{ left, right: left + roomFor(text, size.small), top: baseline - size.small, bottom: baseline + 1 },
});

const covers = (a: Box, b: Box): boolean =>
  a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom && b.top < a.bottom;

/** A figure as it is worded beside its point. */
export const pointWords = (mark: Mark): Mark =>
  mark.implausible ? { ...mark, wording: `${mark.wording}${implausibleSign}` } : mark;

const boxOf = ({ mark, x }: Dot, words: Words): Box => {
  const { wording } = pointWords(mark);
  const left = words.anchor === "start" ? x + words.x : x + words.x - roomFor(wording, size.small) / 2;
  return smallBox(left, words.y, wording);
};

/** Whether the line to a neighbour stays out of words above or below a point. */
const avoids = (box: Box, dot: Dot, neighbour: Stop | undefined): boolean => {
  if (!neighbour || neighbour.y === null) return true;
  const edge = neighbour.x > dot.x ? box.right : box.left;
  const y = dot.y + Math.min(1, (edge - dot.x) / (neighbour.x - dot.x)) * (neighbour.y - dot.y);
  return box.top > dot.y ? y <= box.top : y >= box.bottom;
};

/** Whether a piece of a line passes through words. */
const crosses = (box: Box, from: Dot, to: Dot): boolean => {
  const [left, right] = [Math.max(box.left, from.x), Math.min(box.right, to.x)];
  if (left > right) return false;
  const at = (x: number): number => from.y + ((x - from.x) / (to.x - from.x || 1)) * (to.y - from.y);
  return Math.max(at(left), at(right)) > box.top && Math.min(at(left), at(right)) < box.bottom;
};

const isDot = (stop: Stop | undefined): stop is Dot => stop?.y != null;

/** Whether a line runs through words. */
const runsThrough = (own: readonly Stop[], box: Box): boolean =>
  own.some((from, i) => {
    const to = own[i + 1] ?? from;
    return isDot(from) && isDot(to) && crosses(box, from, to);
  });

/** A baseline moved up, or down, so far that no line of the axis runs through the words. */
const clearOf = (levels: readonly number[], baseline: number, way: "up" | "down"): number => {
  const level = levels.find((y) => y > baseline - size.small && y < baseline + 2);
  if (level === undefined) return baseline;
  return way === "up" ? level - 3 : level + size.small + 1;
};

/**
 * Where a figure may be worded, the better place first: on the side away from the line, else where the line stays out; on
 * either clear of the lines of the axis, else as near as it gets.
 */
const placesOf = (
  dot: Dot,
  before: Stop | undefined,
  after: Stop | undefined,
  { bottom, levels }: { bottom: number; levels: readonly number[] },
): Words[] => {
  const { mark, at, x, y } = dot;
  const room = roomFor(pointWords(mark).wording, size.small);
  const across =
    at < 0.12
      ? { x: 0, anchor: "start" as const }
      : { x: shiftInside(x, room / 2), anchor: "middle" as const };
  const placed = (baseline: number, way: "up" | "down"): Words[] =>
    [clearOf(levels, baseline, way), baseline].map((at) => ({ ...across, y: at }));
  const above = placed(y - 10, "up");
  const below = placed(y + 20, "down");
  if (y >= bottom - 24) return above;
  const low = [before, after].every((s) => s === undefined || s.mark.length > mark.length);
  const [first, second] = low ? [below, above] : [above, below];
  return [
    ...first,
    ...second.filter((words) => [before, after].every((s) => avoids(boxOf(dot, words), dot, s))),
  ];
};

/** Whether a text says a figure, which is not the end of a longer number there. */
const says = (text: string, { wording }: Mark): boolean =>
  text
    .split(wording)
    .slice(0, -1)
    .some((before) => !/[\d.,−]$/.test(before));

/** The figures of a line alone, the most telling first: all where there are few, else the highest and the last. */
const telling = (values: readonly Stop[], newest: Mark, room: number): readonly Stop[] => {
  const widest = Math.max(
    0,
    ...values.map((s) => (s.mark === newest ? 0 : roomFor(s.mark.wording, size.small))),
  );
  const byHeight = values.toSorted((a, b) => b.mark.length - a.mark.length);
  const few = widest + apart <= room;
  return [...byHeight.slice(0, 1), ...values.slice(-1), ...(few ? [...byHeight.slice(-1), ...values] : [])];
};

/** A line: its figures in the order of time, and the newest of them. */
type Line = { own: readonly Stop[]; newest: Mark };

/**
 * Which figures are worded beside their points, and where, over an axis of `width` px that ends at `bottom` and has lines
 * at its `levels`: what the `title` says, and of a line alone the most telling. The newest is worded at its line's end.
 * What would run into words that are `taken`, or into a line, stays unsaid: a table and the point's own title say it.
 */
export const wordPoints = (
  lines: readonly Line[],
  {
    title,
    width,
    bottom,
    levels,
    taken,
  }: { title: string; width: number; bottom: number; levels: readonly number[]; taken: readonly Box[] },
): Map<Mark, Words> => {
  const boxes = [...taken];
  const worded = new Map<Mark, Words>();
  for (const { own, newest } of lines) {
    const others = lines.filter((l) => l.own !== own);
    const values = own.filter((s) => s.mark.status === "value");
    const wished = new Set([
      ...values.filter((s) => s.mark.wording !== newest.wording && says(title, s.mark)),
      ...(others.length === 0 ? telling(values, newest, width / Math.max(1, own.length)) : []),
    ]);
    for (const stop of wished) {
      if (!isDot(stop) || stop.mark === newest) continue;
      const i = own.indexOf(stop);
      const place = placesOf(stop, own[i - 1], own[i + 1], { bottom, levels }).find((words) => {
        const box = boxOf(stop, words);
        return boxes.every((b) => !covers(b, box)) && others.every((l) => !runsThrough(l.own, box));
      });
      if (!place) continue;
      boxes.push(boxOf(stop, place));
      worded.set(stop.mark, place);
    }
  }
  return worded;
};
