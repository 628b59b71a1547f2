import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openAll } from "../src/snapshot/open.ts";
import { axeFindings, axeSource } from "./axe.example.ts";
import { launchBrowser } from "./browser.example.ts";
import { sampleCampaign } from "./project.ts";

const site = inject("sites").find(({ name }) => name === "demonstrations");
if (!site) throw new Error("no site of the demonstrations");

let browser: Browser;
/** The releases of the campaign that has several, newest first. */
let releases: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  const own = (await openAll(site.published)).map((r) => r.snapshot);
  releases = own.filter((s) => s.campaign.id === sampleCampaign).map((s) => s.release.id);
});
afterAll(() => browser.close());

const addressOf = (path: string): string => {
  const [file = "", place = ""] = path.split(/(?=#)/);
  return pathToFileURL(join(site.dist, file)).href + place;
};
const comparison = (): string => `${sampleCampaign}/${releases[0]}/compare.html`;
const regions = "regions/990201/compare.html";

/** Opens a page on a phone, without scripts unless they are asked for, and does something with it. */
const onPhone = async (
  path: string,
  use: (page: Page) => Promise<void>,
  { scripts = false } = {},
): Promise<void> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: scripts,
    locale: "zh-CN",
  });
  try {
    const page = await context.newPage();
    await page.goto(addressOf(path));
    await use(page);
  } finally {
    await context.close();
  }
};

/** Presses Tab until something has the focus, as a reader without a mouse does. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let presses = 0; presses < 200; presses += 1) {
    if (await target.evaluate((e) => e === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
};

const visibleIds = (page: Page): Promise<string[]> =>
  page.locator(".against").evaluateAll((all) => all.filter((e) => e.checkVisibility()).map((e) => e.id));

/** What stands beyond the right edge of a phone, or makes the page scroll sideways. */
const beyond = (page: Page, figures: string): Promise<string[]> =>
  page
    .locator(figures)
    .evaluateAll((all) => [
      ...all
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth)
        .map((e) => e.textContent),
      ...(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []),
    ]);

describe("a release against earlier ones", () => {
  it("stands beside any of them, by an address that the list of comparisons gives", async () => {
    expect(releases.length).toBeGreaterThan(2);
    const pairs = releases.flatMap((now, i) => releases.slice(i + 1).map((then) => [now, then] as const));
    await onPhone("compare.html", async (page) => {
      for (const [now, then] of pairs) {
        const address = `${sampleCampaign}/${now}/compare.html#against-${then}`;
        expect([address, await page.locator(`main a[href="${address}"]`).count()]).toEqual([address, 1]);
      }
    });
    for (const [now, then] of pairs)
      await onPhone(`${sampleCampaign}/${now}/compare.html#against-${then}`, async (page) => {
        expect(await visibleIds(page)).toEqual([`against-${then}`]);
        expect(await page.locator(".against:visible .differences data").count()).toBeGreaterThan(50);
      });
  });

  it("stands beside the nearest first, and another is chosen by the keyboard, without scripts", async () => {
    await onPhone(comparison(), async (page) => {
      expect(await visibleIds(page)).toEqual([`against-${releases[1]}`]);
      await tabTo(page, page.locator(`.against a[href="#against-${releases[2]}"]:visible`));
      await page.keyboard.press("Enter");
      expect(await visibleIds(page)).toEqual([`against-${releases[2]}`]);
      // Reading goes on where the choice leads to.
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".against")?.id ?? "nowhere")).toBe(
        `against-${releases[2]}`,
      );
      await page.goBack();
      expect(await visibleIds(page)).toEqual([`against-${releases[1]}`]);
    });
  });

  it.each(["", "en/"])("shows both figures and their difference on a phone: /%s", async (language) => {
    await onPhone(`${language}${comparison()}`, async (page) => {
      expect(await beyond(page, ".differences :is(data, small)")).toEqual([]);
    });
  });

  it("tells of two published figures what lies between them, and of none other", async () => {
    await onPhone(`${comparison()}#against-${releases[2]}`, async (page) => {
      const rows = await page.locator(".differences tr:has(th[scope=row])").evaluateAll((all) =>
        all.map((row) => {
          const [before, now] = [...row.querySelectorAll<HTMLDataElement>(".trace data")];
          const difference = row.querySelector<HTMLElement>("data[data-key$='#difference']");
          return {
            name: row.querySelector("th")?.textContent ?? "",
            values: [before, now].map((d) => (d?.value ? Number(d.value) : null)),
            key: [now?.dataset["key"], difference?.dataset["key"]],
            difference: difference?.textContent.trim() ?? null,
            said: row.querySelector("td:last-child small:last-child")?.textContent.replace(/\s+/g, "") ?? "",
          };
        }),
      );
      expect(rows.length).toBeGreaterThan(50);
      for (const { name, values, key, difference, said } of rows) {
        const [before = null, now = null] = values;
        if (before === null || now === null || before === now) {
          expect([name, difference]).toEqual([name, null]);
          continue;
        }
        const amount =
          Number(/^[\d.]+/.exec(difference ?? "")?.[0]) * (difference?.includes("万") ? 10000 : 1);
        expect([name, amount]).toEqual([name, expect.closeTo(Math.abs(now - before), 4)]);
        expect([name, key[1]]).toEqual([name, `${key[0]}#difference`]);
        expect([name, said.slice(0, 4)]).toEqual([
          name,
          expect.stringMatching(now > before ? /增加|提高/ : /减少|下降/),
        ]);
      }
      expect(rows.some(({ said }) => said.startsWith("累计增加"))).toBe(true);
      expect(rows.some(({ said }) => said.includes("百分点"))).toBe(true);
    });
  });
});

