import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "./browser.example.ts";
import { pagesOf, typeOf } from "./pages.example.ts";
import { pageOf } from "./said.example.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a page offers for an exhibit: the code to put into another page, and the page that it shows. */
type Snippet = { code: string; page: string; title: string; lazy: boolean };

/** The frames that the pages of releases and campaigns offer; addresses of a known domain lead into the built site. */
const snippetsOf = async (dist: string): Promise<Map<string, Snippet>> => {
  const snippets = new Map<string, Snippet>();
  for (const path of await pagesOf(dist)) {
    if (!/<(release|campaign)>\/index\.html$/.test(typeOf(path))) continue;
    for (const { textContent: code } of pageOf(await readFile(join(dist, path), "utf8")).querySelectorAll(
      ".embed-code code",
    )) {
      const frame = pageOf(code).querySelector("iframe");
      const src = frame?.getAttribute("src") ?? "";
      const page = /^https:/.test(src) ? new URL(src).pathname.replace(/^\/(zwgk\/nuanbao\/)?/, "") : src;
      const title = frame?.getAttribute("title") ?? "";
      snippets.set(page, { code, page, title, lazy: frame?.getAttribute("loading") === "lazy" });
    }
  }
  return snippets;
};

/** The sizes that a frame takes in places of some widths. */
const sizesIn = async (page: Page, code: string, places: readonly number[]): Promise<[number, number][]> => {
  const empty = code.replace(/ src="[^"]*"/, "");
  await page.setContent(
    `<!doctype html><body>${places.map((w) => `<div style="width:${w}px">${empty}</div>`).join("")}`,
  );
  return page.evaluate(() =>
    [...document.querySelectorAll("iframe")].map((f): [number, number] => [f.clientWidth, f.clientHeight]),
  );
};

it.each(inject("sites"))(
  "$name: the frame offered for an exhibit never scrolls from 320 pixels on, and is nearly filled at 640",
  async ({ dist }) => {
    const snippets = await snippetsOf(dist);
    const page = await browser.newPage({ javaScriptEnabled: true });
    const places = [320, 360, 390, 430, 480, 540, 600, 640, 720, 960];
    for (const { page: path, code } of snippets.values()) {
      const sizes = await sizesIn(page, code, places);
      expect(sizes.map(([width]) => width)).toEqual(places.map((place) => Math.min(place, 720)));
      await page.goto(pathToFileURL(join(dist, path)).href);
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        const { over, blank } = await page.evaluate(() => {
          const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
          const main = document.querySelector("main");
          if (main) main.style.minHeight = "0";
          const blank = clientHeight - document.body.getBoundingClientRect().height;
          if (main) main.style.minHeight = "";
          return { over: [scrollWidth - clientWidth, scrollHeight - clientHeight], blank };
        });
        expect([path, width, ...over]).toEqual([path, width, 0, 0]);
        if (width === 640) expect(blank, path).toBeLessThanOrEqual(Math.max(60, 0.15 * height));
      }
    }
    await page.close();
  },
);

it("the code of an exhibit shows it in any page, without styles too", async () => {
  const [site] = inject("sites");
  const [snippet] = [...(await snippetsOf(site?.dist ?? "")).values()];
  if (!site || !snippet) throw new Error("no exhibit is offered");
  const folder = await mkdtemp(join(tmpdir(), "nuanbao-embed-"));
  const page = await browser.newPage({ javaScriptEnabled: false });
  const whole = snippet.code.replace(
    /src="[^"]*"/,
    `src="${pathToFileURL(join(site.dist, snippet.page)).href}"`,
  );
  for (const code of [whole, whole.replace(/ style="[^"]*"/g, "")]) {
    const file = join(folder, "page.html");
    await writeFile(file, `<!doctype html><title>.</title><p>前文</p>${code}<p>后文</p>`);
    await page.goto(pathToFileURL(file).href);
    const inner = page.frameLocator("iframe");
    await inner.locator("h1").waitFor();
    const frame = await page.locator("iframe").boundingBox();
    const after = await page.getByText("后文").boundingBox();
    expect(frame?.height).toBeGreaterThan(300);
    expect(after?.y).toBeGreaterThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));
  }
  await page.close();
  await rm(folder, { recursive: true });
});

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
      const own = path.replace(/embed\/.*/, "index.html");
      const links = [...document.querySelectorAll(".embed-release a")].map((a) =>
        posix.join(dirname(path), a.getAttribute("href") ?? ""),
      );
      expect(links.at(-1)).toBe(own);
      // The figures of a chart are no links: its table on the page of the release has them.
      const loose = [...document.querySelectorAll("svg [data-key]")].map((e) => e.getAttribute("data-key"));
      const [file, twin = ""] = (links[0] ?? "").split("#");
      const traced =
        pageOf(await readFile(join(dist, file ?? ""), "utf8"))
          .getElementById(twin)
          ?.parentElement?.querySelectorAll("table .trace data") ?? [];
      const keys = [...traced].map((e) => e.getAttribute("data-key"));
      expect([path, loose.filter((key) => !keys.includes(key))]).toEqual([path, []]);
      // Every link of the page leaves the frame.
      expect(document.querySelector("base")?.getAttribute("target")).toBe("_blank");
    }
  },
);
