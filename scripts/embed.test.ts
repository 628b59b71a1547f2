import { readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "./browser.example.ts";
import { pagesOf, typeOf } from "./pages.example.ts";
import { pageOf } from "./said.example.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The frame that a page offers for an exhibit: the page in it, its shape and its least height. */
type Snippet = { page: string; width: number; height: number; least: number; title: string; lazy: boolean };

/** The frames that the pages of releases and campaigns offer; addresses of a known domain lead into the built site. */
const snippetsOf = async (dist: string): Promise<Map<string, Snippet>> => {
  const snippets = new Map<string, Snippet>();
  for (const path of await pagesOf(dist)) {
    if (!/<(release|campaign)>\/index\.html$/.test(typeOf(path))) continue;
    for (const code of pageOf(await readFile(join(dist, path), "utf8")).querySelectorAll(
      ".embed-code code",
    )) {
      const frame = pageOf(code.textContent).querySelector("iframe");
      const src = frame?.getAttribute("src") ?? "";
      const page = /^https:/.test(src) ? new URL(src).pathname.replace(/^\/(zwgk\/nuanbao\/)?/, "") : src;
      const style = frame?.getAttribute("style") ?? "";
      const [, width, height, least] = /aspect-ratio:(\d+)\/(\d+);min-height:(\d+)px/.exec(style) ?? [];
      snippets.set(page, {
        ...{ page, width: Number(width), height: Number(height), least: Number(least) },
        title: frame?.getAttribute("title") ?? "",
        lazy: frame?.getAttribute("loading") === "lazy",
      });
    }
  }
  return snippets;
};

it.each(inject("sites"))(
  "$name: the frame offered for an exhibit never scrolls, from 320 pixels on",
  async ({ dist }) => {
    const snippets = await snippetsOf(dist);
    const page = await browser.newPage({ javaScriptEnabled: true });
    for (const { page: path, width, height, least } of snippets.values()) {
      await page.goto(pathToFileURL(join(dist, path)).href);
      for (const frame of [320, 390, 640, 1000]) {
        const high = Math.max(least, Math.floor((frame * height) / width));
        await page.setViewportSize({ width: frame, height: high });
        const over = await page.evaluate(() => {
          const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth - clientWidth, scrollHeight - clientHeight];
        });
        expect([path, frame, ...over]).toEqual([path, frame, 0, 0]);
      }
    }
    await page.close();
  },
);

it.each(inject("sites"))(
  "$name: every exhibit of a release has a page to embed, which says whose it is",
  async ({ dist }) => {
    const snippets = await snippetsOf(dist);
    const embeds = (await pagesOf(dist)).filter((p) => p.includes("/embed/"));
    expect(embeds.length).toBeGreaterThan(0);
    for (const { page, title, lazy } of snippets.values()) {
      expect(embeds).toContain(page);
      expect([page, title === "", lazy]).toEqual([page, false, true]);
    }
    for (const path of embeds) {
      const document = pageOf(await readFile(join(dist, path), "utf8"));
      expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
      const link = document.querySelector("a");
      expect(posix.join(dirname(path), link?.getAttribute("href") ?? "")).toBe(
        path.replace(/embed\/.*/, "index.html"),
      );
      expect(link?.getAttribute("target")).toBe("_blank");
    }
  },
);
