import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { Site } from "../../snapshot/site.ts";
import { cell, value, withheld } from "../../words/facts.example.ts";
import { inlineText } from "../../words/plain.ts";
import { editionOf } from "../edition.ts";
import { exampleRelease } from "../release.example.ts";
import { announcing, calendar, folded } from "./calendar.ts";
import { correctionsFeed, siteFeed } from "./feeds.ts";
import { moment, utcMoment } from "./moment.ts";

const both = (zh: string) => ({ zh, en: zh });
const demonstration: Site = {
  ...{ name: both("暖水县 & <民政局>"), description: both("说明"), languages: ["zh", "en"], campaigns: [] },
  ...{
    demonstration: true,
    contact: null,
    siteIDCode: null,
    siteDomain: null,
    icp: null,
    policeNumber: null,
  },
};
const official: Site = { ...demonstration, demonstration: false, siteDomain: "a.example.gov.cn" };
const persons = cell("support.persons", value(7341));
const aided = cell("relief.times", withheld);
const release = exampleRelease([persons, aided], {
  headline: [persons.key, aided.key],
  nextUpdate: "2024-02-29",
});

const parsed = (xml: string): Document => new JSDOM(xml, { contentType: "application/xml" }).window.document;
const texts = (feed: Document, selector: string): string[] =>
  [...feed.querySelectorAll(selector)].map((e) => e.textContent);

test("a moment without a time of day begins the day in China", () => {
  expect(moment("2024-01-05")).toBe("2024-01-05T00:00:00+08:00");
  expect(moment("2024-01-05 10:30")).toBe("2024-01-05T10:30:00+08:00");
  expect(utcMoment("2024-01-05")).toBe("20240104T160000Z");
});

test("a feed has what RFC 4287 asks for, and names that hold markup are escaped", () => {
  const feed = parsed(siteFeed(official, [release], "zh"));
  for (const name of ["id", "title", "updated", "author > name"])
    expect(texts(feed, `feed > ${name}`)).toHaveLength(1);
  for (const name of ["id", "title", "updated", "author > name", "content", "link[rel=alternate]"])
    expect(feed.querySelectorAll(`entry > ${name}`)).toHaveLength(1);
  expect(texts(feed, "feed > title")).toEqual(["暖水县 & <民政局>"]);
  expect(texts(feed, "updated")).toEqual(["2024-01-05T00:00:00+08:00", "2024-01-05T00:00:00+08:00"]);
});

test("an entry tells the headline figures as they are published, a withheld one in words", () => {
  const [content] = texts(parsed(siteFeed(official, [release], "zh")), "entry > content");
  expect(content).toContain("7341人");
  expect(content).toContain("不予公布");
});

test("ids are tags of the domain, and links absolute where it is known", () => {
  const feed = parsed(siteFeed(official, [release], "en"));
  expect(texts(feed, "id")).toEqual([
    "tag:a.example.gov.cn,2024-01-05:en/feed.xml",
    "tag:a.example.gov.cn,2024-01-05:en/nuanshui-2023/2024-01-05",
  ]);
  expect(feed.querySelector("entry > link")?.getAttribute("href")).toBe(
    "https://a.example.gov.cn/en/nuanshui-2023/2024-01-05/index.html",
  );
});

test("in a portal, links lie under its folder and ids stay what they were", () => {
  const portal = { base: "/zwgk/nuanbao/", header: "h.html", footer: "f.html" };
  const feed = parsed(siteFeed({ ...official, portal }, [release], "zh"));
  expect(feed.querySelector("link[rel=self]")?.getAttribute("href")).toBe(
    "https://a.example.gov.cn/zwgk/nuanbao/feed.xml",
  );
  expect(texts(feed, "id")).toEqual(texts(parsed(siteFeed(official, [release], "zh")), "id"));
});

