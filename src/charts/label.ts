import type { Mark } from "./state.ts";
import { size } from "./theme.ts";
import { textWidth } from "./wrap.ts";

/** A line of text: its words and the height of its baseline in px. */
export type Line = { text: string; y: number };

/** The sign that refers from a label to the note under the chart: this figure cannot be right as reported. */
export const implausibleSign = "*";

/** What stands for a figure's name in the chart. */
export const labelOf = (mark: Mark): string =>
  mark.implausible ? `${mark.label} ${implausibleSign}` : mark.label;

/** By how many px words around a place must move to stay within the narrowest chart. */
export const shiftInside = (middle: number, half: number): number =>
  Math.max(half, Math.min(size.narrowest - half, middle)) - middle;

/** The most room that a text takes in a chart, in px. */
export const roomFor = (text: string, font: number = size.font): number => textWidth(text) * font;
