import { roomFor } from "./label.ts";
import { boundsOf, boxAt, contains, crosses, roomIn, type Box, type Rings } from "./shape-room.ts";
import { linesWithin, shortNames } from "./short-name.ts";
import type { Mark } from "./state.ts";
import { size } from "./theme.ts";

type Point = { x: number; y: number };

/** What is written for an area of a map: `rows` one under another around a middle. */
export type RegionLabel = Point & {
  rows: readonly string[];
  /** What refers to the area's row in the list below the map, where its name has no room. */
  number: number | null;
  /** Where in the area a line ends that leads there from beside it; null where the words stand in the area. */
  leads: Point | null;
};

/** The height of a row on the map, in px. */
export const rowHeight = 14;
/** What stands for the sign of a figure below zero, which is drawn and no word. */
export const belowRow = "▼";
/** From words to the border of their area, in px. */
const pad = 2;
/** Parts of an area's width in which a name is tried, in ever shorter lines. */
const parts = [1, 0.8, 0.65, 0.5];

const widthOf = (rows: readonly string[]): number =>
  Math.max(...rows.map((row) => roomFor(row, size.small))) + 2 * pad;
const heightOf = (rows: readonly string[]): number => rows.length * rowHeight + pad;

const placed = (rings: Rings, rows: readonly string[]): (Point & { rows: readonly string[] }) | null => {
  const place = roomIn(rings, widthOf(rows), heightOf(rows));
  return place && { ...place, rows };
};

/** The first of several ways to write something that has room in an area. */
const firstPlaced = (rings: Rings, ways: readonly (readonly string[])[]) => {
  for (const rows of ways) {
    const place = placed(rings, rows);
    if (place) return place;
  }
  return null;
};

/** What follows a name or a number: the mark of what has no value, the sign of what is below zero. */
const tailOf = (mark: Mark): string[] =>
  mark.status !== "value" ? [mark.brief] : mark.length < 0 ? [belowRow] : [];

const nameIn = (rings: Rings, name: string, mark: Mark) => {
  const { left, right } = boundsOf(rings);
  const ways = parts.flatMap((part) => {
    const lines = linesWithin(name, part * (right - left) - 2 * pad);
    return lines ? [[...lines, ...tailOf(mark)]] : [];
  });
  return firstPlaced(rings, ways);
};

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Places around a point, the nearest first. */
const around = ({ x, y }: Point): Point[] =>
  Array.from({ length: 20 }, (_, ring) => 14 + 6 * ring).flatMap((far) =>
    Array.from({ length: 16 }, (_, i) => ({
      x: x + far * Math.cos((i * Math.PI) / 8),
      y: y + far * Math.sin((i * Math.PI) / 8),
    })),
  );

const mapBounds = (all: readonly Rings[]): Box => ({
  ...boundsOf(all.flat()),
  left: 0,
  right: size.narrowest,
});

/** Where a number has room beside its area: on no area where there is such a place, and on no other words. */
const beside = (point: Point, rows: readonly string[], all: readonly Rings[], taken: readonly Box[]) => {
  const frame = mapBounds(all);
  const boxOf = ({ x, y }: Point): Box => boxAt(x, y, widthOf(rows), heightOf(rows));
  const free = around(point).filter((place) => {
    const box = boxOf(place);
    const inside = box.left >= frame.left && box.right <= frame.right;
    return (
      inside &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom &&
      taken.every((other) => !overlaps(box, other))
    );
  });
  const onPaper = (place: Point): boolean =>
    all.every((rings) => !crosses(rings, boxOf(place)) && !contains(rings, place.x, place.y));
  return free.find(onPaper) ?? free[0] ?? point;
};

/**
 * What is written on a map: the name of each area that holds it, whole or, where more areas then hold theirs, all without
 * their level; else a number, in the area or beside it. Where few areas hold their names all have numbers, so that
 * nobody looks for a rule behind the mixture. `rings` are the areas of the marks, `all` those of the map.
 */
export const regionLabels = (
  marks: readonly Mark[],
  rings: readonly Rings[],
  all: readonly Rings[],
): RegionLabel[] => {
  const whole = marks.map((m) => m.label);
  const [first, second] = [whole, shortNames(whole)].map((names) =>
    marks.map((mark, i) => nameIn(rings[i] ?? [], names[i] ?? "", mark)),
  );
  const count = (some: typeof first = []): number => some.filter((place) => place !== null).length;
  const better = (count(second) > count(first) ? second : first) ?? [];
  const names = 2 * count(better) < marks.length ? [] : better;
  let last = 0;
  const labels = marks.map((mark, i): RegionLabel => {
    const own = rings[i] ?? [];
    const name = names[i];
    if (name) return { ...name, number: null, leads: null };
    const number = ++last;
    const tail = tailOf(mark);
    // Hatching and broken edges tell what has no value without their marks; nothing else tells what is below zero.
    const ways = [[`${number}`, ...tail], ...(mark.status === "value" ? [] : [[`${number}`]])];
    const place = firstPlaced(own, ways);
    if (place) return { ...place, number, leads: null };
    const { left, right, top, bottom } = boundsOf(own);
    const leads = roomIn(own, 2, 2) ?? { x: (left + right) / 2, y: (top + bottom) / 2 };
    return { ...leads, number, leads, rows: ways.at(-1) ?? [] };
  });
  const boxOf = ({ x, y, rows }: RegionLabel): Box => boxAt(x, y, widthOf(rows), heightOf(rows));
  const taken = labels.filter((l) => l.leads === null).map(boxOf);
  return labels.map((label) => {
    if (label.leads === null) return label;
    const moved = { ...label, ...beside(label.leads, label.rows, all, taken) };
    taken.push(boxOf(moved));
    return moved;
  });
};
