import { isSign } from "../words/unit.ts";
import { labelOf, roomFor } from "./label.ts";
import type { ChartState, Mark } from "./state.ts";
import { size } from "./theme.ts";

/** How something moved from the first side to the second. */
export type Direction = "up" | "down" | "same";

/** One thing with a published figure on both sides. */
export type Pair = { group: string; from: Mark; to: Mark; direction: Direction };

/** One thing without a value on one side or both: it has no line. */
export type Single = { group: string | null; marks: readonly Mark[] };

const sideOf = (state: ChartState, side: string, group: string | null): Mark | undefined =>
  state.marks.find((m) => m.group === group && m.label === side);

/** What moved from one side to another, and what cannot be said to have. Only two published ends make a line. */
export const pairsOf = (state: ChartState): { whole: Pair[]; rest: Single[] } => {
  const [first = "", second] = state.series;
  const whole: Pair[] = [];
  const rest: Single[] = [];
  for (const group of state.groups) {
    const from = sideOf(state, first, group);
    const to = second === undefined ? undefined : sideOf(state, second, group);
    if (from?.status === "value" && to?.status === "value") {
      const difference = to.length - from.length;
      const direction = difference > 0 ? "up" : difference < 0 ? "down" : "same";
      whole.push({ group: group ?? "", from, to, direction });
    } else rest.push({ group, marks: [from, to].filter((m) => m !== undefined) });
  }
  return { whole, rest };
};

/** Whether all figures have one unit, in words: then the key says it once, and lines have the room. */
export const saysUnitOnce = ({ marks }: ChartState): boolean => {
  const units = new Set(marks.filter((m) => m.status === "value").map((m) => m.unit));
  return units.size === 1 && [...units].every((unit) => !isSign(unit));
};

/** The same with figures as they stand beside lines. */
export const besideLines = (state: ChartState): ChartState =>
  saysUnitOnce(state)
    ? {
        ...state,
        marks: state.marks.map((m) => (m.status === "value" ? { ...m, wording: m.brief } : m)),
      }
    : state;

/** The room of a figure beside the end of its line, in px. */
export const figureRoom = (mark: Mark, font?: number): number =>
  roomFor(labelOf({ ...mark, label: mark.wording }), font);

/** From the left edge of the box of what has no value to its words, in px. */
export const boxRoom = size.swatch + 6;

/** The room of figures of one side of what has no line, boxes included. */
const roomAlone = (marks: readonly Mark[]): number =>
  Math.max(0, ...marks.map((m) => (m.status === "value" ? 0 : boxRoom) + figureRoom(m)));

/** The room that the figures of what has no line take on either side, in px. */
export const restRooms = ({ series }: ChartState, rest: readonly Single[]): Sides => {
  const marks = rest.flatMap((r) => r.marks);
  return {
    left: roomAlone(marks.filter((m) => m.label === series[0])),
    right: roomAlone(marks.filter((m) => m.label !== series[0])),
  };
};

/** The room that chart leaves on either side of its lines, in px: they take the rest, however wide the chart is. */
export type Sides = { left: number; right: number };

/** The room for the figures of pairs on the first side, up to where lines begin. */
export const leftOf = (whole: readonly Pair[]): number =>
  Math.ceil(Math.max(0, ...whole.map((w) => figureRoom(w.from, size.small))) + size.gap + 4);

/** The least room between the two sides on a phone, in px. */
export const leastSlope = 64;

/** Whether both figures leave room for the lines between them on a phone, and have room themselves where there is no line. */
export const slopeFits = (state: ChartState): boolean => {
  const room = (side: number, font: number): number =>
    Math.max(0, ...state.marks.filter((m) => m.label === state.series[side]).map((m) => figureRoom(m, font)));
  const between = size.narrowest - room(0, size.small) - room(1, size.font) - 4 * size.gap - 5;
  const alone = (size.narrowest - size.gap) / 2 - Math.max(room(0, size.font), room(1, size.font)) - boxRoom;
  return state.series.length <= 2 && between >= leastSlope && alone >= 0;
};
