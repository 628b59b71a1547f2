import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { launchBrowser } from "./browser.example.ts";
import { sampledPages } from "./pages.example.ts";

let browser: Browser;

// Many pages are opened, on machines that may be busy.
vi.setConfig({ testTimeout: 600_000 });

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each(inject("sites"))(
  "$name: on a phone the first figure of every row of a table, and its unit where all figures are listed, is in view before anything is scrolled, and the column that is held has rules of its own",
  async ({ dist }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    for (const path of await sampledPages(dist)) {
      await page.goto(pathToFileURL(join(dist, path)).href);
      const { hidden, units, shared } = await page.evaluate(() => {
        for (const twin of document.querySelectorAll<HTMLDetailsElement>("details.twin")) twin.open = true;
        return {
          hidden: [...document.querySelectorAll(".frame tr")].flatMap((row) => {
            const figure = row.querySelector("td.right .figure");
            const frame = row.closest(".frame")?.getBoundingClientRect().right ?? 0;
            return figure && figure.getBoundingClientRect().right > frame + 1 ? [figure.textContent] : [];
          }),
          // It stands in a column of its own, or beneath the number.
          units: [...document.querySelectorAll(".all-figures td:nth-of-type(2)")].flatMap((unit) => {
            const number = unit.previousElementSibling;
            const beneath = JSON.stringify(unit.textContent);
            const shown = number && getComputedStyle(number, "::after").content === beneath ? number : unit;
            const frame = unit.closest(".frame")?.getBoundingClientRect().right ?? 0;
            const { width, right } = shown.getBoundingClientRect();
            return width === 0 || right > frame + 1 ? [unit.textContent] : [];
          }),
          // The ground of what is held is painted over rules that cells share.
          shared: [...document.querySelectorAll("th")]
            .filter((th) => getComputedStyle(th).position === "sticky")
            .filter((th) => getComputedStyle(th).borderCollapse !== "separate")
            .map((th) => th.textContent),
        };
      });
      expect({ path, hidden, units, shared }).toEqual({ path, hidden: [], units: [], shared: [] });
    }
    await context.close();
  },
);

it.each(inject("sites"))(
  "$name: on a phone each figure of a list is a link as high as a finger",
  async ({ dist }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    for (const path of await sampledPages(dist)) {
      await page.goto(pathToFileURL(join(dist, path)).href);
      const low = await page
        .locator(".without .trace, .line .trace")
        .evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 44).length);
      expect({ path, low }).toEqual({ path, low: 0 });
    }
    await context.close();
  },
);

it.each(inject("sites"))(
  "$name: on a phone nothing in 长辈版 scrolls the page sideways",
  async ({ dist }) => {
    const context = await browser.newContext();
    // The same as what the switch keeps; the frames that other sites show have no 长辈版.
    await context.addInitScript(() => {
      localStorage.setItem("nuanbao-reading", "auto large");
    });
    const page = await context.newPage();
    for (const path of await sampledPages(dist)) {
      await page.goto(pathToFileURL(join(dist, path)).href);
      expect([path, await page.locator(":root[data-text=large]").count()]).toEqual([
        path,
        path.includes("/embed/") ? 0 : 1,
      ]);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect({ path, width, over }).toEqual({ path, width, over: 0 });
      }
    }
    await context.close();
  },
);

it.each(inject("sites"))(
  "$name: on a phone no line of a large Chinese heading or of the name of a row ends within a word that fits a line",
  async ({ dist }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    let headings = 0;
    for (const path of await sampledPages(dist)) {
      await page.goto(pathToFileURL(join(dist, path)).href);
      const { count, divided } = await page.evaluate(() => {
        const all = [
          ...document.querySelectorAll(
            ":is(h1, h2, th):has(wbr), :is(.front, .release-head, .slide-title, .printout) h1:lang(zh)",
          ),
        ];
        const words = new Intl.Segmenter("zh", { granularity: "word" });
        return {
          count: all.length,
          divided: all.flatMap((heading) =>
            [...words.segment(heading.textContent)].flatMap(({ segment, index, isWordLike }) => {
              if (!isWordLike) return [];
              const range = document.createRange();
              let before = 0;
              const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode as Text;
                const [from, to] = [index - before, index + segment.length - before];
                if (from >= 0 && from < text.length) range.setStart(text, from);
                if (to > 0 && to <= text.length) range.setEnd(text, to);
                before += text.length;
              }
              const rects = [...range.getClientRects()];
              const wide = rects.reduce((sum, { width }) => sum + width, 0) > heading.clientWidth;
              return new Set(rects.map(({ top }) => Math.round(top))).size > 1 && !wide ? [segment] : [];
            }),
          ),
        };
      });
      headings += count;
      expect({ path, divided }).toEqual({ path, divided: [] });
    }
    expect(headings).toBeGreaterThan(0);
    await context.close();
  },
);

it.each(inject("sites"))(
  "$name: on a phone what stood in a source is quoted with its numbers whole, and the reason of a correction begins in view",
  async ({ dist }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    for (const path of await sampledPages(dist)) {
      await page.goto(pathToFileURL(join(dist, path)).href);
      const unread = await page.locator(".corrections tbody tr").evaluateAll(
        (rows) =>
          rows.filter((row) => {
            const quoted = row.querySelector("q")?.firstChild as Text;
            const number = /\d+/.exec(quoted.data);
            const range = document.createRange();
            range.setStart(quoted, number?.index ?? 0);
            range.setEnd(quoted, (number?.index ?? 0) + (number?.[0].length ?? 0));
            const reason = row.querySelector(".long")?.getBoundingClientRect().left ?? 0;
            const edge = row.closest(".frame")?.getBoundingClientRect().right ?? 0;
            return range.getClientRects().length > 1 || reason > edge - 24;
          }).length,
      );
      expect({ path, unread }).toEqual({ path, unread: 0 });
    }
    await context.close();
  },
);
