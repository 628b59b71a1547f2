import type { Line } from "./label.ts";
import { boxRoom, type Sides, type Single } from "./slope-pairs.ts";
import { starred } from "./slope-parts.ts";
import type { ChartState, Mark } from "./state.ts";
import { absentBox, element, escapeText, figureText, short, withheldStub } from "./svg.ts";
import { size } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** One thing without a value on one side: it has no line, and stands under the chart with what is known of it. */
export type Broken = { marks: readonly Mark[]; name: readonly Line[]; y: number };

/** Where what has no line stands, from `top` on, and where that ends. */
export const layoutBroken = (rest: readonly Single[], top: number): { broken: Broken[]; bottom: number } => {
  let y = top;
  const broken = rest.map(({ group, marks }): Broken => {
    const name = (group === null ? [] : wrap(group, size.narrowest / size.font)).map((text) => {
      y += size.line;
      return { text, y: y - size.line + size.font };
    });
    const line = { marks, name, y: y + size.font };
    y += size.line + 10;
    return line;
  });
  return { broken, bottom: y };
};

/**
 * What has no line: its name, a box for what has no value, and its figures by their marks, those of the second side under
 * the figures of the lines that a chart has.
 */
export const drawBroken = (
  state: ChartState,
  { marks, name, y }: Broken,
  sides: Sides | null,
  words: Map<Mark, string>,
): string => {
  const second = sides ? { x: "100%", dx: 2 * size.gap - sides.right } : { x: "50%", dx: 0 };
  const stubs = marks.map((mark) => {
    const { x, dx } = mark.label === state.series[0] ? { x: 0, dx: 0 } : second;
    const shift = dx + (mark.status === "value" ? 0 : boxRoom);
    words.set(mark, figureText(starred(mark), { x, dx: shift === 0 ? undefined : shift, y }));
    const place = {
      ...{ x, y: y - size.font * 0.36 - 5.5, width: size.swatch - 1, height: size.swatch - 1 },
      transform: `translate(${short(dx + 0.5)} 0)`,
    };
    if (mark.status === "value") return "";
    return mark.status === "withheld" ? withheldStub(state.id, place) : absentBox(place);
  });
  const lines = name.map((l) => element("text", { class: "chart-label", x: 0, y: l.y }, escapeText(l.text)));
  return lines.join("") + stubs.join("");
};
