import type { ChartState, Mark } from "./state.ts";
import { paper, seriesPaint, seriesTextures, size } from "./theme.ts";

/** Text made safe for SVG, in elements and in attributes. */
export const escapeText = (text: string): string =>
  // Most of the millions of texts of a site have nothing to escape, which is quicker seen than replaced.
  /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c)
    : text;

/** A number with at most two decimals, as short as it can be. */
export const short = (value: number): string =>
  String(Number.isInteger(value) ? value : Math.round(value * 100) / 100);

/** An element with its attributes in the order given; `undefined` leaves one out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = "",
): string => {
  let written = "";
  // A site has millions of attributes, so no list is made of them.
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined)
      written += ` ${key}="${typeof value === "number" ? short(value) : escapeText(value)}"`;
  }
  return `<${name}${written}>${content}</${name}>`;
};

/**
 * The words of a figure, bound to its cell; `place` holds x, y and what else positions them. `lines` are the same words
 * where they stand under each other.
 */
export const figureText = (
  mark: Mark,
  place: Readonly<Record<string, string | number | undefined>>,
  lines: readonly string[] = [mark.wording],
): string =>
  element(
    "text",
    {
      class: "chart-value",
      "data-key": mark.key,
      "data-unit": mark.unit,
      ...place,
      "font-weight": mark.status === "value" ? 600 : undefined,
    },
    lines
      .map((words, i) =>
        i === 0
          ? escapeText(words)
          : element("tspan", { x: place["x"], dx: place["dx"], dy: size.line }, escapeText(words)),
      )
      .join(""),
  );

/** What binds a mark to its cell where the chart does not word the figure. */
export const boundTo = (mark: Mark): Record<string, string> => ({
  "data-key": mark.key,
  "data-unit": mark.unit,
});

/** The words of a figure for a pointer that rests on it. */
export const markTitle = (mark: Mark): string =>
  element(
    "title",
    { "data-literal": "" },
    escapeText(`${[mark.group, mark.label].filter(Boolean).join(" ")} ${mark.wording}`),
  );

/** How words of an axis or a key look: small, and no figure. */
export const smallLook = () =>
  ({ class: "chart-axis", "data-literal": "", "font-size": size.small }) as const;

/** Words of an axis or a key. */
export const smallText = (
  text: string,
  place: Readonly<Record<string, string | number | undefined>>,
): string => element("text", { ...smallLook(), ...place }, escapeText(text));

/** A place that keeps its distance in px from a share of the chart's width: what stands in it counts from there. */
export const anchored = (share: number, content: string): string =>
  element("svg", { x: `${short(share * 100)}%`, overflow: "visible" }, content);

/** What stands for withheld figures: a hatched box. In a bar its length is always the same, so it says nothing. */
export const withheldStub = (id: string, place: Readonly<Record<string, string | number>>): string =>
  element("rect", {
    class: "chart-withheld",
    width: size.stub - 1,
    ...place,
    fill: `url(#${id}-withheld)`,
    stroke: "currentColor",
    "stroke-opacity": 0.6,
  });

/** What stands for a figure that is absent: an empty box with a broken edge. Nobody takes it for 0. */
export const absentBox = (place: Readonly<Record<string, string | number>>): string =>
  element("rect", {
    class: "chart-absent",
    ...place,
    fill: "none",
    stroke: "currentColor",
    "stroke-opacity": 0.6,
    "stroke-dasharray": "3 3",
  });

const withheldPattern = (id: string): string =>
  element(
    "pattern",
    {
      id: `${id}-withheld`,
      width: 6,
      height: 6,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    element("path", { d: "M0 0v6", stroke: "currentColor", "stroke-opacity": 0.6, "stroke-width": 2 }),
  );

/** The paint of a series that carries its texture; the pattern stands in the chart's own definitions. */
export const texturedPaint = (id: string, series: number): string =>
  seriesTextures[series] ? `url(#${id}-series-${series + 1})` : seriesPaint(series);

const seriesPattern = (id: string, series: number): string =>
  element(
    "pattern",
    { id: `${id}-series-${series + 1}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
    element("rect", { width: 8, height: 8, fill: seriesPaint(series) }) +
      element("path", {
        d: seriesTextures[series],
        stroke: paper,
        "stroke-width": series === 3 ? 2 : 1,
        "stroke-linecap": "round",
      }),
  );

/**
 * The whole chart: its name and description, the patterns that it uses, and its body. A screen reader hears the name
 * and the description; the body is silent, because its ticks and labels make no sense one after another. `sides` are
 * kept free on the left and the right, in px, and the body is placed in shares of what is between them.
 */
export const chartSvg = (
  state: ChartState,
  kind: string,
  height: number,
  body: string,
  sides?: { left: number; right: number },
): string => {
  const used = (pattern: string): boolean => body.includes(`url(#${pattern})`);
  const definitions = [
    used(`${state.id}-withheld`) ? withheldPattern(state.id) : "",
    ...seriesTextures.map((_, i) => (used(`${state.id}-series-${i + 1}`) ? seriesPattern(state.id, i) : "")),
  ].join("");
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: `chart chart-${kind}`,
      lang: state.language === "zh" ? "zh-CN" : state.language,
      role: "img",
      "aria-labelledby": `${state.id}-chart-title`,
      "aria-describedby": `${state.id}-chart-description`,
      width: "100%",
      height,
      "font-size": size.font,
      fill: "currentColor",
      style: sides && `padding:0 ${sides.right}px 0 ${sides.left}px`,
    },
    element("title", { id: `${state.id}-chart-title` }, escapeText(state.title)) +
      element("desc", { id: `${state.id}-chart-description` }, escapeText(state.description)) +
      (definitions && element("defs", {}, definitions)) +
      element(
        "g",
        { "aria-hidden": "true" },
        sides ? element("svg", { class: "chart-between", width: "100%", overflow: "visible" }, body) : body,
      ),
  );
};
