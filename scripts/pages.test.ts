import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { openAll, type Release } from "../src/snapshot/open.ts";
import { wordCell } from "../src/words/cell.ts";
import { withheldWord } from "../src/words/status.ts";
import { linkedFile, pagesOf, typeOf } from "./pages.example.ts";
import { decimalOf, looseNumerals, pageOf } from "./said.example.ts";

const sites = inject("sites");

/** The types of pages of every site, in Chinese; each has its English twin. */
const types = [
  ...["index", "checks", "indicators", "programmes", "regions", "compare", "data", "methods"],
  ...["corrections", "gallery", "search", "sitemap", "accessibility"],
].map((page) => `${page}.html`);
const templates = [
  ...["<campaign>/index.html", "regions/<code>/index.html", "indicators/<code>.html", "gallery/<kind>.html"],
  ...["index", "checks", "briefing", "printout", "embed/<exhibit>"].map(
    (page) => `<campaign>/<release>/${page}.html`,
  ),
];

describe.each(sites)("the pages of $name", ({ name, dist, published }) => {
  const pages = new Map<string, Document>();
  const ids = new Map<string, Set<string>>();
  const page = (path: string): Document => {
    const found = pages.get(path);
    if (!found) throw new Error(`no such page: ${path}`);
    return found;
  };
  /** The records of a region by the keys of their cells: those of its page, and those to which its links lead on. */
  const recordsOf = (path: string): Map<string, Element> =>
    new Map(
      [...page(path).querySelectorAll(".cell[id], .earlier > a[id]")].map((found) => {
        const [file = "", fragment = ""] = (found.getAttribute("href") ?? "").split("#");
        const record =
          found.localName === "a" ? page(linkedFile(path, file)).getElementById(fragment) : found;
        if (found.id !== (record?.id ?? "")) throw new Error(`no such record: ${found.id}`);
        return [record?.querySelector(".cell-line data")?.getAttribute("data-key") ?? "", record ?? found];
      }),
    );

  beforeAll(async () => {
    for (const path of await pagesOf(dist)) {
      const document = pageOf(await readFile(join(dist, path), "utf8"));
      pages.set(path, document);
      ids.set(path, new Set([...document.querySelectorAll("[id]")].map((e) => e.id)));
    }
  }, 180_000);

  it("are of every type, in both languages", () => {
    const built = new Set([...pages.keys()].map(typeOf));
    for (const type of [...types, ...templates])
      expect([type, built.has(type), built.has(`en/${type}`)]).toEqual([type, true, true]);
    if (name === "demonstrations")
      for (const type of [
        "programmes/<code>.html",
        "regions/<code>/compare.html",
        "regions/<code>/indicators/<indicator>.html",
        "<campaign>/<release>/compare.html",
      ])
        expect([type, built.has(type), built.has(`en/${type}`)]).toEqual([type, true, true]);
  });

  it("link to nothing that is not there, not even within a page", () => {
    for (const [path, document] of pages)
      for (const link of document.querySelectorAll("a[href], link[href]")) {
        const href = link.getAttribute("href") ?? "";
        if (/^(https?|data):/.test(href)) continue;
        const [file = "", fragment] = href.split("#");
        const target = file === "" ? path : linkedFile(path, file);
        expect([path, href, existsSync(join(dist, target))]).toEqual([path, href, true]);
        if (fragment !== undefined)
          expect([path, href, ids.get(target)?.has(decodeURIComponent(fragment))]).toEqual([
            path,
            href,
            true,
          ]);
      }
  });

  it("repeat in no step of their trail the step before it", () => {
    for (const [path, document] of pages) {
      const steps = [...document.querySelectorAll(".trail li")].map((step) => step.textContent.trim());
      const again = steps.filter((step, i) =>
        [`${steps[i - 1]}：`, `${steps[i - 1]}: `].some((p) => step.startsWith(p)),
      );
      expect([path, again]).toEqual([path, []]);
    }
  });

  it("link to files only, by relative addresses, and hold no script but those of the site, which wait for the page", () => {
    for (const [path, document] of pages) {
      const hrefs = [...document.querySelectorAll("a[href], link[href], [src], [action]")].map(
        (e) => e.getAttribute("href") ?? e.getAttribute("src") ?? e.getAttribute("action") ?? "",
      );
      const wrong = hrefs.filter(
        (h) =>
          !/^https?:|^#|\.[a-z]+(#.*)?$/.test(h) ||
          // A server shows 404.html at any address.
          (h.startsWith("/") && path !== "404.html"),
      );
      expect([path, wrong]).toEqual([path, []]);
      const scripts = [...document.querySelectorAll("script:not([type='application/ld+json'])")];
      const own = /^assets\/(enhance|search|search-(zh|en))\.js$/;
      // The one that stands in the page itself applies what the reader chose before the first paint.
      const inline = path.includes("/embed/") ? 0 : 1;
      expect([path, scripts.filter((s) => !s.hasAttribute("src")).length]).toEqual([path, inline]);
      for (const script of scripts.filter((s) => s.hasAttribute("src")))
        expect([
          path,
          own.test(linkedFile(path, script.getAttribute("src") ?? "")),
          script.hasAttribute("defer"),
        ]).toEqual([path, true, true]);
    }
  });

  it("have addresses of such characters alone as the URL Standard allows there", () => {
    for (const [path, document] of pages) {
      const hrefs = [...document.querySelectorAll("[href]")].map((e) => e.getAttribute("href") ?? "");
      expect([path, hrefs.filter((h) => /[\s"<>\\^`{|}]|#.*#/.test(h))]).toEqual([path, []]);
    }
  });

  it("name each id once and lead to their twin in the other language", () => {
    for (const [path, document] of pages) {
      expect([path, document.querySelectorAll("[id]").length]).toEqual([path, ids.get(path)?.size]);
      if (path === "404.html") continue;
      const [zh, en] = [path.replace(/^en\//, ""), path.replace(/^(en\/)?/, "en/")];
      const alternates = [...document.querySelectorAll("link[rel=alternate][hreflang]:not([type])")].map(
        (a) => [a.getAttribute("hreflang"), a.getAttribute("href") ?? ""],
      );
      // Search engines want every language, absolutely; without a domain only readers follow.
      const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;
      if (canonical === null)
        expect([path, alternates]).toEqual([
          path,
          [
            path === zh
              ? ["en", posix.relative(posix.dirname(path), en)]
              : ["zh-CN", posix.relative(posix.dirname(path), zh)],
          ],
        ]);
      else {
        const base = canonical.slice(0, -path.length);
        expect([path, `${base}${path}`]).toEqual([path, canonical]);
        expect([path, alternates]).toEqual([
          path,
          [
            ["zh-CN", `${base}${zh}`],
            ["en", `${base}${en}`],
            ["x-default", `${base}${zh}`],
          ],
        ]);
      }
    }
  });

  it("lead from every figure to its cell, where it is the same", async () => {
    const releases = await openAll(published);
    const known = new Map<string, Release>(
      releases.toReversed().flatMap((r) => r.cells.map((c) => [c.key, r])),
    );
    let traced = 0;
    for (const [path, document] of pages) {
      for (const figure of document.querySelectorAll("data.figure")) {
        const key = figure.getAttribute("data-key")?.replace(/#.*$/, "") ?? "";
        // What only screen readers hear of a chart stands in its table too.
        if (!known.has(key) || figure.closest("h1, nav, .metadata, .visually-hidden, .cell")) continue;
        // By how much a figure differs stands beneath the figure, which leads there.
        const differs = figure.closest(".differences small")?.parentElement;
        if (differs?.querySelector(".trace data")?.getAttribute("data-key") === key) continue;
        const href = figure.closest("a")?.getAttribute("href") ?? "";
        const [file = "", anchor = ""] = href.split("#");
        const target = file === "" ? path : posix.join(posix.dirname(path), file);
        const cell = page(target).getElementById(anchor);
        expect([path, key, cell?.className]).toEqual([path, key, "cell"]);
        expect(cell?.querySelector(".cell-line data.figure")?.getAttribute("data-key")).toBe(key);
        expect(cell?.querySelectorAll(".cell-record dt").length).toBeGreaterThan(7);
        traced += 1;
      }
    }
    expect(traced).toBeGreaterThan(100);
  });

  it("tell of every published cell its definition, source, hash, day, checks, corrections, next update and citation", async () => {
    const known = new Map<string, Map<string, Element>>();
    for (const release of await openAll(published))
      for (const { key, region, content } of release.cells)
        for (const language of ["", "en/"]) {
          const path = `${language}regions/${region}/index.html`;
          const records = known.get(path) ?? recordsOf(path);
          known.set(path, records);
          const record = records.get(key);
          const terms = [...(record?.querySelectorAll(".cell-record dt") ?? [])].length;
          expect([key, terms]).toEqual([key, Math.max(8, terms)]);
          expect(record?.querySelector("code")?.textContent).toMatch(/^[0-9a-f]{64}$/);
          expect([...(record?.querySelectorAll("code") ?? [])].at(-1)?.textContent).toBe(key);
          const said = record?.querySelector(".cell-line data");
          if (content.status === "withheld") {
            expect(said?.textContent).toContain("[c]");
            expect(said?.getAttribute("value")).toBe("");
            expect(record?.textContent).toContain(language === "" ? withheldWord.zh : withheldWord.en);
          } else if (content.status === "absent") expect(said?.textContent).toContain("[x]");
        }
  });

  it("of releases, campaigns, regions, indicators, programmes and kinds of charts lead to the next of their type and back", () => {
    const stepOf = (path: string, rel: string): string | undefined => {
      const href = page(path).querySelector(`main .neighbours [rel="${rel}"]`)?.getAttribute("href");
      return href == null ? undefined : linkedFile(path, href);
    };
    const stepped = new Set<string>();
    for (const path of pages.keys()) {
      const next = stepOf(path, "next");
      if (next === undefined) continue;
      stepped.add(typeOf(path));
      expect([path, typeOf(next)]).toEqual([path, typeOf(path)]);
      expect([path, stepOf(next, "prev")]).toEqual([path, path]);
    }
    if (name === "demonstrations")
      expect([...stepped].filter((type) => !type.startsWith("en/")).toSorted()).toEqual(
        [
          ...["<campaign>/index.html", "gallery/<kind>.html", "indicators/<code>.html"],
          ...["briefing", "checks", "compare", "index", "printout"].map(
            (part) => `<campaign>/<release>/${part}.html`,
          ),
          ...["programmes/<code>.html", "regions/<code>/index.html"],
          "regions/<code>/indicators/<indicator>.html",
        ].toSorted(),
      );
  });

  it("of a release have titles that no other page has", () => {
    const titles = [...pages].filter(([path]) => /<release>/.test(typeOf(path))).map(([, d]) => d.title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it("say no Chinese word twice in a row in a title or a name", () => {
    for (const [path, document] of pages)
      for (const element of document.querySelectorAll("h1, h2, h3, th, .exhibit-title"))
        expect([path, /(\p{Script=Han}{2,})\1/u.exec(element.textContent)?.[0]]).toEqual([path, undefined]);
  });

  it("of campaigns, releases, regions, indicators and programmes stand in the index from A to Z, no two by one name", () => {
    for (const language of ["", "en/"]) {
      const search = `${language}search.html`;
      const entries = [...page(search).querySelectorAll(".a-z a")];
      const indexed = entries.map((a) => linkedFile(search, a.getAttribute("href") ?? ""));
      const leaf =
        /^(en\/)?(<campaign>\/(<release>\/)?index|(regions\/<code>\/index)|(indicators|programmes)\/<code>)\.html$/;
      for (const path of pages.keys())
        if (leaf.test(typeOf(path)) && path.startsWith("en/") === (language !== ""))
          expect([path, indexed.includes(path)]).toEqual([path, true]);
      const names = entries.map((a) => a.textContent.trim());
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  it("have no numeral outside a figure, a literal or a date", async () => {
    const releases = await openAll(published);
    // The gallery speaks of its own invented cases.
    const told = [...pages].filter(([path]) => !/gallery(\.html|\/)/.test(path));
    const found = told.flatMap(([path, document]) => {
      let least = looseNumerals(document, null);
      // Every campaign knows its own names with numerals; pages of the site name those of several.
      for (const release of releases) {
        if (least.length === 0) break;
        const left = looseNumerals(document, release);
        if (left.length < least.length) least = left;
      }
      return least.map((numeral) => `${path}: ${numeral}`);
    });
    expect(found).toEqual([]);
  });

  it("state in the gallery no figure of a real release, because all of it is invented", async () => {
    const telling = (figure: string): boolean => /[1-9]\d{2}/.test(figure.replace(/\D|0+(?=\D*$)/g, ""));
    const real = (await openAll(published))
      .filter(({ snapshot }) => snapshot.campaign.origin === "already-public")
      .flatMap(({ facts }) => [...facts.cells.keys()].map((key) => wordCell(facts, key, "zh").text));
    const shown = [...pages]
      .filter(([path]) => /^gallery\//.test(path))
      .flatMap(([, document]) => [...document.querySelectorAll("data.figure")])
      .map((e) => `${e.textContent.trim()}${e.getAttribute("data-unit") ?? ""}`)
      .filter(telling);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((figure) => real.includes(figure))).toEqual([]);
  });

  it("show in every figure the value of its cell as some release states it, and none where there is none", async () => {
    const values = new Map<string, Set<string>>();
    for (const release of await openAll(published))
      for (const { key } of release.cells)
        values.set(key, (values.get(key) ?? new Set()).add(decimalOf(release, key)));
    for (const [path, document] of pages)
      for (const e of document.querySelectorAll("data.figure")) {
        const known = values.get(e.getAttribute("data-key") ?? "");
        if (known) expect([path, known.has(e.getAttribute("value") ?? "")]).toEqual([path, true]);
      }
  });
});
