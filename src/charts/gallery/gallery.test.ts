import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { languages } from "../../snapshot/bilingual.ts";
import type { Content } from "../../snapshot/cell.ts";
import { drawnKinds, wholeKinds } from "../../snapshot/schema.ts";
import { drawExhibit } from "../exhibit.ts";
import { size } from "../theme.ts";
import { depthOf, extentOf } from "./extent.example.ts";
import { gallery } from "./gallery.ts";
import { drawingOf, type Example } from "./make.ts";

const examples = gallery.flatMap((g) => g.examples);
const cases = examples.flatMap((e) => languages.map((language) => [e.id, language, e] as const));

const parse = (svg: string): Element =>
  new JSDOM(svg, { contentType: "image/svg+xml" }).window.document.documentElement;

const number = (text: string | null | undefined): number => Number.parseFloat(text ?? "0") || 0;

const warnings = vi.spyOn(console, "warn");
const errors = vi.spyOn(console, "error");
beforeEach(() => {
  warnings.mockClear();
  errors.mockClear();
});
afterEach(() => {
  expect(warnings).not.toHaveBeenCalled();
  expect(errors).not.toHaveBeenCalled();
});

describe.each(cases)("the example %s in %s", (id, language, example) => {
  const drawing = drawingOf(example, language);
  const svg = drawExhibit(drawing);
  const root = parse(svg);

  it("is drawn as it was", async () => {
    if (language === "zh") await expect(`${svg}\n`).toMatchFileSnapshot(`__snapshots__/${id}.svg`);
  });

  it("has each figure once, in the order of its rows, worded as its row where it is worded", () => {
    const bound = [...root.querySelectorAll("[data-key]")];
    expect(bound.map((e) => e.getAttribute("data-key"))).toEqual(drawing.rows.map((r) => r.cell.key));
    bound.forEach((e, i) => {
      const { text = "", number: bare = "" } = drawing.rows[i]?.figure ?? {};
      const status = drawing.rows[i]?.figure.status;
      const said = e.tagName === "text" ? e.textContent.replace(/ ?\*$/, "") : "";
      const ways = status === "value" ? [text, bare] : [bare, bare.slice(-3)];
      if (e.tagName === "text") expect(ways).toContain(said);
    });
  });

  it("prints no digit outside its figures but on axes, in keys and in names of days", () => {
    const others = [...root.querySelectorAll("text:not([data-key]):not([data-literal])")];
    expect(others.map((t) => t.textContent).join("")).not.toMatch(/\d/);
  });

  it("has a name, a description and no id that is not its own", () => {
    const named = (attribute: string): string | undefined =>
      root.querySelector(`[id="${root.getAttribute(attribute)}"]`)?.textContent;
    expect(root.getAttribute("role")).toBe("img");
    expect(named("aria-labelledby")).toBe(drawing.title);
    expect(named("aria-describedby")).toBe(drawing.description);
    expect(drawing.description.length).toBeGreaterThan(5);
    const ids = [...root.querySelectorAll("[id]")].map((e) => e.id);
    expect(ids.every((i) => i.startsWith(`${id}-`)) && new Set(ids).size === ids.length).toBe(true);
    for (const [, target] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(target);
  });

  it("keeps its words inside at the narrowest width", () => {
    for (const text of root.querySelectorAll("text")) {
      const [left, right] = extentOf(text);
      expect(left, text.textContent).toBeGreaterThanOrEqual(-0.6);
      expect(right, text.textContent).toBeLessThanOrEqual(size.narrowest + 0.6);
      const y = number(text.getAttribute("y")) + depthOf(text);
      expect(y, text.textContent).toBeLessThanOrEqual(number(root.getAttribute("height")));
    }
  });

  it("shows no Latin letter in Chinese but the marks [c] and [x]", () => {
    if (language !== "zh") return;
    const texts = [...root.querySelectorAll("text, title, desc")].map((t) => t.textContent).join("");
    expect(texts.replaceAll("[c]", "").replaceAll("[x]", "")).not.toMatch(/[A-Za-z]/);
    expect(svg).not.toContain("aria-label=");
  });
});

it("shows every kind, each with its hard cases", () => {
  expect(gallery.map((g) => g.kind)).toEqual([...drawnKinds]);
  for (const { kind, examples: own } of gallery) {
    expect(own.every((e) => e.kind === kind)).toBe(true);
    const statuses = own.flatMap((e) => [...e.facts.cells.values()].map((c) => c.content.status));
    for (const status of ["value", "withheld", "absent"])
      expect([kind, statuses]).toEqual([kind, expect.arrayContaining([status])]);
  }
  expect(new Set(examples.map((e) => e.id)).size).toBe(examples.length);
});

/** What is hard about charts, each as a question to an example. */
const hardCases: Readonly<Record<string, (example: Example) => boolean>> = {
  // A slope needs two figures of one thing.
  "one value": ({ kind, shown }) => shown.items.length === (kind === "slope" ? 2 : 1),
  "all withheld": (e) => contentsOf(e).every((c) => c.status === "withheld"),
  "forty categories": ({ shown }) => shown.items.length >= 40,
  // The names of days are short; a calendar has long figures instead.
  "long names": ({ kind, shown, id }) =>
    kind === "calendar"
      ? id === "calendar-long"
      : shown.items.some((i) => i.label.zh.length >= 14 || (i.group?.zh.length ?? 0) >= 14),
  "below zero": (e) => contentsOf(e).some((c) => c.status === "value" && c.value < 0),
  "all nil": (e) => contentsOf(e).every((c) => c.status === "value" && c.value === 0),
};

const contentsOf = (example: Example): Content[] => [...example.facts.cells.values()].map((c) => c.content);

it.each(
  gallery.flatMap(({ kind, examples: own }) => Object.keys(hardCases).map((name) => ({ kind, name, own }))),
)("shows $kind with $name, or refuses it", ({ kind, name, own }) => {
  const shown = own.some((e) => hardCases[name]?.(e));
  expect(shown).toBe(!(name === "below zero" && wholeKinds.includes(kind)));
});

it("names no place of the codebook's real counties", async () => {
  const { data } = Papa.parse<Record<string, string>>(await readFile("data/codebook/regions.csv", "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  // Titles name a town in English without its level: Fengcheng for Fengcheng Town.
  const names = data.flatMap((p) => [p["name_zh"] ?? "", p["name_en"]?.split(" ")[0] ?? ""]);
  expect(names).toEqual(expect.arrayContaining(["凤城镇", "Fengcheng"]));
  const said = JSON.stringify(gallery);
  expect(names.filter((name) => new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`).test(said))).toEqual([]);
});

it("gives the same bytes whatever was drawn before", () => {
  const drawings = cases.map(([, language, example]) => drawingOf(example, language));
  const first = drawings.map(drawExhibit);
  expect(drawings.toReversed().map(drawExhibit).toReversed()).toEqual(first);
});

it("draws what is withheld alike, wherever it stands, and lets it move nothing that is published", () => {
  for (const [, language, example] of cases) {
    const drawing = drawingOf(example, language);
    const geometry = (root: Element): string[] =>
      [...root.querySelectorAll(".chart-line line, .chart-shade, .chart-filled rect, .chart-grid")].map(
        (e) => e.outerHTML,
      );
    // An absent figure in place of a withheld one changes the marks and nothing else; parts of wholes leave room for both.
    const without = drawing.rows.map((r) =>
      r.cell.content.status === "withheld"
        ? { ...r, cell: { ...r.cell, content: { status: "absent" as const, reason: "not-stated" as const } } }
        : r,
    );
    const own = parse(drawExhibit(drawing));
    const sizes = new Set(
      [...own.querySelectorAll("rect.chart-withheld")].map((r) => r.getAttribute("width")),
    );
    expect([example.id, sizes.size <= 3]).toEqual([example.id, true]);
    if (drawing.kind === "bars" || drawing.kind === "multiples" || drawing.kind === "slope") continue;
    const shapes = geometry(parse(drawExhibit({ ...drawing, rows: without }))).map((s) =>
      s.replace(/ y\d?="[^"]*"/g, ""),
    );
    expect([example.id, geometry(own).map((s) => s.replace(/ y\d?="[^"]*"/g, ""))]).toEqual([
      example.id,
      shapes,
    ]);
  }
});
