import type { Bilingual } from "../../snapshot/bilingual.ts";
import type { DrawnKind } from "../../snapshot/schema.ts";
import { bars } from "./bars.ts";
import { calendars } from "./calendars.ts";
import { lines } from "./lines.ts";
import { both, type Example } from "./make.ts";
import { maps } from "./maps.ts";
import { shares, stacks } from "./parts.ts";
import { multiples } from "./multiples.ts";
import { slopes } from "./slopes.ts";

/** Every kind of chart in the order of the gallery: its name, when to take it, its examples. */
export const gallery: readonly {
  kind: DrawnKind;
  name: Bilingual;
  use: Bilingual;
  examples: readonly Example[];
}[] = [
  {
    kind: "bars",
    name: both("条形图", "Bars"),
    use: both("比较各项的多少。", "To compare amounts."),
    examples: bars,
  },
  {
    kind: "share",
    name: both("构成图", "Shares"),
    use: both(
      "看整体由哪些部分组成，或百分比占全体多少。",
      "To show the parts of a whole, or percentages against it.",
    ),
    examples: shares,
  },
  {
    kind: "stacked",
    name: both("堆积条形图", "Stacked bars"),
    use: both("各行的总长和构成一并比较。", "To compare totals and their parts from row to row."),
    examples: stacks,
  },
  {
    kind: "lines",
    name: both("折线图", "Lines"),
    use: both("看随时间的变化，标出寒潮。", "To follow figures over time, with cold waves marked."),
    examples: lines,
  },
  {
    kind: "multiples",
    name: both("小型组图", "Small multiples"),
    use: both(
      "各地各项一幅，比较走势；比例相同，只有大小相差八倍以上时各用各的，并在图上写明。",
      "One panel for each place or programme, to compare courses: on one scale, or where one is more than eight times another, each on a scale of its own, and the chart says so.",
    ),
    examples: multiples,
  },
  {
    kind: "calendar",
    name: both("日历热图", "Heat calendar"),
    use: both("逐日看忙闲，例如街面巡查。", "To see busy and quiet days, of street patrols for example."),
    examples: calendars,
  },
  {
    kind: "slope",
    name: both("坡度图", "Slopes"),
    use: both(
      "比较两期或两次发布之间的升降；大小悬殊时各占一行，按百分比画，并在图上写明。",
      "To compare two periods or two releases: on one scale, or where that would hide most of what moved, each in a row by percentages, and the chart says so.",
    ),
    examples: slopes,
  },
  {
    kind: "map",
    name: both("方格地图", "Tile map"),
    use: both(
      "看各地的分布；本局提供地图和审图号时，改用地图。",
      "To see where; a real map takes its place when the bureau supplies one with its examination number.",
    ),
    examples: maps,
  },
];
