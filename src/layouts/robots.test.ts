import { expect, test } from "vitest";
import { robots, unlisted } from "./robots.ts";
import { listedAddress, sitemapXml } from "./sitemap-xml.ts";

const portal = { base: "/zwgk/nuanbao/", header: "h.html", footer: "f.html" };

test("an official site names its sitemap, a site without a domain none", () => {
  expect(robots({ siteDomain: "a.example.gov.cn", portal: undefined }, false)).toBe(
    "User-agent: *\nAllow: /\nSitemap: https://a.example.gov.cn/sitemap.xml\n",
  );
  expect(robots({ siteDomain: null, portal: undefined }, false)).not.toContain("Sitemap");
});

test("in a portal the sitemap lies under its folder", () => {
  expect(robots({ siteDomain: "a.example.gov.cn", portal }, false)).toContain(
    "Sitemap: https://a.example.gov.cn/zwgk/nuanbao/sitemap.xml",
  );
});

test("drafts may not be fetched, and neither they nor demonstrations are listed", () => {
  expect(robots({ siteDomain: null, portal: undefined }, true)).toContain("Disallow: /");
  expect(unlisted({ demonstration: false }, true)).toBe(true);
  expect(unlisted({ demonstration: true }, false)).toBe(true);
  expect(unlisted({ demonstration: false }, false)).toBe(false);
});

test("a sitemap lists canonical addresses in order, and no page that asks to be left out", () => {
  const canonical = '<link rel="canonical" href="https://a.example/b.html">';
  expect(listedAddress(`${canonical}</head>`)).toEqual(["https://a.example/b.html"]);
  expect(listedAddress(`<meta name="robots" content="noindex">${canonical}</head>`)).toEqual([]);
  expect(listedAddress(`<title></title></head>${canonical}`)).toEqual([]);
  const xml = sitemapXml(["https://a.example/b.html", "https://a.example/a.html"]);
  expect(xml.indexOf("a.html")).toBeLessThan(xml.indexOf("b.html"));
});
