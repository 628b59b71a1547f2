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

/** Where a figure may be worded, the better place first: on the side away from the line, else where the line stays out. */
const placesOf = (dot: Dot, before: Stop | undefined, after: Stop | undefined, bottom: number): Words[] => {
  const { mark, at, x, y } = dot;
  const room = roomFor(pointWords(mark).wording, size.small);
  const across =
    at < 0.12
      ? { x: -4, anchor: "start" as const }
      : { x: shiftInside(x, room / 2), anchor: "middle" as const };
  const above = { ...across, y: y - 10 };
  const below = { ...across, y: y + 20 };
  if (y >= bottom - 24) return [above];
  const low = [before, after].every((s) => s === undefined || s.mark.length > mark.length);
  const [first, second] = low ? [below, above] : [above, below];
  const clear = [before, after].every((s) => avoids(boxOf(dot, second), dot, s));
  return clear ? [first, second] : [first];
};

/** The figures to word, the most telling first: all where there are few, else the highest and the last. */
const wished = (own: readonly Stop[], newest: Mark, width: number): readonly Stop[] => {
  const values = own.filter((s) => s.mark.status === "value");
  const widest = Math.max(
    0,
    ...values.map((s) => (s.mark === newest ? 0 : roomFor(s.mark.wording, size.small))),
  );
  const few = widest + apart <= width / Math.max(1, own.length);
  const byHeight = values.toSorted((a, b) => b.mark.length - a.mark.length);
  const telling = [
    ...byHeight.slice(0, 1),
    ...values.slice(-1),
    ...(few ? [...byHeight.slice(-1), ...values] : []),
  ];
  return [...new Set(telling)].filter((s) => s.mark !== newest);
};

/**
 * Which figures of a line alone are worded beside their points, and where, over an axis of `width` px that ends at
 * `bottom`. The newest is worded at the line's end. What would run into words that are `taken` stays unsaid: a table and
 * the point's own title say it.
 */
export const wordPoints = (
  own: readonly Stop[],
  newest: Mark,
  { width, bottom, taken }: { width: number; bottom: number; taken: readonly Box[] },
): Map<Mark, Words> => {
  const boxes = [...taken];
  const worded = new Map<Mark, Words>();
  for (const stop of wished(own, newest, width)) {
    if (stop.y === null) continue;
    const dot: Dot = { ...stop, y: stop.y };
    const i = own.indexOf(stop);
    const place = placesOf(dot, own[i - 1], own[i + 1], bottom).find((words) =>
      boxes.every((b) => !covers(b, boxOf(dot, words))),
    );
    if (!place) continue;
    boxes.push(boxOf(dot, place));
    worded.set(stop.mark, place);
  }
  return worded;
};
