import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { openAll, type Release } from "../src/snapshot/open.ts";
import { marks } from "../src/words/status.ts";
import {
  asNumber,
  csvRows,
  exhibitJson,
  filedValue,
  pngSize,
  sheetsOf,
  sheetValues,
  svgSize,
  type LanguageFolder,
} from "./downloads.example.ts";
import { pagesOf } from "./pages.example.ts";
import { pageOf } from "./said.example.ts";

/** A chart that the site made, on its page: the cells of its table, and its links by the names that they have. */
type Chart = {
  page: string;
  id: string;
  title: string;
  source: string;
  keys: string[];
  links: { name: string; address: string }[];
};

const squeezed = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** The name of a link that others of its page make up (ARIA, aria-labelledby). */
const nameOf = (page: Document, link: Element): string =>
  (link.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .map((id) => squeezed(page.getElementById(id)?.textContent))
    .join(" ");

/** All that a picture says, without spaces: it breaks its lines itself. */
const wordsIn = (svg: string): string =>
  [...pageOf(svg).querySelectorAll("text")]
    .map((t) => t.textContent)
    .join("")
    .replace(/\s/g, "");

const chartsOf = (html: string, path: string): Chart[] => {
  const page = pageOf(html);
  return [...page.querySelectorAll("figure.exhibit:has(.exhibit-files)")].map((figure) => ({
    page: path,
    id: figure.id,
    title: squeezed(figure.querySelector(".exhibit-title")?.textContent),
    source: squeezed(figure.querySelector(".exhibit-source > span")?.textContent),
    keys: [...figure.querySelectorAll(".twin tbody data")].map((d) => d.getAttribute("data-key") ?? ""),
    links: [...figure.querySelectorAll(".exhibit-files a")].map((link) => ({
      name: nameOf(page, link),
      address: link.getAttribute("href") ?? "",
    })),
  }));
};

describe.each([...inject("sites"), inject("villages")])(
  "the charts that the site of $name makes",
  ({ name, dist, published }) => {
    let releases: Release[] = [];
    const charts: Chart[] = [];
    const on = (pattern: RegExp): Chart[] => charts.filter((c) => pattern.test(c.page));
    const filed = /^(en\/)?((indicators|programmes)\/|[a-z]+(-[a-z0-9]+)*\/\d{4}-[^/]+\/compare\.html$)/;
    const file = ({ page, id }: Chart, format: string): Promise<Buffer> =>
      readFile(join(dist, page.replace(/\.html$/, ""), `${id}.${format}`));
    const ofRegions = (): Chart[] => on(/(^|\/)regions\//);
    const languageOf = ({ page }: Chart): LanguageFolder => (page.startsWith("en/") ? "en" : "");
    /** The name of the region that a page is about, or that of one within which others are compared. */
    const region = (page: string): string => {
      const code = /regions\/(\d+)/.exec(page)?.[1];
      const found = releases.flatMap((r) => r.snapshot.regions).find((r) => r.code === code);
      return found?.name[page.startsWith("en/") ? "en" : "zh"] ?? "";
    };
    /** What readers of a chart must be told first, by the campaigns that state its cells. */
    const noticesOf = (chart: Chart): string[] =>
      releases
        .filter((r) => chart.keys.some((key) => r.facts.cells.has(key)))
        .flatMap((r) => r.snapshot.campaign.notice?.[languageOf(chart) === "en" ? "en" : "zh"] ?? []);
    /** What files may say of a cell: each release that states it says it so. */
    const valuesOf = (key: string): string[] =>
      releases.filter((r) => r.facts.cells.has(key)).map((r) => filedValue(r, key));

    beforeAll(async () => {
      releases = await openAll(published);
      for (const path of await pagesOf(dist)) {
        const html = await readFile(join(dist, path), "utf8");
        // Reading a page as a document takes a tenth of a second.
        if (html.includes("exhibit-files")) charts.push(...chartsOf(html, path));
      }
    }, 180_000);

    it("have on pages of indicators, programmes and releases compared five files each, at addresses made of coordinates", () => {
      const own = on(filed);
      expect(own.some((c) => c.page.includes("indicators/"))).toBe(true);
      for (const { page, id, title, links } of own) {
        expect([page, id]).toEqual([
          page,
          expect.stringMatching(
            /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*_((trend|by-region|by-programme)_\d+(_[a-z][a-z0-9-]*)*|slope_[a-z]+(_\d{4}-\d\d-\d\d){2})$/,
          ),
        ]);
        const folder = posix.basename(page, ".html");
        expect([page, links]).toEqual([
          page,
          ["csv", "xlsx", "json", "svg", "png"].map((format) => ({
            name: `${format.toUpperCase()} ${title}`,
            address: `${folder}/${id}.${format}`,
          })),
        ]);
      }
    });

    it("say there the cells of their page as cells.csv has them, in CSV, XLSX and JSON", async () => {
      for (const chart of on(filed)) {
        const language = languageOf(chart);
        const rows = csvRows(await file(chart, "csv"));
        const said = sheetValues(rows, language);
        expect([chart.page, chart.id, said.map((c) => c.key)]).toEqual([chart.page, chart.id, chart.keys]);
        for (const { key, value } of said)
          expect([key, valuesOf(key)]).toEqual([key, expect.arrayContaining([value])]);
        const [figures, about, legend] = await sheetsOf(await file(chart, "xlsx"));
        expect(sheetValues(figures?.data ?? [], language)).toEqual(
          said.map(({ key, value }) => ({ key, value: asNumber(String(value)) })),
        );
        expect(legend?.data.map((r) => r[0])).toEqual(expect.arrayContaining(Object.values(marks)));
        const { json, cells } = exhibitJson(await file(chart, "json"));
        expect(cells).toEqual(said);
        expect(json.source).toBe(chart.source);
        expect(json.legend.map((l) => l.mark)).toEqual(Object.values(marks));
        const notices = noticesOf(chart);
        const told = [rows, about?.data, json.notice].map((part) => JSON.stringify(part));
        for (const part of told)
          expect([
            chart.page,
            chart.id,
            notices.length > 0 && !notices.some((n) => part.includes(n)),
          ]).toEqual([chart.page, chart.id, false]);
      }
    });

    it("are pictures there that say their source, the PNG twice as large as the SVG", async () => {
      for (const chart of on(filed)) {
        const svg = (await file(chart, "svg")).toString("utf8");
        const words = wordsIn(svg);
        const says = (text: string): boolean => words.includes(text.replace(/\s/g, ""));
        const notices = noticesOf(chart);
        expect([chart.id, says(chart.source), notices.length === 0 || notices.some(says)]).toEqual([
          chart.id,
          true,
          true,
        ]);
        expect(pngSize(await file(chart, "png"))).toEqual(svgSize(svg).map((px) => 2 * px));
      }
    });

    it("have on the pages of regions five files each, of that page or of an indicator's, with the same figures, however many there are", async () => {
      if (["demonstrations", "villages"].includes(name)) expect(ofRegions().length).toBeGreaterThan(100);
      for (const chart of ofRegions()) {
        const { page, id, title, source, links, keys } = chart;
        const files = links.map(({ address }) => posix.join(posix.dirname(page), address));
        expect([page, id, files.map((path) => posix.basename(path))]).toEqual([
          page,
          id,
          ["csv", "xlsx", "json", "svg", "png"].map((format) => `${id}.${format}`),
        ]);
        expect(links.every(({ name }) => name.endsWith(` ${title}`))).toBe(true);
        const [csv = Buffer.of(), xlsx = Buffer.of(), json = Buffer.of(), svg, png = Buffer.of()] =
          await Promise.all(files.map((path) => readFile(join(dist, path))));
        const language = languageOf(chart);
        const [figures] = await sheetsOf(xlsx);
        for (const held of [
          exhibitJson(json).cells,
          sheetValues(csvRows(csv), language),
          sheetValues(figures?.data ?? [], language),
        ])
          expect([page, id, held.map((c) => c.key).sort()]).toEqual([page, id, keys.toSorted()]);
        const drawn = String(svg);
        expect([page, id, pngSize(png)]).toEqual([page, id, svgSize(drawn).map((px) => 2 * px)]);
        const words = wordsIn(drawn);
        for (const said of [source, region(page), ...noticesOf(chart).slice(0, 1)])
          expect([page, id, words]).toEqual([
            page,
            id,
            expect.stringContaining(squeezed(said).replace(/\s/g, "")),
          ]);
        // Nothing is left to a stylesheet that is not there.
        expect(drawn).not.toMatch(/var\(|currentColor|calc\(| width="100%"/);
      }
    });
  },
);
