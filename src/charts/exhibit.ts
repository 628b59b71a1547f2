import { drawBars } from "./bars.ts";
import type { Drawing } from "./drawing.ts";
import { drawShare } from "./share.ts";
import { chartState } from "./state.ts";
import { seriesLimit } from "./theme.ts";

/**
 * An exhibit as one `<svg>` element that fills the width of its container, from 288 px up, at a fixed height and
 * with type of a fixed size. Percentages are drawn against a track of 100 %. A share with more parts than there
 * are colours is drawn as bars, group by group. The same drawing always gives the same bytes.
 *
 * Throws when the rows are of different units, when a value is negative, or when there is nothing to draw.
 */
export const drawExhibit = (drawing: Drawing): string => {
  const state = chartState(drawing);
  const stacked = drawing.kind === "share" && !state.rates && state.series.length <= seriesLimit;
  return stacked ? drawShare(state) : drawBars(state);
};
