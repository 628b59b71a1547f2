import { nameRoom } from "../name-room.ts";
import { size } from "../theme.ts";
import { textWidth } from "../wrap.ts";

const number = (text: string | null | undefined): number => Number.parseFloat(text ?? "0") || 0;

/** The width that shares of an element are taken of. */
const widthAround = (e: Element): number => {
  const [right = 0, left = 0] = sidesOf(e);
  return size.narrowest - left - right;
};

/** What a chart leaves at the right and at the left, in px. */
const sidesOf = (e: Element): number[] =>
  (/padding:0 (\d+)px 0 (\d+)px/.exec(e.ownerDocument.documentElement.getAttribute("style") ?? "") ?? [])
    .slice(1)
    .map(Number);

const across = (e: Element): number => {
  const at = e.getAttribute("x");
  return at?.endsWith("%") ? (number(at) / 100) * widthAround(e) : number(at);
};

/** The lines of a text, each with how far in px it stands below the first. */
const linesOf = (text: Element): { words: string; below: number }[] => {
  let below = 0;
  return [
    { words: text.firstChild?.textContent ?? "", below },
    ...[...text.querySelectorAll("tspan")].map((line) => {
      below += number(line.getAttribute("dy"));
      return { words: line.textContent, below };
    }),
  ].map((line) => ({ ...line, words: line.words.trimEnd() }));
};

/** How far in px the last line of a text stands below the first. */
export const depthOf = (text: Element): number => linesOf(text).at(-1)?.below ?? 0;

/** Left and right end of a text in px when its chart is as narrow as it gets, by the widths that charts reckon with. */
export const extentOf = (
  text: Element,
  lines: readonly string[] = linesOf(text).map((l) => l.words),
): [number, number] => {
  let x = (sidesOf(text)[1] ?? 0) + across(text) + number(text.getAttribute("dx"));
  for (let e = text.parentElement; e?.parentElement; e = e.parentElement)
    x +=
      e.tagName === "svg"
        ? across(e)
        : number(/translate\(([-\d.]+)/.exec(e.getAttribute("transform") ?? "")?.[1]);
  const font = number(text.getAttribute("font-size")) || size.font;
  // Tiles measure names letter by letter.
  const isTileName = text.matches(".chart-tiles .chart-label");
  const width = Math.max(0, ...lines.map((l) => (isTileName ? nameRoom(l, font) : textWidth(l) * font)));
  const anchor = text.getAttribute("text-anchor");
  return anchor === "end"
    ? [x - width, x]
    : anchor === "middle"
      ? [x - width / 2, x + width / 2]
      : [x, x + width];
};

const baseline = (text: Element): number => {
  let y = number(text.getAttribute("y"));
  for (let e = text.parentElement; e?.parentElement; e = e.parentElement)
    y += number(/translate\([-\d.]+[ ,]([-\d.]+)/.exec(e.getAttribute("transform") ?? "")?.[1]);
  return y;
};

/** The words of a chart that run into others at its narrowest. */
export const collisions = (chart: Element): string[] => {
  const texts = [...chart.querySelectorAll("text")].flatMap((text) =>
    linesOf(text).map(({ words, below }) => ({
      words,
      extent: extentOf(text, [words]),
      y: baseline(text) + below,
      font: number(text.getAttribute("font-size")) || size.font,
    })),
  );
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.extent[1], b.extent[1]) - Math.max(a.extent[0], b.extent[0]) > 1 &&
          Math.abs(a.y - b.y) < Math.min(a.font, b.font),
      )
      .map((b) => `${a.words} runs into ${b.words}`),
  );
};
