import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { launchBrowser } from "./browser.example.ts";
import { heardOn } from "./heard.example.ts";
import { pagesOf, sampledPages } from "./pages.example.ts";
import { pageOf } from "./said.example.ts";

let browser: Browser;

// Many pages are opened, on machines that may be busy.
vi.setConfig({ testTimeout: 600_000 });

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, i) => names.indexOf(name) !== i)),
];

const landmarks = new Set([
  "banner",
  "navigation",
  "search",
  "main",
  "region",
  "complementary",
  "contentinfo",
]);
const collections = new Set(["list", "DescriptionList", "table"]);

it.each(inject("sites"))(
  "$name: heard, a page has one place of each name, charts are told and not spelt out, tables have names, headings no spaces that are not written, and nothing is empty",
  async ({ dist }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    for (const path of await sampledPages(dist)) {
      await page.goto(pathToFileURL(join(dist, path)).href);
      const heard = await heardOn(session);
      const named = (fits: (role: string, level: number) => boolean): string[] =>
        heard.filter((h) => fits(h.role, h.level)).map((h) => `${h.role} ${h.name}`);
      const levels = heard.filter((h) => h.role === "heading").map((h) => h.level);
      expect({
        path,
        headings: repeated(named((role, level) => role === "heading" && level <= 2)),
        landmarks: repeated(named((role) => landmarks.has(role))),
        buttons: repeated(named((role) => role === "DisclosureTriangle" || role === "button")),
        joined: named((role) => role === "heading" || role === "link").filter((n) => /\p{Ll}\p{Lu}/u.test(n)),
        spaced: named((role) => role === "heading").filter((n) => /\p{sc=Han} \p{sc=Han}/u.test(n)),
        skipped: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
        charts: heard.filter((h) => h.role === "image" && (!h.name || !h.description || h.children > 0)),
        empty: heard.filter((h) => collections.has(h.role) && h.children === 0),
        unnamed: heard.filter((h) => h.role === "table" && !h.name),
      }).toEqual({
        path,
        headings: [],
        landmarks: [],
        buttons: [],
        joined: [],
        spaced: [],
        skipped: [],
        charts: [],
        empty: [],
        unnamed: [],
      });
    }
    await context.close();
  },
);

/** What a link is called: its label, else the elements that label it, else its words. */
const nameOf = (link: Element): string => {
  const ids = link.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labelled = ids.map((id) => link.ownerDocument.getElementById(id)?.textContent ?? "").join(" ");
  return (link.getAttribute("aria-label") ?? (labelled || link.textContent)).replace(/\s+/g, " ").trim();
};

// Links into a page are heard in their row or under their heading, which say of what they are.
it.each(inject("sites"))("$name: links of one name lead to one page or file", async ({ dist }) => {
  for (const path of await pagesOf(dist)) {
    const links = [...pageOf(await readFile(join(dist, path), "utf8")).querySelectorAll("main a[href]")];
    const places = Map.groupBy(
      links.filter((a) => !a.getAttribute("href")?.includes("#")),
      nameOf,
    );
    const torn = [...places].flatMap(([name, own]) => {
      const to = new Set(own.map((a) => posix.normalize(a.getAttribute("href") ?? "").replace(/^\.\//, "")));
      return to.size > 1 ? [`${name} → ${[...to].join(" ")}`] : [];
    });
    expect({ path, torn }).toEqual({ path, torn: [] });
  }
});
