import { size } from "../theme.ts";
import { textWidth } from "../wrap.ts";

const number = (text: string | null | undefined): number => Number.parseFloat(text ?? "0") || 0;

const across = (at: string | null): number =>
  at?.endsWith("%") ? (number(at) / 100) * size.narrowest : number(at);

/** Left and right end of a text in px when its chart is as narrow as it gets, by the widths that charts reckon with. */
export const extentOf = (text: Element): [number, number] => {
  let x = across(text.getAttribute("x")) + number(text.getAttribute("dx"));
  for (let e = text.parentElement; e?.parentElement; e = e.parentElement)
    x +=
      e.tagName === "svg"
        ? across(e.getAttribute("x"))
        : number(/translate\(([-\d.]+)/.exec(e.getAttribute("transform") ?? "")?.[1]);
  const font = number(text.getAttribute("font-size")) || size.font;
  const width = textWidth(text.textContent) * font;
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
  const texts = [...chart.querySelectorAll("text")].map((text) => ({
    words: text.textContent,
    extent: extentOf(text),
    y: baseline(text),
    font: number(text.getAttribute("font-size")) || size.font,
  }));
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
