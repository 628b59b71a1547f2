import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { launchBrowser } from "./browser.example.ts";
import { pagesOf, typeOf } from "./pages.example.ts";

let browser: Browser;
const sites = inject("sites");

vi.setConfig({ testTimeout: 300_000 });

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Every text of a chart that leaves its chart, the tile or day in which it stands, or runs into another text. */
const strayTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const stray: string[] = [];
    for (const chart of document.querySelectorAll("svg.chart")) {
      const name = chart.closest("figure")?.id ?? "";
      const outer = chart.getBoundingClientRect();
      const texts = [...chart.querySelectorAll("text")].map((text) => {
        const { top, bottom, height } = text.getBoundingClientRect();
        // A letter such as J hangs out of its own width, in a chart as in running text.
        const place = text.getScreenCTM() ?? undefined;
        const left = text.getStartPositionOfChar(0).matrixTransform(place).x;
        const right = text.getEndPositionOfChar(text.getNumberOfChars() - 1).matrixTransform(place).x;
        return { text, box: { top, bottom, height, left, right } };
      });
      for (const { text, box } of texts) {
        const words = `${name}: ${text.textContent}`;
        if (box.left < outer.left - 1 || box.right > outer.right + 1) stray.push(`${words} leaves its chart`);
        // A line of type is higher than its letters.
        const above = 0.15 * box.height;
        if (box.top + above < outer.top - 1 || box.bottom - above > outer.bottom + 1)
          stray.push(`${words} leaves its chart`);
        const cell = text.parentElement?.querySelector(
          ":scope > rect.chart-shade, :scope > rect.chart-absent",
        );
        const inner = cell?.getBoundingClientRect();
        const within = chart.matches(".chart-tiles, .chart-calendar");
        if (within && inner && (box.left < inner.left - 0.5 || box.right > inner.right + 0.5))
          stray.push(`${words} leaves its cell`);
      }
      texts.forEach(({ text, box }, i) => {
        for (const { text: other, box: taken } of texts.slice(i + 1)) {
          const across = Math.min(box.right, taken.right) - Math.max(box.left, taken.left);
          const down =
            Math.min(box.bottom, taken.bottom) -
            Math.max(box.top, taken.top) -
            0.3 * Math.min(box.height, taken.height);
          if (across > 1 && down > 0)
            stray.push(`${name}: ${text.textContent} runs into ${other.textContent}`);
        }
      });
    }
    return stray;
  });

/** The pages of a site that have charts; the gallery is the same in every site. */
const pagesWithCharts = async (dist: string): Promise<string[]> => {
  const pages: string[] = [];
  for (const name of await pagesOf(dist)) {
    if (name.includes("gallery") && dist !== sites[0]?.dist) continue;
    if ((await readFile(join(dist, name), "utf8")).includes('class="chart chart-')) pages.push(name);
  }
  return pages;
};

/** The gallery shows the hard cases, so it is measured at more widths than the pages that draw real figures. */
const widthsOf = (name: string): number[] =>
  name.includes("gallery/") ? [320, 390, 768, 1440] : [390, 1440];

it.each(sites)(
  "keeps every text of the charts of $name in its box and apart from others",
  async ({ name: own, dist }) => {
    const page = await browser.newPage({ javaScriptEnabled: true });
    const names = await pagesWithCharts(dist);
    const types = [...new Set(names.map(typeOf))];
    for (const type of ["indicators/<code>.html", "programmes/<code>.html", "regions/<code>/index.html"])
      expect([own, types]).toEqual([own, expect.arrayContaining([type, `en/${type}`])]);
    const stray: string[] = [];
    for (const name of names) {
      await page.goto(pathToFileURL(join(dist, name)).href);
      for (const width of widthsOf(name)) {
        await page.setViewportSize({ width, height: 900 });
        for (const words of await strayTexts(page)) stray.push(`${name} at ${width}: ${words}`);
      }
    }
    expect(stray).toEqual([]);
    await page.close();
  },
);
