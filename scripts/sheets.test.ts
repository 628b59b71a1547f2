import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { launchBrowser } from "./browser.example.ts";
import { pagesOf, sampledPages, typeOf } from "./pages.example.ts";

let browser: Browser;
const sites = inject("sites");

vi.setConfig({ testTimeout: 600_000 });

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const bare = (text: string): string => text.replace(/\s/g, "");

/** The text of a sheet without its number, which the printout has in its margin. */
const sheetText = (text: string): string => bare(text).replace(/—\d+—$/, "");

/** The titles and subtitles of the charts of a page that a sheet of A4 can hold, and the headers of its tables. */
const headsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = 971;
    const charts = [...document.querySelectorAll("figure.exhibit")].filter(
      (f) => f.querySelector(".chart-frame") && f.getBoundingClientRect().height < sheet,
    );
    return [
      ...charts.flatMap((f) => [...f.querySelectorAll(".exhibit-title, .exhibit-subtitle")]),
      ...document.querySelectorAll("main thead"),
    ].map((e) => e.textContent);
  });

/** What the charts and tables of a page end a sheet with, though what it heads stands on the next. */
const partedHeads = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 658, height: 980 });
  const heads = (await headsOf(page)).map(bare).filter((head) => head !== "");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())));
  return text.flatMap((sheet) => heads.filter((head) => sheetText(sheet).endsWith(head)));
};

// Printing takes long, and the templates of the demonstrations are those of every site.
it("ends no sheet with a title or a header of what stands on the next", async () => {
  const { dist = "" } = sites.find((site) => site.name === "demonstrations") ?? {};
  const types = [...Map.groupBy(await sampledPages(dist), typeOf).values()].flatMap(([first]) => first ?? []);
  const gallery = (await pagesOf(dist)).filter((name) => name.includes("gallery/"));
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const name of new Set([...types, ...gallery])) {
    await page.goto(pathToFileURL(join(dist, name)).href);
    expect([name, await partedHeads(page)]).toEqual([name, []]);
  }
  await page.close();
});