describe("regions side by side", () => {
  const listed = (page: Page, table: number): Promise<string[]> =>
    page
      .locator("table.slices")
      .nth(table)
      .locator("tbody th:visible")
      .evaluateAll((all) => all.map((th) => th.textContent.trim()));

  it("are chosen by the keyboard, without scripts, and can be had all again", async () => {
    await onPhone(regions, async (page) => {
      const tables = await page.locator("table.slices").count();
      const all = await listed(page, 0);
      expect(tables).toBeGreaterThan(2);
      expect(all.length).toBeGreaterThan(10);
      await tabTo(page, page.locator(".choice summary"));
      await page.keyboard.press("Enter");
      for (const name of [all[2], all[7]]) {
        await tabTo(page, page.getByLabel(name ?? "", { exact: true }));
        await page.keyboard.press("Space");
        // Enter sends nothing: the page stays, with what is chosen.
        await page.keyboard.press("Enter");
      }
      for (let table = 0; table < tables; table += 1)
        expect(await listed(page, table)).toEqual([all[2], all[7], all.at(-1)]);
      expect(page.url()).toBe(addressOf(regions));
      expect(await page.locator(".chosen > span").isVisible()).toBe(true);
      expect(await beyond(page, ".choice *")).toEqual([]);
      await tabTo(page, page.locator(".choice button"));
      await page.keyboard.press("Enter");
      expect(await listed(page, 0)).toEqual(all);
      expect(await page.locator(".chosen > span").isVisible()).toBe(false);
    });
  });

  it("stay chosen when a table is sorted", async () => {
    await onPhone(
      regions,
      async (page) => {
        const all = await listed(page, 0);
        await page.locator(".choice summary").click();
        for (const name of all.slice(0, 3)) await page.getByLabel(name, { exact: true }).check();
        await page.locator("table.slices .sort").nth(1).click();
        expect((await listed(page, 0)).toSorted()).toEqual([...all.slice(0, 3), all.at(-1)].toSorted());
      },
      { scripts: true },
    );
  });

  it("are all listed where the browser cannot tell what is chosen", async () => {
    await onPhone(
      regions,
      async (page) => {
        const all = await listed(page, 0);
        await page.locator(".choice summary").click();
        await page.locator(".choice input").first().check();
        expect((await listed(page, 0)).length).toBe(2);
        // As a browser without :has has it: it drops each rule that it cannot read.
        await page.evaluate(() => {
          for (const style of document.querySelectorAll("style"))
            if (style.textContent.includes(":has")) style.remove();
        });
        expect(await listed(page, 0)).toEqual(all);
      },
      { scripts: true },
    );
  });
});

it("axe finds nothing in what is chosen, in light and dark", async () => {
  const axe = await axeSource();
  const check = async (page: Page): Promise<void> => {
    await page.evaluate(axe);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect([page.url(), colorScheme, await axeFindings(page, 390, null)]).toEqual([
        page.url(),
        colorScheme,
        [],
      ]);
    }
  };
  await onPhone(`${comparison()}#against-${releases[2]}`, check, { scripts: true });
  await onPhone(
    regions,
    async (page) => {
      await page.locator(".choice summary").click();
      await page.locator(".choice input").first().check();
      await check(page);
    },
    { scripts: true },
  );
});
