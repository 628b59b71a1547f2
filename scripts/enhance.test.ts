import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { axeFindings, axeSource } from "./axe.example.ts";
import { launchBrowser } from "./browser.example.ts";

const dist = inject("sites").find((site) => site.name === "demonstrations")?.dist ?? "";
const bureau = inject("sites").find((site) => site.name === "generated")?.dist ?? "";
const villages = inject("villages").dist;
const home = "index.html";
const county = "regions/990201/index.html";
const compare = "regions/990201/compare.html";
const release = "nuanhe-2024/2025-03-31/index.html";

let browser: Browser;
let context: BrowserContext;
const requests: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** Opens pages from the disk, as one reader would; what they ask for and complain of is kept. */
const reader = async (
  width = 1280,
  scripts = true,
  site = dist,
): Promise<(page: string) => Promise<Page>> => {
  context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: "light",
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => requests.push(`error: ${error.message}`));
  return async (address) => {
    const [file = "", rest = ""] = address.split(/(?=[?#])/);
    await page.goto(pathToFileURL(join(site, file)).href + rest);
    return page;
  };
};

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) => all.map((e) => e.textContent.replace(/\s+/g, " ").trim()));

/** Opens a page once what was chosen on another has reached it: a browser tells its other processes a moment later. */
const openSettled = (open: (page: string) => Promise<Page>, address: string, chosen: string): Promise<Page> =>
  vi.waitFor(
    async () => {
      const page = await open(address);
      expect(await page.locator(`:root[${chosen}]`).count()).toBe(1);
      return page;
    },
    { timeout: 20_000 },
  );

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("the search page, opened from the disk", () => {
  const first = async (query: string, language = ""): Promise<string> => {
    const open = await reader();
    const page = await open(`${language}search.html?q=${encodeURIComponent(query)}`);
    const [title = "nothing"] = await texts(page, ".results .result-title");
    return title;
  };

  it.each([
    ["低保", "低保"],
    ["鹿鸣", "鹿鸣乡"],
    ["lmx", "鹿鸣乡"],
    ["dibao", "低保"],
    ["dī bǎo", "低保"],
    ["di bao", "低保"],
    ["minimum living allowance", "低保"],
    ["下载", "数据与字典"],
    ["寒潮", "寒潮一到，街面巡查加密：2024年12月9日16次，12月10日36次"],
    ["download", "数据与字典"],
    ["990201202000", "鹿鸣乡"],
    ["Luming", "鹿鸣乡"],
    ["长辈版", "阅读工具：长辈版、朗读、配色"],
    ["对比", "比较"],
    ["嵌入", "嵌入图表"],
    ["订阅", "订阅更新"],
    ["引用", "引用数据"],
    ["五保", "特困供养"],
    ["两补", "残疾人两项补贴"],
    ["发钱", "保障资金发放额"],
    ["最低生活保障", "低保"],
    ["救济", "社会救助"],
  ])("finds %s: %s", async (query, title) => {
    expect(await first(query)).toBe(title);
  });

  it.each([
    ["temporary assistance", "temporary assistance"],
    ["temprary", "temporary assistance"],
    ["minimum living allowance", "minimum living allowance"],
    ["minimum living alowance", "minimum living allowance"],
    ["elderly care", "care for elderly people"],
    ["compare", "Compare"],
    ["embed", "Embed a chart"],
    ["feed", "Follow releases in a feed"],
    ["cite", "Cite a figure"],
    ["large text", "Reading tools: large text, listening, colours"],
    ["download", "Data files"],
    ["鹿鸣", "Luming Township"],
  ])("finds %s in English: %s", async (query, title) => {
    expect(await first(query, "en/")).toBe(title);
  });

  it("finds the charts and tables of a release, where they stand, by title and subtitle", async () => {
    const open = await reader();
    for (const query of ["遍及各街道、乡镇", "各街道、乡镇探访关爱人次"]) {
      const page = await open(`search.html?q=${encodeURIComponent(query)}`);
      const exhibit = page.locator(".results li").filter({ hasText: "图表" }).first();
      expect(await exhibit.locator(".result-title").textContent()).toMatch(
        /^探访关爱\d+人次，遍及各街道、乡镇$/,
      );
      await exhibit.locator("a").click();
      await page.waitForURL(/visits-by-township$/);
      expect(await page.locator("figure:target .exhibit-title").textContent()).toContain("遍及各街道、乡镇");
    }
  });

  it("is reached from the field of every page, and its address holds the query", async () => {
    const open = await reader(390);
    const page = await open(county);
    await page.fill(".masthead input[type=search]", "救助");
    await page.press(".masthead input[type=search]", "Enter");
    await page.waitForSelector(".results");
    expect(new URL(page.url()).searchParams.get("q")).toBe("救助");
    expect(await page.inputValue("main input[type=search]")).toBe("救助");
    expect(await overflow(page)).toBe(0);
  });

  it("searches as one types, tells the count, and is walked through with the arrow keys", async () => {
    const open = await reader();
    const page = await open("search.html");
    expect(await page.locator(".examples a[href]:visible").count()).toBeGreaterThan(2);
    await page.fill("main input[type=search]", "临时");
    expect((await texts(page, ".search-count"))[0]).toMatch(/^找到\d+条$/);
    expect(await page.locator(".examples:visible, .hints:visible").count()).toBe(0);
    await page.waitForFunction(
      () => document.querySelector("[data-search] [role=status]")?.textContent !== "",
    );
    await page.press("main input[type=search]", "ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.matches(".results li:first-child a"))).toBe(
      true,
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(/programmes\/linshi\.html$/);
  });

  it("says so and helps where nothing is found", async () => {
    const open = await reader();
    const page = await open("search.html?q=火星");
    expect(await texts(page, ".search-count")).toEqual(["没有找到“火星”"]);
    expect(await page.locator(".hints li:visible").count()).toBe(3);
  });

  it("leads to pages that are there", async () => {
    const open = await reader();
    const page = await open("search.html?q=a");
    const addresses = await page.evaluate(() =>
      (globalThis as { nuanbaoSearch?: string[][] }).nuanbaoSearch?.map((e) => e[2]),
    );
    expect(addresses?.length).toBeGreaterThan(100);
    for (const address of addresses ?? []) {
      const [file = "", anchor] = (address ?? "").split("#");
      expect([address, existsSync(join(dist, file))]).toEqual([address, true]);
      if (anchor !== undefined)
        expect([address, (await readFile(join(dist, file), "utf8")).includes(`id="${anchor}"`)]).toEqual([
          address,
          true,
        ]);
    }
  });
});

it("without scripts no page has a dead control, and the search page has an index by pinyin", async () => {
  const open = await reader(390, false);
  const page = await open(county);
  expect(await page.locator("button").count()).toBe(1);
  expect(await page.locator("[tabindex]:not(main, .frame), [role=application], .reading").count()).toBe(0);
  await page.fill(".masthead input[type=search]", "低保");
  await page.press(".masthead input[type=search]", "Enter");
  await page.waitForURL(/search\.html\?q=/);
  expect(await page.locator("main .notice").count()).toBe(1);
  expect(await page.locator(".examples:visible, .hints:visible").count()).toBe(0);
  const under = await texts(page, "section[aria-labelledby=a-z-l] li");
  expect(under).toContain("鹿鸣乡");
});

describe("a chart", () => {
  it("is read value by value with the keys, in words, and what is withheld is said to be", async () => {
    const open = await reader();
    const page = await open(county);
    const frame = page.locator(".chart-frame").first();
    const count = await frame.locator("svg [data-key]").count();
    await frame.focus();
    await page.keyboard.press("ArrowRight");
    expect(await texts(page, ".reading:not([hidden])")).toEqual(["河滨街道：47人"]);
    expect(await texts(page, "body > [role=status]")).toEqual(["河滨街道：47人"]);
    const said = new Set<string>();
    for (let i = 1; i < count; i++) {
      await page.keyboard.press("ArrowRight");
      said.add((await texts(page, ".reading:not([hidden])"))[0] ?? "");
    }
    expect(said.size).toBe(count - 1);
    expect([...said]).toContain("雪岭乡：不予公布");
    await page.keyboard.press("Home");
    expect(await texts(page, ".reading:not([hidden])")).toEqual(["河滨街道：47人"]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".reading:not([hidden])").count()).toBe(0);
  });

  it("is named by its title among those that can be read, so that each is told from the others", async () => {
    const open = await reader();
    const page = await open(release);
    const names = await page
      .locator(".exhibit [role=application]")
      .evaluateAll((all) => all.map((e) => e.getAttribute("aria-label")));
    const titles = await texts(page, ".exhibit:has([role=application]) .exhibit-title");
    expect(titles.length).toBeGreaterThan(1);
    expect(new Set(titles).size).toBe(titles.length);
    expect(names).toEqual(titles.map((title) => `${title} 读图：用方向键逐个读出数值`));
  });

  it("is read with the pointer, the nearest value", async () => {
    const open = await reader();
    const page = await open(release);
    const bars = page.locator(".chart-bars").first();
    await bars.scrollIntoViewIfNeeded();
    const value = bars.locator(".chart-value").nth(1);
    const box = await value.boundingBox();
    const left = (await bars.boundingBox())?.x ?? 0;
    await page.mouse.move(left + 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    const words = (await texts(page, ".reading:not([hidden])"))[0] ?? "";
    expect(words).toContain(await value.textContent());
    await page.mouse.move(0, 0);
    expect(await page.locator(".reading:not([hidden])").count()).toBe(0);
  });
});

it("a table is sorted by value with what is withheld last, keeps its whole last, and can be had as it was", async () => {
  const open = await reader();
  const page = await open(compare);
  const table = page.locator("table.slices").first();
  const rows = () => table.locator("tbody th").allTextContents();
  const values = () =>
    table
      .locator("tbody tr:not(.whole) td:nth-child(2) data")
      .evaluateAll((all) => all.map((d) => d.getAttribute("value")));
  const given = await rows();
  const sort = table.locator("thead th:nth-child(2) button");
  await sort.click();
  expect(await table.locator("thead th:nth-child(2)").getAttribute("aria-sort")).toBe("descending");
  const sorted = await values();
  const numbers = sorted.filter((v) => v !== "").map(Number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(sorted.slice(numbers.length).every((v) => v === "")).toBe(true);
  expect(sorted.length).toBeGreaterThan(numbers.length);
  expect((await rows()).at(-1)).toBe(given.at(-1));
  await sort.click();
  const ascending = (await values()).filter((v) => v !== "").map(Number);
  expect(ascending).toEqual(numbers.toSorted((a, b) => a - b));
  await sort.click();
  expect(await rows()).toEqual(given);
  expect(await table.locator("[aria-sort]").count()).toBe(0);
});

describe("长辈版", () => {
  it.each([390, 1440])(
    "has type of 18 pt, targets of 60 px and no scrolling sideways at %i pixels, and stays on the next page",
    async (width) => {
      const open = await reader(width);
      let page = await open(home);
      await page.click("text=长辈版");
      for (const address of [
        ...[home, release, county, compare, "indicators.html"],
        ...["search.html", "search.html?q=低保", "sitemap.html"],
      ]) {
        page = await openSettled(open, address, "data-text=large");
        // The way past the head of the page shows while it has the focus.
        await page.focus(".skip");
        const measured = await page.evaluate(() => {
          const shown = (e: Element) => e.getClientRects().length > 0 && !e.closest(".visually-hidden");
          const sizes = [...document.querySelectorAll("body *")]
            .filter((e) => !e.closest("svg, sup") && shown(e))
            .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()))
            .map((e) => [Number.parseFloat(getComputedStyle(e).fontSize), e.outerHTML.slice(0, 80)] as const);
          // What stands in a sentence is as high as its line (WCAG 2.5.8).
          const inSentence = (e: Element) =>
            getComputedStyle(e).display === "inline" &&
            e.closest("p, li, dd, dt, th, td, h1, h2, h3, h4, div")?.textContent.trim() !==
              e.textContent.trim();
          const targets = [...document.querySelectorAll("a[href], button, input, summary")]
            .filter((e) => shown(e) && !inSentence(e))
            .map((e) => {
              // What stands in a label is as wide and as high as the label.
              const { width, height } = (e.closest("label") ?? e).getBoundingClientRect();
              return [Math.min(width, height), e.outerHTML.slice(0, 80)] as const;
            });
          return {
            small: sizes.filter(([size]) => size < 24),
            narrow: targets.filter(([side]) => side < 60),
            // On a phone the words of charts stay large and the chart scrolls in its frame; elsewhere it is seen whole.
            faint: [...document.querySelectorAll<SVGElement>(":is(.chart-bars, .chart-lines) text")]
              .filter((e) => Number.parseFloat(getComputedStyle(e).fontSize) * e.currentCSSZoom < 24)
              .map((e) => e.textContent),
            cut: [...document.querySelectorAll(".chart-frame")]
              .filter((frame) => innerWidth > 1000 && frame.scrollWidth > frame.clientWidth + 1)
              .map((frame) => frame.closest("figure")?.id),
          };
        });
        expect([address, measured, await overflow(page)]).toEqual([
          address,
          { small: [], narrow: [], faint: [], cut: [] },
          0,
        ]);
      }
    },
  );

  it("has nothing for axe to find, in light and dark", async () => {
    // On a wide page nothing is scrolled away, so axe can judge all of it.
    const open = await reader(1440);
    let page = await open(home);
    await page.click("text=长辈版");
    for (const address of [release, county, "en/search.html?q=relief"]) {
      page = await openSettled(open, address, "data-text=large");
      await page.evaluate(await axeSource());
      expect([address, await axeFindings(page, 1440, null)]).toEqual([address, []]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect([address, await axeFindings(page, 1440, "color-contrast")]).toEqual([address, []]);
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
});

it("the colours are switched, kept, and hold against the system's", async () => {
  const open = await reader();
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  let page = await open(home);
  const light = await paper(page);
  await page.click("text=配色：自动");
  await page.click("text=配色：浅色");
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  page = await openSettled(open, county, "data-theme=dark");
  expect(await paper(page)).toBe(dark);
  await page.click("text=配色：深色");
  await page.click("text=配色：自动");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paper(page)).toBe(light);
});

describe("a figure is copied", () => {
  const anchor = "allowance.persons_instant_2025-03-31_programme-dibao";
  const cited = ["7341人", "低保保障人数", "暖河县", "截至2025年3月31日", "暖河县民政局", "2025年4月8日发布"];
  const copiedFrom = async (page: Page): Promise<string> => {
    await page.evaluate(() => {
      document.addEventListener("copy", () => {
        document.title = String(document.getSelection());
      });
      // A page from a disk may be refused the clipboard: then the old way must do.
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new Error()) },
      });
    });
    await page.click(".copy");
    expect(await texts(page, ".copied")).toEqual(["已复制"]);
    return page.evaluate(() => document.title);
  };

  it("with its citation and its key where the page has no lasting address, and never with the reader's own path", async () => {
    const open = await reader();
    const copied = await copiedFrom(await open(`${county}#${anchor}`));
    for (const part of [...cited, "数据标识 allowance.persons|990201|instant:2025-03-31|programme=dibao"])
      expect(copied).toContain(part);
    expect(copied).not.toMatch(/file:|#/);
  });

  it("with its citation alone where that ends with the lasting address of its record", async () => {
    const open = await reader(1280, true, bureau);
    const page = await open("regions/990101/index.html");
    const record = page.locator(".cell").first();
    await record.locator(".cell-line > a").click();
    const copied = await copiedFrom(page);
    expect(copied).toBe((await texts(page, ":target [data-citation]")).join());
    const id = await record.getAttribute("id");
    const address = `https://www.nuanshui.example/zwgk/nuanbao/regions/990101/index.html#${id}`;
    expect(copied.split("https:")).toHaveLength(2);
    expect(copied.endsWith(`。${address}`)).toBe(true);
  });

  it("once it is asked for, whatever the address asked for before", async () => {
    const open = await reader();
    const page = await open(`${county}#100%`);
    expect(await page.locator(".copy").count()).toBe(0);
    await page.evaluate((id) => (location.hash = id), anchor);
    expect(await copiedFrom(page)).toContain("7341人");
    expect(requests.filter((r) => r.startsWith("error"))).toEqual([]);
  });
});

