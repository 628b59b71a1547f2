import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { languages, type Language } from "../src/snapshot/bilingual.ts";
import { formatDimensions, type Cell } from "../src/snapshot/cell.ts";
import { openAll, textFile, type Release } from "../src/snapshot/open.ts";
import { textKinds, type TextKind } from "../src/snapshot/schema.ts";
import { allowedNames, unboundNumerals } from "../src/words/allowed.ts";
import { exhibitRows } from "../src/words/exhibit.ts";
import { capital } from "../src/words/telling.ts";
import {
  decimalOf,
  figuresIn,
  itemsOf,
  looseNumerals,
  pageOf,
  saidIn,
  unbrokenLines,
  walk,
  writtenIn,
  type Said,
} from "./said.example.ts";

const pages: Record<TextKind, { file: string; region: string }> = {
  release: { file: "index.html", region: ".prose" },
  briefing: { file: "briefing.html", region: ".briefing" },
  printout: { file: "printout.html", region: ".printout" },
};

const sites = inject("sites");
const releases = (
  await Promise.all(
    sites.map(async (site) => (await openAll(site.published)).map((release) => ({ ...site, release }))),
  )
).flat();
const editions = releases.flatMap((r) => languages.map((language) => ({ ...r, language })));

const folder = (dist: string, language: Language, release: Release): string =>
  join(dist, language === "zh" ? "" : "en", release.path);