test("without a domain, links are relative to the feed and ids are UUIDs that do not change", () => {
  const feed = parsed(siteFeed(demonstration, [release], "en"));
  const ids = texts(feed, "id");
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(2);
  expect(feed.querySelector("entry > link")?.getAttribute("href")).toBe(
    "nuanshui-2023/2024-01-05/index.html",
  );
  expect(siteFeed(demonstration, [release], "en")).toBe(siteFeed(demonstration, [release], "en"));
});

test("a revision is an entry of its own that says what it replaces and why", () => {
  const revision = { number: 2, replaces: "2024-01-05", reason: both("报表有误") };
  const revised = exampleRelease([persons], {
    revision,
    release: { id: "2024-01-05-r2", title: both("修订"), asOf: "2024-01-05" },
  });
  const feed = parsed(correctionsFeed(official, [revised, release], "zh"));
  expect(feed.querySelectorAll("entry")).toHaveLength(1);
  expect(texts(feed, "entry > content")[0]).toContain("报表有误");
  expect(texts(feed, "entry > title")).toEqual(["修订（第2版）"]);
  expect(texts(parsed(siteFeed(official, [revised, release], "en")), "entry > title")).toEqual([
    "修订 (version 2)",
    inlineText(editionOf(release, "en").title),
  ]);
  expect(feed.querySelector("entry > link[rel=related]")?.getAttribute("href")).toMatch(/2024-01-05\/index/);
});

test("a repair is told once, by the first release that made it", () => {
  const repair = { cell: persons.key, original: "73411人", reason: both("多录一位"), basis: both("台账") };
  const first = exampleRelease([persons], { corrections: [repair] });
  const second = exampleRelease([persons], {
    corrections: [repair],
    release: { id: "2024-02-05", title: both("二"), asOf: "2024-02-05" },
  });
  const feed = parsed(correctionsFeed(official, [second, first], "zh"));
  expect(texts(feed, "entry > id")).toEqual([
    "tag:a.example.gov.cn,2024-01-05:nuanshui-2023/2024-01-05/corrections",
  ]);
  expect(texts(feed, "entry > content")[0]).toContain("73411人");
});

test("a feed of a site without a release is refused", () => {
  expect(() => siteFeed(official, [], "zh")).toThrow("invalid feed");
});

test("a calendar has an event on each announced day, stamped by the release and not by the clock", () => {
  const lines = calendar(official, announcing([release]), "zh").split("\r\n");
  expect(lines).toContain("DTSTART;VALUE=DATE:20240229");
  expect(lines).toContain("DTEND;VALUE=DATE:20240301");
  expect(lines).toContain("DTSTAMP:20240104T160000Z");
  expect(lines).toContain("UID:tag:a.example.gov.cn,2024-01-05:zh/nuanshui-2023/2024-01-05/next");
  expect(lines.at(-1)).toBe("");
  expect(lines.at(-2)).toBe("END:VCALENDAR");
});

test("a revision that moves the day moves the event and makes no second one", () => {
  const revised = exampleRelease([persons], {
    nextUpdate: "2024-03-05",
    revision: { number: 2, replaces: "2024-01-05", reason: both("改期") },
    release: { id: "2024-01-05-r2", title: both("修订"), asOf: "2024-01-05" },
  });
  const uid = (r: typeof release) => /UID:(.*)\r/.exec(calendar(official, [r], "zh"))?.[1];
  expect(uid(revised)).toBe(uid(release));
  expect(calendar(official, [revised], "zh")).toContain("SEQUENCE:1\r\n");
});

test("a release that announces no day is in no calendar", () => {
  const later = exampleRelease([persons], { nextUpdate: both("另行通知") });
  expect(announcing([later, exampleRelease([persons])])).toEqual([]);
});

test("lines of a calendar are folded at 75 octets, never within a character", () => {
  const line = `SUMMARY:${"暖".repeat(60)}${"a".repeat(200)}`;
  const parts = folded(line).split("\r\n");
  for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
  expect(parts.map((part, i) => (i === 0 ? part : part.slice(1))).join("")).toBe(line);
});