describe("the article is read aloud", () => {
  /** Opens pages in a browser whose voice says nothing but keeps what it was given, and is held up at one sentence. */
  const listener = async (heldAt = 0): Promise<(page: string) => Promise<Page>> => {
    const open = await reader();
    await context.addInitScript((held) => {
      const said: string[] = [];
      Object.assign(globalThis, {
        said,
        SpeechSynthesisUtterance: class extends EventTarget {
          readonly text: string;
          constructor(text: string) {
            super();
            this.text = text;
          }
        },
      });
      Object.defineProperty(globalThis, "speechSynthesis", {
        value: {
          getVoices: () => [],
          cancel: () => undefined,
          speak: (u: EventTarget & { text: string }) => {
            said.push(u.text);
            if (said.length !== held) setTimeout(() => u.dispatchEvent(new Event("end")));
          },
        },
      });
    }, heldAt);
    return open;
  };
  const saidOn = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const allOf = async (address: string): Promise<string[]> => {
    const page = await (await listener())(address);
    await page.click("[data-tools] button:nth-child(2)");
    await page.waitForFunction(() => document.querySelector("[data-spoken]") === null);
    return saidOn(page);
  };

  it("sentence by sentence, figures with their units, and can be held up", async () => {
    const page = await (await listener(12))(release);
    await page.click("text=朗读");
    await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.length === 12);
    await page.click("text=暂停");
    expect(await page.locator("[data-spoken]").count()).toBe(1);
    await page.click("text=继续");
    await page.waitForFunction(() => document.querySelector("[data-spoken]") === null);
    const all = await saidOn(page);
    expect(all[12]).toBe(all[11]);
    expect(all.join("")).toContain("救助困难群众11207人");
    expect(all.join("")).not.toMatch(/\[[cx]\]|勾稽核对结果/);
    expect(await page.locator("text=停止").isVisible()).toBe(false);
  });

  it("with the tables of its text row by row, and without those of charts, files and what is closed", async () => {
    const all = await allOf("yangcheng-2023/2024-01-05/index.html");
    expect(all).toContain("暖报示例站，信息来源：阳城县民政局，2024年1月5日，数据截至2024年1月5日");
    const at = all.indexOf("项目，人数，发放额");
    expect(all.slice(at, at + 3)).toEqual([
      "项目，人数，发放额",
      "农村低保，2867人，12.22万元",
      "城市低保，243人，13.38万元",
    ]);
    expect(all.filter((text) => text.startsWith("农村低保，"))).toHaveLength(1);
    expect(all.join("\n")).not.toMatch(/CSV|PNG|把下面的代码|[：，]，/);
  });

  it("with the code of a region and pauses between what stands in a row", async () => {
    const all = await allOf("en/regions/990201/index.html");
    expect(all).toContain("County, Division code: 990201, Last updated: 8 April 2025");
    expect(all).toContain("Winter relief in Nuanhe County, invented, as of 31 March 2025");
    expect(all.join("\n")).not.toMatch(/CSV|, [,:]/);
  });
});

it("nothing that scripts do asks for a file outside the site, or fails", () => {
  const folders = [dist, villages, bureau].map((folder) => pathToFileURL(folder).href);
  expect(requests.length).toBeGreaterThan(20);
  expect(requests.filter((url) => !folders.some((folder) => url.startsWith(folder)))).toEqual([]);
});
