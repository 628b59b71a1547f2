import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";

// Observable Plot alone: so many charts of one line over time, as the pages of villages have them, to markup that nobody
// keeps. There is no title, no table, no link and no page around them.
const [charts = "0"] = process.argv.slice(2);
const { document } = new JSDOM("").window;
const began = performance.now();
for (let i = 0; i < Number(charts); i++) {
  const points = [30, 45, 61, 76, 92].map((day, at) => ({
    day: new Date(Date.UTC(2024, 10, day - 15)),
    value: (at + 1) * (20 + (i % 400)),
  }));
  const axes = { x: "day", y: "value" } as const;
  const marks = [
    Plot.lineY(points, axes),
    Plot.dot(points, axes),
    Plot.text(points, { ...axes, text: "value", dy: -10 }),
  ];
  if (Plot.plot({ document, marks }).outerHTML === "") throw new Error("invalid plot: empty");
}
process.stdout.write(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
