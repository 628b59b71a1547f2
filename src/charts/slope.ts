import { flow } from "./key.ts";
import { drawBroken, layoutBroken } from "./slope-broken.ts";
import { layoutSlope } from "./slope-layout.ts";
import { pairsOf, restRooms } from "./slope-pairs.ts";
import { drawHeads, headHeight, headLines, slopeEntries, type SlopeBody } from "./slope-parts.ts";
import { cutEntry, drawSlopePlot } from "./slope-plot.ts";
import { drawSlopeRows, rowsSayMore, scaleEntry } from "./slope-rows.ts";
import type { ChartState } from "./state.ts";
import { chartSvg } from "./svg.ts";

/**
 * What moved from one side to another: lines on one scale, or each in a row where one scale would hide what moved. What
 * lacks a value on either side has no line and stands below with its words.
 */
export const drawSlopes = (state: ChartState): string => {
  const { whole, rest } = pairsOf(state);
  const rooms = restRooms(state, rest);
  const inRows = rowsSayMore(state, whole, layoutSlope(state, whole, rooms, 0));
  const scale = (inRows ? scaleEntry : cutEntry)(whole, state.language);
  const key = flow([...slopeEntries(state, whole, rest), ...scale], 0);
  const names = headLines(state);
  const top = key.height + 8;
  const below = top + headHeight(names);
  const draw = (): SlopeBody =>
    inRows ? drawSlopeRows(whole, rooms, below) : drawSlopePlot(layoutSlope(state, whole, rooms, below));
  const body = whole.length > 0 ? draw() : null;
  const { broken, bottom } = layoutBroken(rest, body ? body.bottom + (rest.length > 0 ? 20 : 8) : below + 8);
  const words = new Map(body?.figures);
  const sides = body?.sides ?? null;
  const alone = broken.map((b) => drawBroken(state, b, sides, words));
  const heads = drawHeads(names, top, sides);
  // Figures come in the order of the rows.
  const figures = state.marks.map((mark) => words.get(mark) ?? "");
  const drawn = [key.svg, heads, body?.svg ?? "", ...alone, ...figures].join("");
  return chartSvg(state, "slope", Math.ceil(bottom), drawn);
};
