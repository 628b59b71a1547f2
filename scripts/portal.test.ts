import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { axeFindings, axeSource } from "./axe.example.ts";
import { launchBrowser } from "./browser.example.ts";
import { pagesOf, typeOf } from "./pages.example.ts";
import { pageOf } from "./said.example.ts";
import { serve } from "./server.example.ts";

/** The golden case whose site file names a portal, and the folder of the domain in which its site lies. */
const dist = inject("sites").find((s) => s.name === "generated")?.dist ?? "";
const base = "/zwgk/nuanbao/";
const domain = "https://www.nuanshui.example";

let browser: Browser;
let served: { origin: string; server: Server };
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve(dist, base)]);
});
afterAll(async () => {
  served.server.close();
  await browser.close();
});

/** One page of every type. */
const onePerType = async (): Promise<string[]> =>
  [...Map.groupBy(await pagesOf(dist), typeOf).values()].flatMap(([first]) => first ?? []);

it("puts the portal's header and footer around every page, without its scripts or files", async () => {
  for (const path of await pagesOf(dist)) {
    const document = pageOf(await readFile(join(dist, path), "utf8"));
    const expected = path.includes("/embed/") ? 0 : 2;
    expect([path, document.querySelectorAll(".portal").length]).toEqual([path, expected]);
    for (const link of document.querySelectorAll(".portal a"))
      expect(link.getAttribute("href")).toMatch(/^https:\/\/www\.nuanshui\.example\//);
  }
});

it("opens from a folder of the portal: every file that a page asks for or links to is there", async () => {
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on("response", (r) => {
    if (r.status() !== 200) failed.push(r.url());
  });
  page.on("request", (r) => {
    if (!r.url().startsWith(`${served.origin}${base}`) && !r.url().startsWith("data:")) failed.push(r.url());
  });
  const linked = new Set<string>();
  for (const path of await onePerType()) {
    await page.goto(`${served.origin}${base}${path}`);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((a) => a.href.replace(/#.*/, "")),
    );
    links.filter((l) => !l.startsWith(domain) && /^http/.test(l)).forEach((l) => linked.add(l));
  }
  await page.close();
  expect(failed).toEqual([]);
  for (const url of linked) expect([url, (await fetch(url)).status]).toEqual([url, 200]);
  expect(linked.size).toBeGreaterThan(50);
});

it("says at any missing address that it is missing, with its style and links that lead home", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("response", (r) => asked.push(`${r.status()} ${r.url().slice(served.origin.length)}`));
  const missing = `${base}generated/2025-01-31/old/page.html`;
  await page.goto(served.origin + missing);
  const [heading, margin, home] = await page.evaluate(() => [
    document.querySelector("h1")?.textContent,
    getComputedStyle(document.body).margin,
    document.querySelector<HTMLAnchorElement>("main a")?.pathname,
  ]);
  await page.close();
  expect([heading, margin, home]).toEqual(["找不到这个页面", "0px", `${base}index.html`]);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((a) => !a.startsWith("200 "))).toEqual([`404 ${missing}`]);
});

it("keeps the portal's style off the pages, and the pages' style off the portal", async () => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}${base}index.html`);
  const looks = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    return {
      heading: style("main h1").display,
      link: style("main a").textDecorationLine,
      portalLink: style(".portal nav a").textDecorationLine,
      portalBanner: style(".portal .banner").maxWidth,
      portalList: style(".portal ul.strip").display,
    };
  });
  await page.close();
  expect(looks).toMatchObject({
    heading: "block",
    portalLink: "none",
    portalBanner: "none",
    portalList: "flex",
  });
});

it("has nothing for axe to find within the portal's frame", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  for (const path of ["index.html", "en/index.html", "regions.html", "404.html"]) {
    await page.goto(`${served.origin}${base}${path}`);
    await page.evaluate(await axeSource());
    expect([path, await axeFindings(page, 1440, null)]).toEqual([path, []]);
  }
  await page.close();
});

it("gives addresses under the portal's folder to search engines and feed readers", async () => {
  const [map, feed, robots, home] = await Promise.all(
    ["sitemap.xml", "feed.xml", "robots.txt", "index.html"].map((f) => readFile(join(dist, f), "utf8")),
  );
  expect(map).toContain(`<loc>${domain}${base}index.html</loc>`);
  expect(feed).toContain(`href="${domain}${base}feed.xml"`);
  expect(robots).toContain(`Sitemap: ${domain}${base}sitemap.xml`);
  expect(home).toContain(`<link rel="canonical" href="${domain}${base}index.html">`);
});
