import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { drawnKinds } from "../src/snapshot/schema.ts";
import { openAll, type Release } from "../src/snapshot/open.ts";
import { marks } from "../src/words/status.ts";
import { site } from "../src/snapshot/site.ts";
import { examplePlaces } from "./campaign.example.ts";
import {
  asNumber,
  csvRows,
  exhibitJson,
  filedValue,
  languages,
  pngSize,
  sheetsOf,
  sheetValues,
  svgSize,
} from "./downloads.example.ts";
import { pagesOf } from "./pages.example.ts";
import { pageOf } from "./said.example.ts";

const sites = inject("sites");

/** Where a site lies on its domain, by its site file; null for the demonstrations, which have no domain. */
const baseOf = async (name: string): Promise<string | null> => {
  if (name === "demonstrations") return null;
  const { site: file } = await examplePlaces("cases", name);
  const { siteDomain, portal } = site.parse(parse(await readFile(file.file, "utf8")));
  return `https://${siteDomain}${portal?.base ?? "/"}`;
};

describe.each(sites)("the files of $name", ({ dist, published, name }) => {
  let releases: Release[] = [];
  const bytes = (...path: string[]): Promise<Buffer> => readFile(join(dist, ...path));
  const text = async (...path: string[]): Promise<string> => (await bytes(...path)).toString("utf8");
  const exhibits = () =>
    releases.flatMap((release) =>
      languages.flatMap((language) =>
        release.snapshot.exhibits.map((exhibit) => ({ release, language, exhibit })),
      ),
    );

  beforeAll(async () => {
    releases = await openAll(published);
  });

  it("stand beside every exhibit of a release page, and pictures beside every chart", async () => {
    for (const { path, snapshot } of releases)
      for (const language of languages) {
        const page = pageOf(await text(language, path, "index.html"));
        for (const figure of page.querySelectorAll("figure.exhibit")) {
          const exhibit = snapshot.exhibits.find((e) => figure.id.endsWith(`-${e.id}`));
          const links = [...figure.querySelectorAll(".exhibit-files a")].map((a) => a.getAttribute("href"));
          const formats = [
            ...["csv", "xlsx", "json"],
            ...(drawnKinds.some((k) => k === exhibit?.kind) ? ["svg", "png"] : []),
          ];
          expect([figure.id, links]).toEqual([figure.id, formats.map((f) => `exhibits/${exhibit?.id}.${f}`)]);
        }
      }
  });

  it("say of every exhibit the same cells as cells.csv, in CSV, XLSX and JSON", async () => {
    for (const { release, language, exhibit } of exhibits()) {
      const file = (format: string) => bytes(language, release.path, "exhibits", `${exhibit.id}.${format}`);
      const expected = exhibit.items.map(({ cell }) => ({ key: cell, value: filedValue(release, cell) }));
      const rows = csvRows(await file("csv"));
      expect([exhibit.id, sheetValues(rows, language)]).toEqual([exhibit.id, expected]);
      const [figures] = await sheetsOf(await file("xlsx"));
      expect(sheetValues(figures?.data ?? [], language)).toEqual(
        expected.map(({ key, value }) => ({ key, value: asNumber(value) })),
      );
      expect(exhibitJson(await file("json")).cells).toEqual(expected);
    }
  });

  it("draw every chart: a picture that needs nothing else, and the same as PNG, twice as large", async () => {
    for (const { release, language, exhibit } of exhibits()) {
      if (!drawnKinds.some((k) => k === exhibit.kind)) continue;
      const svg = await text(language, release.path, "exhibits", `${exhibit.id}.svg`);
      const png = await bytes(language, release.path, "exhibits", `${exhibit.id}.png`);
      expect(pngSize(png)).toEqual(svgSize(svg).map((px) => 2 * px));
    }
  });

  it("give a whole release as a workbook: every cell, numbers as numbers", async () => {
    for (const release of releases)
      for (const language of languages) {
        const sheets = await sheetsOf(await bytes(language, release.path, "release.xlsx"));
        expect(sheets.length).toBe(4);
        expect(sheetValues(sheets[1]?.data ?? [], language)).toEqual(
          release.cells.map(({ key }) => ({ key, value: asNumber(filedValue(release, key)) })),
        );
        expect(JSON.stringify(sheets[2]?.data)).toContain(marks.withheld);
      }
  });

  it("give every indicator with all its cells of all releases, as CSV, XLSX and JSON", async () => {
    const ids = new Set(releases.flatMap((r) => r.cells.map((c) => c.indicator)));
    for (const id of ids)
      for (const language of languages) {
        const rows = csvRows(await bytes(language, "indicators", `${id}.csv`));
        const said = sheetValues(rows, language).map(({ key, value }) => `${key} ${String(value)}`);
        const own = releases.flatMap((release) =>
          release.cells
            .filter((c) => c.indicator === id)
            .map(({ key }) => `${key} ${filedValue(release, key)}`),
        );
        expect([id, said.sort()]).toEqual([id, own.sort()]);
        const sheets = await sheetsOf(await bytes(language, "indicators", `${id}.xlsx`));
        expect([id, sheets.length, sheets[0]?.data.length]).toEqual([id, 4, rows.length]);
        const { cells } = exhibitJson(await bytes(language, "indicators", `${id}.json`));
        expect(cells).toEqual(sheetValues(rows, language));
      }
  });

  it("describe cells.csv: its very bytes in the data package, its heading in CSVW, both beside it", async () => {
    for (const { path } of releases) {
      const csv = await bytes(path, "cells.csv");
      const heading = csv.toString("utf8").slice(1).split("\n")[0]?.split(",");
      const described = JSON.parse(await text(path, "datapackage.json")) as {
        resources: { path: string; hash: string; schema: { fields: { name: string }[] } }[];
      };
      expect(described.resources.map((r) => [r.path, r.hash])).toEqual([
        ["cells.csv", `sha256:${createHash("sha256").update(csv).digest("hex")}`],
      ]);
      expect(described.resources[0]?.schema.fields.map((f) => f.name)).toEqual(heading);
      const csvw = JSON.parse(await text(path, "cells.csv-metadata.json")) as {
        url: string;
        tableSchema: { columns: { name: string }[] };
      };
      expect([csvw.url, csvw.tableSchema.columns.map((c) => c.name)]).toEqual(["cells.csv", heading]);
    }
  });

  it("are what the pages tell search engines of, at addresses that lead to them", async () => {
    const base = await baseOf(name);
    for (const language of languages)
      for (const page of [...releases.map((r) => `${r.path}/index.html`), "data.html"]) {
        const script = pageOf(await text(language, page)).querySelector("script[type='application/ld+json']");
        const said = JSON.parse(script?.textContent ?? "") as {
          dataset?: { distribution: { contentUrl: string }[] }[];
          distribution?: { contentUrl: string }[];
        };
        const files = (said.dataset ?? [said]).flatMap((d) => d.distribution ?? []);
        expect(files.length).toBe(page === "data.html" ? 3 * releases.length : 3);
        for (const { contentUrl } of files) {
          if (base !== null) expect(contentUrl.startsWith(base)).toBe(true);
          const file =
            base === null
              ? posix.join(language, posix.dirname(page), contentUrl)
              : contentUrl.slice(base.length);
          expect((await bytes(file)).length).toBeGreaterThan(0);
        }
      }
  });

  it("hold a picture for messengers of every page, 1200 × 630 px, absolute where the domain is known", async () => {
    const seen = new Set<string>();
    const base = await baseOf(name);
    // A page for frames is never passed on by itself.
    for (const page of (await pagesOf(dist)).filter((p) => !p.includes("/embed/"))) {
      const html = await text(page);
      const of = (property: string) =>
        new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1] ?? "";
      for (const property of ["title", "description", "type", "locale", "image"])
        expect([page, property, of(property)]).not.toEqual([page, property, ""]);
      const image = of("image");
      const isRight = base === null ? !/^[a-z]+:|^\//.test(image) : image.startsWith(base);
      expect([page, isRight]).toEqual([page, true]);
      // The page for any missing address has none of its own.
      const own = base === null || page === "404.html" ? "" : base + page;
      expect([page, of("url")]).toEqual([page, own]);
      seen.add(base === null ? posix.join(posix.dirname(page), image) : image.slice(base.length));
    }
    expect(seen.size).toBe(languages.length * (1 + releases.length));
    for (const image of seen) {
      const png = await bytes(image);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  it("leave the page of a release, all in, within 60 kB gzipped", async () => {
    for (const { path } of releases)
      for (const language of languages) {
        const html = await text(language, path, "index.html");
        const styles = [...pageOf(html).querySelectorAll("link[rel=stylesheet]")].map(
          (l) => l.getAttribute("href") ?? "",
        );
        const parts = [html, ...(await Promise.all(styles.map((s) => text(language, path, s))))];
        const weight = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
        expect([path, weight <= 60_000]).toEqual([path, true]);
      }
  });
});
