import { expect, test } from "vitest";
import type { Metadata } from "../snapshot/schema.ts";
import type { Site } from "../snapshot/site.ts";
import { columnOf, pageTags } from "./tags.ts";

const both = (zh: string) => ({ zh, en: `${zh} (en)` });

const metadata: Metadata = {
  indexNumber: "X/2024-00001",
  topic: null,
  publisher: both("某县民政局"),
  signedOn: null,
  documentNumber: null,
  publishedAt: "2024-01-05 09:30",
  contentSource: both("某县民政局"),
  keywords: { zh: ["救助", "过冬"], en: ["relief"] },
  description: both("救助情况"),
  column: { name: both("社会救助"), description: both("救助公开"), keywords: ["救助"], type: "数据发布" },
};

const site: Site = {
  name: both("某县民政局"),
  description: both("某县民政局网站"),
  languages: ["zh", "en"],
  campaigns: [],
  demonstration: false,
  contact: null,
  siteIDCode: "9901010001",
  siteDomain: "mz.example.gov.cn",
  icp: null,
  policeNumber: null,
};

const names = (tags: { name: string }[]) => tags.map((t) => t.name);
const required = {
  site: ["SiteName", "SiteDomain", "SiteIDCode"],
  column: ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"],
  content: ["ArticleTitle", "PubDate", "ContentSource"],
};

test("a column page carries every required tag of the site and the column, and none of the content", () => {
  const tags = names(pageTags(site, "zh", columnOf(metadata, "zh"), null));
  expect(tags).toEqual([...required.site, ...required.column]);
});

test("a content page carries every required tag of all three groups, each once", () => {
  const tags = names(pageTags(site, "zh", columnOf(metadata, "zh"), { title: "标题", metadata }));
  expect(tags).toEqual(expect.arrayContaining([...required.site, ...required.column, ...required.content]));
  expect(new Set(tags).size).toBe(tags.length);
});

test("a demonstration names itself but carries no SiteDomain and no SiteIDCode", () => {
  const demonstration = { ...site, demonstration: true, siteIDCode: null, siteDomain: null };
  const tags = names(pageTags(demonstration, "zh", columnOf(metadata, "zh"), { title: "标题", metadata }));
  expect(tags).toContain("SiteName");
  expect(tags).not.toContain("SiteDomain");
  expect(tags).not.toContain("SiteIDCode");
});

test("the tags speak the language of the page, and the publication time stays as it was stated", () => {
  const tags = pageTags(site, "en", columnOf(metadata, "en"), { title: "Title", metadata });
  expect(tags).toContainEqual({ name: "ContentSource", content: "某县民政局 (en)" });
  expect(tags).toContainEqual({ name: "PubDate", content: "2024-01-05 09:30" });
  expect(tags).toContainEqual({ name: "Keywords", content: "relief" });
});

test("an empty tag is an error that names the tag", () => {
  expect(() => pageTags(site, "zh", columnOf(metadata, "zh"), { title: " ", metadata })).toThrow(
    "invalid page tag: ArticleTitle",
  );
});
