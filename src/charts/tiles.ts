import { flow, shadeEntries, statusEntries, unitEntry } from "./key.ts";
import { roomFor } from "./label.ts";
import { areaPaint, inkOn } from "./shade.ts";
import { fittedNames } from "./short-name.ts";
import type { ChartState, Mark } from "./state.ts";
import { chartSvg, element, escapeText, figureText, markTitle, short, withheldStub } from "./svg.ts";
import { size } from "./theme.ts";

/** One region as a tile: its place in the grid from 0, its name in lines, and its figure. */
type Tile = { mark: Mark; column: number; row: number; name: readonly string[] };

/** A grid of tiles, each `height` px high; `font` is the type of the figures. */
type TilesLayout = {
  columns: number;
  rows: number;
  height: number;
  font: number;
  tiles: readonly Tile[];
};

const gap = 4;
const lineHeight = 16;
/** The share of a column that a tile takes. */
const tileShare = 0.97;

/**
 * Where the tiles of some regions stand, as the codebook places them. Null where a region has no place, two share one,
 * or names or figures do not fit: then the chart is drawn as bars.
 */
export const layoutTiles = (state: ChartState): TilesLayout | null => {
  const placed = state.marks
    .map((mark) => {
      const tile = state.regions.find((r) => r.code === mark.region)?.tile;
      return tile ? [{ mark, ...tile }] : [];
    })
    .flat();
  if (placed.length < state.marks.length) return null;
  if (new Set(placed.map((p) => `${p.column} ${p.row}`)).size < placed.length) return null;
  const [left, top] = [Math.min(...placed.map((p) => p.column)), Math.min(...placed.map((p) => p.row))];
  const columns = Math.max(...placed.map((p) => p.column)) - left + 1;
  const rows = Math.max(...placed.map((p) => p.row)) - top + 1;
  const column = size.narrowest / Math.max(columns, 3);
  const width = column - gap - 2;
  const names = fittedNames(
    placed.map((p) => p.mark.label),
    // A name is broken only where it would leave its tile.
    tileShare * column,
  );
  const font = [size.font, size.small, 11].find((f) =>
    placed.every((p) => roomFor(words(p.mark), f) <= width),
  );
  if (!names || font === undefined) return null;
  const lines = Math.max(...names.map((n) => n.length));
  return {
    columns: Math.max(columns, 3),
    rows,
    height: lines * lineHeight + size.line + 12,
    font,
    tiles: placed.map((p, i) => ({
      mark: p.mark,
      column: p.column - left,
      row: p.row - top,
      name: names[i] ?? [],
    })),
  };
};

const words = (mark: Mark): string => (mark.implausible ? `${mark.brief}*` : mark.brief);

const drawTile = (state: ChartState, tile: Tile, layout: TilesLayout, top: number): string => {
  const { mark, column, row, name } = tile;
  const percent = (columns: number): string => `${short((columns / layout.columns) * 100)}%`;
  const y = top + row * (layout.height + gap);
  const place = { x: percent(column), width: percent(tileShare), y, height: layout.height };
  const area =
    mark.status === "withheld"
      ? withheldStub(state.id, place)
      : element("rect", {
          class: `chart-${mark.status === "absent" ? "absent" : "shade"}`,
          ...place,
          ...areaPaint(mark, state),
        });
  const middle = { x: percent(column + tileShare / 2), "text-anchor": "middle" };
  const first = y + (layout.height - name.length * lineHeight - size.line) / 2;
  const lines = name.map((text, i) =>
    element(
      "text",
      {
        class: "chart-label",
        ...middle,
        y: first + i * lineHeight + size.small,
        "font-size": size.small,
        ...inkOn(mark, state),
      },
      escapeText(text),
    ),
  );
  const figure = figureText(
    { ...mark, wording: words(mark) },
    {
      ...middle,
      y: first + name.length * lineHeight + size.font,
      "font-size": layout.font,
      ...inkOn(mark, state),
    },
  );
  return element("g", {}, markTitle(mark) + area + lines.join("") + figure);
};

/** A tile for each region, where the codebook places it, shaded by its figure. */
export const drawTiles = (state: ChartState, layout: TilesLayout): string => {
  const key = flow([...unitEntry(state), ...shadeEntries(state), ...statusEntries(state)], 0);
  const top = key.height + 10;
  const tiles = layout.tiles.map((tile) => drawTile(state, tile, layout, top)).join("");
  return chartSvg(state, "tiles", top + layout.rows * (layout.height + gap), key.svg + tiles);
};
