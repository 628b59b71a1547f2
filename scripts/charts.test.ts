import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { launchBrowser } from "./browser.example.ts";

let browser: Browser;
const [site] = inject("sites");

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
      const texts = [...chart.querySelectorAll("text")].map((text) => ({
        text,
        box: text.getBoundingClientRect(),
      }));
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

it.each(["gallery", "en/gallery"])(
  "keeps every text of %s in its box and apart from others, at every width",
  async (folder) => {
    const dist = site?.dist ?? "";
    const page = await browser.newPage({ javaScriptEnabled: true });
    let charts = 0;
    for (const name of await readdir(join(dist, folder))) {
      await page.goto(pathToFileURL(join(dist, folder, name)).href);
      charts += await page.locator("svg.chart").count();
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect([name, width, await strayTexts(page)]).toEqual([name, width, []]);
      }
    }
    expect(charts).toBeGreaterThan(40);
    await page.close();
  },
);
