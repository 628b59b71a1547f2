import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { openAll } from "../src/snapshot/open.ts";
import { wordDay } from "../src/words/day.ts";
import { pageOf } from "./said.example.ts";

const sites = inject("sites");
const column = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
const article = ["ArticleTitle", "PubDate", "ContentSource"];

const tagsOf = (page: Document): Map<string, string[]> => {
  const tags = new Map<string, string[]>();
  for (const meta of page.querySelectorAll("meta[name]")) {
    const name = meta.getAttribute("name") ?? "";
    tags.set(name, [...(tags.get(name) ?? []), meta.getAttribute("content") ?? ""]);
  }
  return tags;
};

it.each(sites)(
  "$name: every page has the site and column tags, each once and none empty",
  async ({ name, dist }) => {
    const own = name === "demonstrations" ? ["SiteName"] : ["SiteName", "SiteDomain", "SiteIDCode"];
    const files = (await readdir(dist, { recursive: true })).filter(
      (f) => f.endsWith(".html") && f !== "404.html",
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const tags = tagsOf(pageOf(await readFile(join(dist, file), "utf8")));
      for (const [tag, contents] of tags) expect([file, tag, contents.length]).toEqual([file, tag, 1]);
      for (const tag of [...own, ...column])
        expect([file, tag, tags.get(tag)?.[0]]).not.toEqual([file, tag, ""]);
      for (const tag of [...own, ...column])
        expect([file, [...tags.keys()]]).toEqual([file, expect.arrayContaining([tag])]);
      // Codes are given by the authorities: a demonstration has none.
      if (name === "demonstrations") expect(tags.has("SiteIDCode") || tags.has("SiteDomain")).toBe(false);
      else expect(tags.get("SiteDomain")?.[0]).not.toMatch(/:|\//);
    }
  },
);

it.each(sites)(
  "$name: every release page has the content tags, and the date that the reader sees",
  async (site) => {
    for (const { path, snapshot } of await openAll(site.published)) {
      const page = pageOf(await readFile(join(site.dist, path, "index.html"), "utf8"));
      const tags = tagsOf(page);
      for (const tag of article) expect(tags.get(tag)?.[0]).toBeTruthy();
      const { publishedAt } = snapshot.metadata;
      expect(tags.get("PubDate")?.[0]).toBe(publishedAt);
      expect(page.querySelector(".metadata")?.textContent).toContain(wordDay(publishedAt.slice(0, 10), "zh"));
      if (site.name !== "demonstrations") expect(publishedAt).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    }
  },
);

it("says on every page of a demonstration that it is not an official site", async () => {
  const site = sites.find((s) => s.name === "demonstrations");
  const files = (await readdir(site?.dist ?? "", { recursive: true })).filter((f) => f.endsWith(".html"));
  for (const file of files) {
    // A campaign's notice may say so in a sentence of its own.
    const text = (await readFile(join(site?.dist ?? "", file), "utf8")).toLowerCase();
    const words = file.startsWith("en/") ? "demonstration, not an official website" : "示例，非官方网站";
    expect([file, text.includes(words)]).toEqual([file, true]);
  }
});
