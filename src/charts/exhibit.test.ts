import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Drawing } from "./drawing.ts";
import { drawExhibit } from "./exhibit.ts";
import { absent, gallery, published, row, vocabulary, withheld } from "./gallery.example.ts";
import { size } from "./theme.ts";
import { textWidth } from "./wrap.ts";

const parse = (svg: string): Element => {
  const root = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document.documentElement;
  return root;
};

const named = (id: string): Drawing => {
  const found = gallery.find((d) => d.id === id);
  if (!found) throw new Error(`invalid example: ${id}`);
  return found;
};

const bars = (rows: Drawing["rows"]): Drawing => ({ ...named("one-value"), rows });
const figures = (root: Element): string[] =>
  [...root.querySelectorAll("text[data-key]")].map((t) => `${t.getAttribute("data-key")} ${t.textContent}`);
const lengths = (root: Element): (string | null)[] =>
  [...root.querySelectorAll(".chart-filled rect")].map((r) => r.getAttribute("width"));

/** Left and right end of a text in px when the chart is as narrow as it gets. */
const extent = (text: Element): [number, number] => {
  const at = text.getAttribute("x") ?? "0";
  const shift = text.closest("g[transform]")?.getAttribute("transform") ?? "translate(0 0)";
  const x =
    Number(/\((\d+)/.exec(shift)?.[1]) +
    (at.endsWith("%") ? (Number.parseFloat(at) / 100) * size.narrowest : Number(at)) +
    Number(text.getAttribute("dx") ?? 0);
  const width = textWidth(text.textContent) * size.font;
  return text.getAttribute("text-anchor") === "end" ? [x - width, x] : [x, x + width];
};

describe.each(gallery.map((d) => [d.id, d] as const))("the example %s", (id, drawing) => {
  const svg = drawExhibit(drawing);
  const root = parse(svg);

  it("is drawn as it was", async () => {
    await expect(`${svg}\n`).toMatchFileSnapshot(`__snapshots__/${id}.svg`);
  });

  it("says each figure once, in order, bound to its cell and worded as its row", () => {
    const wordings = drawing.rows.map(({ figure, cell }) =>
      [cell.key, figure.status === "value" ? figure.text : figure.number].join(" "),
    );
    expect(figures(root)).toEqual(wordings);
  });

  it("prints no digit outside its figures", () => {
    const others = [...root.querySelectorAll("text:not([data-key])")].map((t) => t.textContent);
    expect(others.join("")).not.toMatch(/\d/);
  });

  it("has a name, a description and no id that is not its own", () => {
    expect(root.getAttribute("role")).toBe("img");
    expect(root.querySelector(`[id="${root.getAttribute("aria-labelledby")}"]`)?.textContent).toBe(
      drawing.title,
    );
    expect(root.querySelector(`[id="${root.getAttribute("aria-describedby")}"]`)?.textContent).toBe(
      drawing.description,
    );
    const ids = [...root.querySelectorAll("[id]")].map((e) => e.id);
    expect(ids.every((i) => i.startsWith(`${id}-`)) && new Set(ids).size === ids.length).toBe(true);
    for (const [, target] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(target);
  });

  it("keeps its words inside at the narrowest width", () => {
    for (const text of root.querySelectorAll("text")) {
      const [left, right] = extent(text);
      expect(left, text.textContent).toBeGreaterThanOrEqual(-0.01);
      expect(right, text.textContent).toBeLessThanOrEqual(size.narrowest + 0.5);
    }
  });
});

describe("drawExhibit", () => {
  it("shows no Latin letter in a Chinese chart but the marks [c] and [x]", () => {
    for (const drawing of gallery.filter((d) => d.language === "zh")) {
      const svg = drawExhibit(drawing);
      const text = [...parse(svg).querySelectorAll("text")].map((t) => t.textContent).join("");
      expect(text.replaceAll("[c]", "").replaceAll("[x]", "")).not.toMatch(/[A-Za-z]/);
      expect(svg).not.toContain("aria-label=");
    }
  });

  it("gives the same bytes whatever was drawn before", () => {
    const first = gallery.map(drawExhibit);
    const again = gallery.toReversed().map(drawExhibit).toReversed();
    expect(again).toEqual(first);
  });

  it("makes lengths proportional to the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 9 }), (values) => {
        const rows = values.map((v, i) =>
          row(`第${"甲乙丙丁戊己庚辛壬"[i]}`, "aid.persons", published(v), `${v} 人`),
        );
        const drawn = lengths(parse(drawExhibit(bars(rows)))).map((l) => Number.parseFloat(l ?? ""));
        const longest = Math.max(...drawn);
        drawn.forEach((length, i) =>
          expect(length / longest).toBeCloseTo((values[i] ?? 0) / Math.max(...values), 3),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("draws every withheld figure alike and lets it change no bar", () => {
    const known = [
      row("甲", "aid.persons", published(40), "40 人"),
      row("乙", "aid.persons", published(10), "10 人"),
    ];
    const hidden = row("丙", "aid.persons", withheld);
    const without = parse(drawExhibit(bars([...known, row("丙", "aid.persons", absent)])));
    const svg = parse(drawExhibit(bars([...known, hidden, { ...hidden, label: "丁" }])));
    const ratio = (root: Element): number[] => {
      const all = lengths(root).map((l) => Number.parseFloat(l ?? ""));
      return all.map((l) => l / (all[0] ?? 1));
    };
    ratio(svg).forEach((r, i) => expect(r).toBeCloseTo(ratio(without)[i] ?? 0, 3));
    const stubs = [...svg.querySelectorAll("rect.chart-withheld")].map((r) => r.getAttribute("width"));
    expect(stubs).toEqual([String(size.stub - 1), String(size.stub - 1)]);
  });

  it("tells 0, withheld and absent apart", () => {
    const drawn = (rows: Drawing["rows"]): [number, number, number, string | null | undefined] => {
      const root = parse(drawExhibit(bars(rows)));
      const count = (selector: string): number => root.querySelectorAll(selector).length;
      const words = root.querySelector("[data-key]")?.textContent;
      return [count(".chart-start"), count(".chart-filled rect"), count(".chart-withheld"), words];
    };
    expect(drawn([row("甲", "aid.persons", published(0), "0 人")])).toEqual([1, 0, 0, "0人"]);
    expect(drawn([row("甲", "aid.persons", withheld)])).toEqual([1, 0, 1, "不予公布 [c]"]);
    expect(drawn([row("甲", "aid.persons", absent)])).toEqual([0, 0, 0, "— [x]"]);
  });

  it("draws percentages against 100 %, in bars as in shares", () => {
    for (const kind of ["bars", "share"] as const) {
      const root = parse(drawExhibit({ ...bars([row("甲", "aid.rate", published(2500), "25 %")]), kind }));
      const [length = 0] = lengths(root).map((l) => Number.parseFloat(l ?? ""));
      const track = Number.parseFloat(root.querySelector(".chart-track rect")?.getAttribute("width") ?? "");
      expect(length / track).toBeCloseTo(0.25, 3);
    }
  });

  it("keeps a percentage above 100 % inside and the track at 100 %", () => {
    const root = parse(drawExhibit(bars([row("甲", "aid.rate", published(12_500), "125 %")])));
    const [length = 0] = lengths(root).map((l) => Number.parseFloat(l ?? ""));
    const track = Number.parseFloat(root.querySelector(".chart-track rect")?.getAttribute("width") ?? "");
    expect(track / length).toBeCloseTo(0.8, 3);
  });

  it("fills the whole with the parts of a group, and leaves room where a part is not published", () => {
    const width = (id: string): number =>
      lengths(parse(drawExhibit(named(id)))).reduce((sum, l) => sum + Number.parseFloat(l ?? ""), 0);
    expect(width("share-english")).toBeCloseTo(100, 1);
    expect(width("share-withheld")).toBeLessThan(85);
  });

  it("draws an implausible figure hollow and marks its label", () => {
    const root = parse(drawExhibit(named("funds")));
    expect(root.querySelectorAll(".chart-hollow rect")).toHaveLength(1);
    expect([...root.querySelectorAll(".chart-label")].map((t) => t.textContent)).toContain(
      "农村最低生活保障金 *",
    );
  });

  it("escapes what is put into it", () => {
    const rows = [row('<b>&"', "aid.persons", published(1), "1 人")];
    expect(parse(drawExhibit(bars(rows))).querySelector(".chart-label")?.textContent).toBe('<b>&"');
  });

  it("refuses to compare figures of different units", () => {
    const rows = [
      row("甲", "aid.persons", published(1), "1 人"),
      row("乙", "aid.households", published(1), "1 户"),
    ];
    expect(() => drawExhibit(bars(rows))).toThrow(
      "invalid units in one group of one-value: person, household",
    );
  });

  it("refuses values below zero, ids that are none, and drawings without rows", () => {
    expect(() => drawExhibit(bars([row("甲", "aid.persons", published(-1), "-1 人")]))).toThrow(
      "invalid value below zero",
    );
    expect(() => drawExhibit({ ...named("one-value"), id: "图" })).toThrow("invalid exhibit id: 图");
    expect(() => drawExhibit({ ...named("one-value"), rows: [], vocabulary })).toThrow(
      "invalid exhibit without rows: one-value",
    );
  });
});
