import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { axeFindings, axeSource } from "./axe.example.ts";
import { launchBrowser } from "./browser.example.ts";
import { sampledPages, typeOf } from "./pages.example.ts";
import { focusOrder } from "./keyboard.example.ts";

let browser: Browser;
const sites = inject("sites");

// Many pages are opened, on machines that may be busy.
vi.setConfig({ testTimeout: 600_000 });

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** How many pages are looked at side by side. */
const tabs = 2;

/** Does something with each page of a list, opened from the disk, in as many tabs as there are; the first failure ends it. */
const onEach = async (
  dist: string,
  names: readonly string[],
  scripts: boolean,
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> => {
  const waiting = [...names];
  const context = await browser.newContext({ javaScriptEnabled: scripts, locale: "zh-CN" });
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(pathToFileURL(join(dist, name)).href);
      await look(page, name);
    }
  };
  try {
    await Promise.all(Array.from({ length: tabs }, work));
  } finally {
    await context.close();
  }
};

/** One page of every type, in each language. */
const onePerType = async (dist: string): Promise<string[]> =>
  [...Map.groupBy(await sampledPages(dist), typeOf).values()].flatMap(([first]) => first ?? []);

/** What of a printed page would stand beyond its right edge. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((e) => {
        const { width, right } = e.getBoundingClientRect();
        return width > 1 && right > innerWidth + 1 && !e.closest("svg, .visually-hidden");
      })
      .map((e) => e.outerHTML.slice(0, 80)),
  );

/** The short words of tables that would be printed broken over lines. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (words.nextNode()) {
      const { parentElement, textContent } = words.currentNode;
      const word = textContent?.trim() ?? "";
      if (!/^\S{1,4}$/.test(word) || !parentElement?.closest("main :is(th, td)")) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const lines = [...range.getClientRects()].filter((r) => r.width > 1).map((r) => r.top);
      if (Math.max(...lines) - Math.min(...lines) > 8) broken.push(word);
    }
    return broken;
  });

/** What leads through a site and would be printed all the same: navigation, and what is folded away. */
const printedControls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "nav, form, button:not(.sort), details:not([open]) > summary, a[download], .earlier",
      ),
    ]
      .filter((e) => e.getClientRects().length > 0)
      .map((e) => e.outerHTML.slice(0, 80)),
  );

/** Lines of the headline figures that begin with a sign that belongs to the line before. */
const signsThatBegin = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent ?? "";
      if (!node.parentElement?.closest(".strip > li")) continue;
      const topOf = (at: number): number => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().top;
      };
      for (const { index } of text.matchAll(/[，、。；：）]/g))
        if (index > 0 && topOf(index) > topOf(index - 1) + 4) found.push(text);
    }
    return found;
  });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(sites)("the site of $name, opened from the disk", ({ dist }) => {
  it("asks no other host for anything, and lacks no file, without scripts", async () => {
    const asked = new Set<string>();
    const complaints: string[] = [];
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "zh-CN" });
    const page = await context.newPage();
    page.on("request", (request) => asked.add(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("requestfailed", (request) => complaints.push(request.url()));
    for (const name of await sampledPages(dist)) await page.goto(pathToFileURL(join(dist, name)).href);
    await context.close();
    expect([...asked].filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("never scrolls sideways at 320, 390, 768 and 1440 pixels", async () => {
    await onEach(dist, await sampledPages(dist), true, async (page, name) => {
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect([name, width, await overflow(page)]).toEqual([name, width, 0]);
      }
    });
  });

  it("begins no line of the headline figures with a comma or the like", async () => {
    await onEach(dist, await onePerType(dist), true, async (page, name) => {
      for (const width of [390, 1100, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect([name, width, await signsThatBegin(page)]).toEqual([name, width, []]);
      }
    });
  });

  it("loses nothing at the edge of a sheet of A4, breaks no word in a table and prints no controls", async () => {
    const context = await browser.newContext({ javaScriptEnabled: true });
    const page = await context.newPage();
    await page.emulateMedia({ media: "print" });
    // 174 mm at 96 pixels an inch: what the margins leave of the sheet.
    await page.setViewportSize({ width: 658, height: 980 });
    for (const name of await onePerType(dist)) {
      await page.goto(pathToFileURL(join(dist, name)).href);
      expect([name, await beyond(page)]).toEqual([name, []]);
      expect([name, await brokenWords(page)]).toEqual([name, []]);
      expect([name, await printedControls(page)]).toEqual([name, []]);
    }
    await context.close();
  });

  it("prints no empty sheet", async () => {
    const names = (await onePerType(dist)).filter((name) => !name.startsWith("en/"));
    await onEach(dist, names, true, async (page, name) => {
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())));
      expect([name, text.filter((sheet) => sheet.trim() === "").length]).toEqual([name, 0]);
    });
  });

  it("repeats every header of a table that sorts on each sheet that the table reaches", async () => {
    const names = (await onePerType(dist)).filter((name) => name.endsWith("/compare.html"));
    await onEach(dist, names, true, async (page, name) => {
      const table = page.locator("table:has(.sort)").first();
      if ((await table.count()) === 0) return;
      const heads = (await table.locator("thead th").allInnerTexts()).flatMap((head) => head.split(/\s+/));
      await table.evaluate((element) => {
        const rows = element.querySelector("tbody")?.cloneNode(true);
        for (let more = 0; more < 40 && rows; more += 1) element.append(rows.cloneNode(true));
      });
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())));
      // What comes before and after the table is short beside it.
      const sheet = text.at(text.length / 2) ?? "";
      expect([name, heads.filter((head) => !sheet.includes(head))]).toEqual([name, []]);
    });
  });

  it("leads the keyboard to everything in the order of the page, with a focus that is seen, without scripts", async () => {
    const names = (await onePerType(dist)).filter((name) => !name.startsWith("en/"));
    await onEach(dist, names, false, async (page, name) => {
      const { expected, reached, unseen } = await focusOrder(page);
      expect([name, reached]).toEqual([name, expected]);
      expect([name, unseen]).toEqual([name, []]);
    });
  });
});

/**
 * The widths at which axe looks at a page. The English pages have the templates of the Chinese ones, and the golden
 * cases those of the demonstrations: they are looked at where their longer words or other figures might show.
 */
const widthsOf = (site: string, name: string): readonly number[] =>
  site !== "demonstrations" ? [768] : name.startsWith("en/") ? [390] : [390, 768, 1440];

it.each(sites)(
  "$name has nothing for axe to find on any page, in light and dark",
  async ({ name: site, dist }) => {
    const axe = await axeSource();
    const names = site === "demonstrations" ? await sampledPages(dist) : await onePerType(dist);
    await onEach(dist, names, true, async (page, name) => {
      await page.evaluate(axe);
      for (const width of widthsOf(site, name)) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: "light" });
        expect([name, width, "light", await axeFindings(page, width, null)]).toEqual([
          name,
          width,
          "light",
          [],
        ]);
        // Only colours differ in the dark.
        await page.emulateMedia({ colorScheme: "dark" });
        const found = await axeFindings(page, width, "color-contrast");
        expect([name, width, "dark", found]).toEqual([name, width, "dark", []]);
      }
    });
  },
);
