import { drawBars } from "./bars.ts";
import { calendarFont, isDaily } from "./calendar-layout.ts";
import { drawCalendar } from "./calendar.ts";
import type { Drawing } from "./drawing.ts";
import { linesFit } from "./lines-layout.ts";
import { drawLines } from "./lines.ts";
import { drawMultiples } from "./multiples.ts";
import { drawRegions, mapCovers } from "./regions-map.ts";
import { drawShare } from "./share.ts";
import { besideLines, slopeFits } from "./slope-pairs.ts";
import { drawSlopes } from "./slope.ts";
import { drawStacked } from "./stacked.ts";
import { chartState, type ChartState } from "./state.ts";
import { seriesColours } from "./theme.ts";
import { drawTiles, layoutTiles } from "./tiles.ts";

const drawMap = (state: ChartState, { map }: Drawing): string => {
  if (map && mapCovers(map, state)) return drawRegions(state, map);
  const tiles = layoutTiles(state);
  return tiles ? drawTiles(state, tiles) : drawBars(state);
};

const drawLinesOrPanels = (state: ChartState): string =>
  linesFit(state) ? drawLines(state) : drawMultiples(state);

const drawSlopesOrPanels = (state: ChartState): string => {
  const beside = besideLines(state);
  return slopeFits(beside) ? drawSlopes(beside) : drawMultiples(state);
};

/**
 * An exhibit as one `<svg>` element that fills the width of its container, from 288 px up, at a fixed height and
 * with type of a fixed size. Percentages are drawn against a track of 100 %. The same drawing always gives the same
 * bytes.
 *
 * What a kind cannot hold is drawn in another that can: a stack with more parts than there are colours, or a map
 * without places for its regions, as bars; more lines than can be told apart, or lines and slopes whose figures are
 * too long to stand beside them, as small multiples; a calendar whose figures do not fit its days, or are not about
 * days, as a line.
 *
 * A value below zero, which is a change, stands to the left of the line of zero in bars, under it over time, and in a
 * colour of its own on maps and in calendars. Shares and stacks refuse it: a part of a whole cannot be less than none.
 *
 * Throws when figures that are compared have different units, when a part of a whole is below zero, or when there is
 * nothing to draw.
 */
export const drawExhibit = (drawing: Drawing): string => {
  const state = chartState(drawing);
  const stacks = !state.rates && state.series.length <= seriesColours.length;
  switch (state.kind) {
    case "bars":
      return drawBars(state);
    case "share":
      return stacks ? drawShare(state) : drawBars(state);
    case "stacked":
      return stacks ? drawStacked(state) : drawBars(state);
    case "lines":
      return drawLinesOrPanels(state);
    case "multiples":
      return drawMultiples(state);
    case "calendar":
      return isDaily(state) && calendarFont(state) !== null ? drawCalendar(state) : drawLinesOrPanels(state);
    case "slope":
      return drawSlopesOrPanels(state);
    case "map":
      return drawMap(state, drawing);
  }
};
