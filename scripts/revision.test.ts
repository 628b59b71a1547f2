import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildSite } from "./build.ts";
import { examplePlaces } from "./campaign.example.ts";
import { pageOf } from "./said.example.ts";
import { releaseVersions } from "./versions.example.ts";

/** The text of an element as a reader sees it. */
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").replace(/\s+/g, " ").trim();

it("says under the heading of a revision that it is one, and of the release before by what it was replaced and why", async () => {
  await releaseVersions([{}, { values: { N100: "2612.5" }, revision: 2 }], async (last, { published }) => {
    expect(last.problems).toEqual([]);
    const out = join(published, "../dist");
    const { site } = await examplePlaces("cases", "nuanshui");
    await buildSite({ published, site: site.file, out });
    const page = async (path: string) => pageOf(await readFile(join(out, path), "utf8"));
    const [id, was] = [last.release?.id ?? "", last.release?.snapshot.revision.replaces ?? ""];

    const revised = await page(`nuanshui/${id}/index.html`);
    const note = revised.querySelector(".release-head h1 + .notice");
    expect(textOf(note)).toBe("第2版，修订理由：补报。查看第1版");
    expect(note?.querySelector("a")?.getAttribute("href")).toBe(`../${was}/index.html`);
    expect(revised.title).toContain("（第2版）｜");
    // What it replaced is no release before it: the two are told apart by their version where one leads to the other.
    expect(revised.querySelector(".neighbours [rel=prev]")).toBeNull();
    const english = await page(`en/nuanshui/${id}/index.html`);
    expect(textOf(english.querySelector(".release-head h1 + .notice"))).toBe(
      "Version 2. Reason for the revision: late return. See version 1",
    );

    const replaced = await page(`nuanshui/${was}/index.html`);
    expect(replaced.querySelector(".release-head h1 + .notice")).toBeNull();
    expect(textOf(replaced.querySelector("main > .notice[role=note]:has(a)"))).toBe(
      "本次发布已由第2版替代，修订理由：补报。本页保留原貌，最新内容见发布全文。",
    );

    const next = replaced.querySelector(".neighbours [rel=next]");
    expect(textOf(next)).toMatch(/^下一个：.+（第2版）$/);
    expect(next?.getAttribute("href")).toBe(`../${id}/index.html`);

    const replacedEnglish = await page(`en/nuanshui/${was}/index.html`);
    expect(textOf(replacedEnglish.querySelector("main > .notice[role=note]:has(a)"))).toBe(
      "Version 2 has replaced this release. Reason for the revision: late return. This page stays as it was; for what holds now see Full release.",
    );

    const against = (await page(`nuanshui/${id}/compare.html`)).querySelector(`#against-${was}`);
    const differences = [...(against?.querySelectorAll(".differences td small") ?? [])].map(textOf);
    expect(differences.filter((said) => /^(增加|减少)[\d.]+/.test(said)).length).toBeGreaterThan(0);
    expect(differences.filter((said) => said.includes("%"))).toEqual([]);

    const map = [...(await page("sitemap.html")).querySelectorAll(`a[href^="nuanshui/2"]`)].map(textOf);
    expect(map.filter((title) => title.endsWith("（第2版）"))).toHaveLength(1);
    const search = await readFile(join(out, "assets/search-zh.js"), "utf8");
    expect(search).toContain("（第2版）");
  });
});
