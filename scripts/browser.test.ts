import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { launchBrowser } from "./browser.example.ts";
import { sampledPages } from "./pages.example.ts";
import { root } from "./project.ts";

let browser: Browser;
const sites = inject("sites");

// Every page is opened many times, on machines that may be busy.
vi.setConfig({ testTimeout: 600_000 });

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a page from the disk with scripts off, as a reader may, and says what it asked for and complained of. */
const open = async (file: string, width: number, scripts: boolean) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: "light",
    javaScriptEnabled: scripts,
    locale: "zh-CN",
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("requestfailed", (request) => complaints.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, complaints, close: () => context.close() };
};

type AxeResult = { id: string; nodes: { html: string; any: { data: { messageKey?: string } | null }[] }[] };
type Axe = {
  run: (options: { runOnly?: string[] }) => Promise<{ violations: AxeResult[]; incomplete: AxeResult[] }>;
};

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(sites)("the site of $name, opened from the disk without scripts", ({ dist }) => {
  it("asks no other host for anything, and lacks no file", async () => {
    for (const name of await sampledPages(dist)) {
      const { requests, complaints, close } = await open(join(dist, name), 390, false);
      expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it("never scrolls sideways at 320, 390 and 1440 pixels", async () => {
    for (const name of await sampledPages(dist))
      for (const width of [320, 390, 1440]) {
        const { page, close } = await open(join(dist, name), width, true);
        expect([name, width, await overflow(page)]).toEqual([name, width, 0]);
        await close();
      }
  });
});

/**
 * What axe may leave undecided: the contrast of a sign that stands alone in the arithmetic of a check, whose neighbours
 * have the same colour; and on a phone that of table cells which are scrolled away, which the wide page shows.
 */
const undecided: Readonly<Record<number, string[]>> = {
  390: ["nonBmp", "elmPartiallyObscured"],
  1440: ["nonBmp"],
};

/** What axe finds on a page, or cannot decide, but for what it cannot know. */
const findings = (page: Page, width: number, rule: string | null): Promise<string[]> =>
  page.evaluate(
    async ({ allowed, only }) => {
      const { run } = (globalThis as unknown as { axe: Axe }).axe;
      const { violations, incomplete } = await run(only ? { runOnly: [only] } : {});
      const unsure = incomplete.filter(
        (r) =>
          // Axe looks for data beside or below a header cell and does not know one that heads a group of rows.
          r.id !== "th-has-data-cells" &&
          r.nodes.some(
            (n) =>
              // What lies behind the text of a drawing axe cannot see; its colours are tested with the palette.
              !n.html.startsWith("<text") && !n.any.some((c) => allowed.includes(c.data?.messageKey ?? "")),
          ),
      );
      return [...violations, ...unsure].map((r) => `${r.id}: ${r.nodes[0]?.html ?? ""}`);
    },
    { allowed: undecided[width] ?? [], only: rule },
  );

it.each([390, 1440])(
  "has nothing for axe to find at %i pixels on any page, in light and dark",
  async (width) => {
    const axe = await readFile(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
    for (const { dist } of sites)
      for (const name of await sampledPages(dist)) {
        const { page, close } = await open(join(dist, name), width, true);
        await page.evaluate(axe);
        expect([name, "light", await findings(page, width, null)]).toEqual([name, "light", []]);
        // Only colours differ in the dark.
        await page.emulateMedia({ colorScheme: "dark" });
        expect([name, "dark", await findings(page, width, "color-contrast")]).toEqual([name, "dark", []]);
        await close();
      }
  },
);
