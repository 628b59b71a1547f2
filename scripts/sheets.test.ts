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

/** The headings of a page, the titles and subtitles of charts that a sheet of A4 can hold, and the headers of tables. */
const headsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = 986;
    const charts = [...document.querySelectorAll("figure.exhibit")].filter(
      (f) => f.querySelector(".chart-frame") && f.getBoundingClientRect().height < sheet,
    );
    return [
      ...charts.flatMap((f) => [...f.querySelectorAll(".exhibit-title, .exhibit-subtitle")]),
      ...[...document.querySelectorAll("main :is(h1, h2, h3, thead)")].filter((e) => e.checkVisibility()),
    ].map((e) => e.textContent);
  });

/** Whether a sheet ends within a text that goes on at the top of the next. */
const isSplit = (text: string, sheets: readonly string[]): boolean =>
  sheets.some((sheet, i) => {
    const next = sheets[i + 1] ?? "";
    return Array.from(text, (_, at) => at).some(
      (at) => at > 0 && sheet.endsWith(text.slice(0, at)) && next.startsWith(text.slice(at)),
    );
  });

/** What a page ends a sheet with though what it heads stands on the next, and what is itself split between sheets. */
const partedHeads = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 658, height: 986 });
  const heads = (await headsOf(page)).map(bare).filter((head) => head !== "");
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4" }))),
  );
  const sheets = text.map(sheetText);
  return heads.filter((head) => sheets.some((sheet) => sheet.endsWith(head)) || isSplit(head, sheets));
};

// Printing takes long, and the templates of the demonstrations are those of every site.
it("ends no sheet with a heading of what stands on the next, nor within one", async () => {
  const { dist = "" } = sites.find((site) => site.name === "demonstrations") ?? {};
  const types = [...Map.groupBy(await sampledPages(dist), typeOf).values()].flatMap(([first]) => first ?? []);
  const gallery = (await pagesOf(dist)).filter((name) => name.includes("gallery/"));
  const page = await browser.newPage({ javaScriptEnabled: false });
  const parted: [page: string, heads: string[]][] = [];
  for (const name of new Set([...types, ...gallery])) {
    await page.goto(pathToFileURL(join(dist, name)).href);
    parted.push([name, await partedHeads(page)]);
  }
  await page.close();
  expect(parted.filter(([, heads]) => heads.length > 0)).toEqual([]);
});