describe.each(editions)("$release.path in $language", ({ dist, language, release }) => {
  const text = (kind: TextKind): string => release.files[textFile(kind, language)] ?? "";
  const body = (kind: TextKind): string => text(kind).replace(/^---\n[\s\S]*?\n---\n/, "");
  const front = (kind: TextKind): string => text(kind).slice(0, text(kind).length - body(kind).length);
  const html = new Map<string, Document>();
  const page = (file: string): Document => {
    const found = html.get(file);
    if (!found) throw new Error(`no such page: ${file}`);
    return found;
  };

  beforeAll(async () => {
    for (const file of ["index.html", "briefing.html", "printout.html", "checks.html"])
      html.set(file, pageOf(await readFile(join(folder(dist, language, release), file), "utf8")));
  });

  it.each(textKinds)(
    "says in the %s page exactly the figures of its text, in order, unit and wording",
    (kind) => {
      const { file, region } = pages[kind];
      const part = page(file).querySelector(region)?.cloneNode(true) as Element;
      const exhibits = [...part.querySelectorAll("figure.exhibit")];
      exhibits.forEach((e) => e.remove());
      part.querySelectorAll(".back, .headline").forEach((e) => e.remove());
      const written = writtenIn(body(kind), release, language);
      const said = written.filter((w): w is Said => "key" in w);
      const deck = figuresIn(front(kind), release, language);
      expect(saidIn(part)).toEqual([...deck, ...said]);
      const placed = written.flatMap((w) => ("exhibit" in w ? [w.exhibit] : []));
      const shown = exhibits.map((e) => e.id);
      expect(shown.slice(0, placed.length).map((id) => placed.find((p) => id.endsWith(`-${p}`)))).toEqual(
        placed,
      );
    },
  );

  it("draws every exhibit from its own cells, in order, in chart, table and strip alike", () => {
    for (const file of ["index.html", "briefing.html", "printout.html"])
      for (const figure of page(file).querySelectorAll("figure.exhibit")) {
        const exhibit = release.snapshot.exhibits.find((e) => figure.id.endsWith(`-${e.id}`));
        const keys = itemsOf(release, exhibit?.id ?? "");
        for (const selector of ["svg.chart", "table", ".strip"])
          for (const drawn of figure.querySelectorAll(selector))
            expect(saidIn(drawn).map((s) => s.key)).toEqual(keys);
        const title = exhibit?.title[language] ?? "";
        expect(saidIn(figure.querySelector("figcaption") ?? figure)).toEqual([
          // A figure in words that begins a title begins with a capital letter.
          ...figuresIn(title, release, language).map((said, i) =>
            i === 0 && title.startsWith("{") ? { ...said, text: capital(said.text) } : said,
          ),
          ...figuresIn(exhibit?.subtitle[language] ?? "", release, language),
        ]);
      }
  });

  it("carries in every figure the value of its cell, and none where there is none", () => {
    for (const [file, document] of html)
      for (const e of document.querySelectorAll("data.figure")) {
        const key = e.getAttribute("data-key") ?? "";
        if (key.includes("#")) expect(e.getAttribute("value")).toBe("");
        // A check looks back at the figures of earlier releases too.
        else if (file !== "checks.html" || release.facts.cells.has(key))
          expect([key, e.getAttribute("value")]).toEqual([key, decimalOf(release, key)]);
      }
  });

  it("shows every cell of the snapshot in the table of all figures, once, but for many days and what came before in places", () => {
    const figures = "#figures ~ * data.figure, section:has(> #figures) data.figure";
    const keys = saidIn(page("index.html"), figures).map((s) => s.key);
    expect(keys.length).toBe(new Set(keys).size);
    const { cells, snapshot } = release;
    const shown = (c: Cell): boolean => keys.includes(c.key);
    const isDay = ({ period: p }: Cell): boolean => p.kind === "flow" && p.start === p.end;
    const scope = (c: Cell): string => [c.indicator, c.region, formatDimensions(c.dimensions)].join("|");
    const isBefore = (c: Cell): boolean =>
      c.region !== snapshot.campaign.region &&
      cells.some((o) => scope(o) === scope(c) && o.period.end > c.period.end && shown(o));
    const many = cells.filter(isDay).length > 31;
    expect(cells.filter((c) => !shown(c) && !(many && isDay(c)) && !isBefore(c)).map((c) => c.key)).toEqual(
      [],
    );
  });

  it("has no numeral outside a figure, a literal, a date or the record", () => {
    for (const [file, document] of html) expect([file, looseNumerals(document, release)]).toEqual([file, []]);
  });

  /** What a text without keys must say: the figures of its title and body, exhibits opened where they stand. */
  const figures = (kind: TextKind): string[][] =>
    [...figuresIn(front(kind), release, language), ...writtenIn(body(kind), release, language)].flatMap(
      (w) => {
        if ("text" in w) return [[w.text]];
        const exhibit = release.snapshot.exhibits.find((e) => e.id === w.exhibit);
        if (!exhibit) return [];
        const titles = [exhibit.title, exhibit.subtitle].flatMap((t) =>
          figuresIn(t[language], release, language),
        );
        const rows = exhibitRows(exhibit, release.facts, language).map(({ figure }) => [
          figure.text,
          figure.number,
        ]);
        return [...titles.map((t) => [t.text]), ...rows];
      },
    );

  const loose = (lines: readonly string[], kind: TextKind): string[] => {
    const literals = [...text(kind).matchAll(/\{=([^{}]+)\}/g)].map((m) => m[1] ?? "");
    const names = [...allowedNames(release.facts.vocabulary), ...literals];
    return lines.filter((line) => unboundNumerals(line, names).length > 0);
  };

  it("says the same figures in the press text, in order, and no others", async () => {
    const press = await readFile(join(folder(dist, language, release), "release.txt"), "utf8");
    // Every figure has its unit here: a bare one could stand for a part of a date.
    const worded = figures("release").map((ways) => ways.slice(0, 1));
    const { missing, rest } = walk(press, worded);
    expect(missing).toBeNull();
    expect(loose(rest, "release")).toEqual([]);
  });

  it("says the same figures in the printout's PDF, in order, and no others", async () => {
    const bytes = await readFile(join(folder(dist, language, release), "printout.pdf"));
    const { text: pdf } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
      mergePages: true,
    });
    const { missing, rest } = walk(unbrokenLines(pdf, language), figures("printout"));
    expect(missing).toBeNull();
    expect(loose(rest, "printout")).toEqual([]);
  });
});
