import { calendarColumns, layoutCalendar, type CalendarDay, type CalendarLayout } from "./calendar-layout.ts";
import { coldEntry, flow, shadeEntries, statusEntries, unitEntry } from "./key.ts";
import { shadedCell } from "./shade.ts";
import type { ChartState } from "./state.ts";
import { chartSvg, element, short, smallText } from "./svg.ts";
import { paper, seriesPaint } from "./theme.ts";

const heads = {
  zh: ["一", "二", "三", "四", "五", "六", "日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const;

const step = 100 / calendarColumns;
const percent = (columns: number): string => `${short(columns * step)}%`;

const cell = (state: ChartState, day: CalendarDay, { cell: height, font }: CalendarLayout): string => {
  const place = { x: percent(day.column + 1), width: percent(0.93), y: day.top, height };
  const text = { x: percent(day.column + 1.465), y: day.top + height / 2 + font * 0.36, font };
  // A strip of paper parts the bar from a day that is as dark.
  const cold = day.cold
    ? element("rect", { ...place, y: day.top + height - 6, height: 2, fill: paper }) +
      element("rect", {
        ...{ class: "chart-cold-day", ...place, y: day.top + height - 4, height: 4 },
        fill: seriesPaint(2),
      })
    : "";
  return shadedCell(day.mark, state, place, text) + cold;
};

/** A calendar in which every day says its figure on a shade that deepens with it; days of cold waves are underlined. */
export const drawCalendar = (state: ChartState): string => {
  const cold = layoutCalendar(state, 0).days.some((d) => d.cold) ? [coldEntry(state.language, "bar")] : [];
  const key = flow([...unitEntry(state), ...shadeEntries(state), ...cold, ...statusEntries(state)], 0);
  const layout = layoutCalendar(state, key.height + 10);
  const words = [
    ...heads[state.language].map((text, i) =>
      smallText(text, {
        x: percent(i + 1.465),
        y: layout.heads,
        "text-anchor": "middle",
        "fill-opacity": 0.75,
      }),
    ),
    ...layout.labels.map((l) =>
      smallText(
        l.text,
        l.month ? { x: 0, y: l.y, "font-weight": 600 } : { x: 0, y: l.y, "fill-opacity": 0.75 },
      ),
    ),
  ];
  // Figures come in the order of the rows.
  const cells = state.marks.map((mark) => {
    const day = layout.days.find((d) => d.mark === mark);
    return day ? cell(state, day, layout) : "";
  });
  return chartSvg(state, "calendar", layout.height, [key.svg, ...words, ...cells].join(""));
};
