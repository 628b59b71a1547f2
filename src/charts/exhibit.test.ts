import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Content } from "../snapshot/cell.ts";
import { drawnKinds, wholeKinds } from "../snapshot/schema.ts";
import type { Drawing } from "./drawing.ts";
import { drawExhibit } from "./exhibit.ts";
import { gallery } from "./gallery/gallery.ts";
import { absent, drawingOf, published, vocabulary, withheld } from "./gallery/make.ts";
import { coldWaves } from "./gallery/times.ts";
import { row } from "./row.example.ts";
import { size } from "./theme.ts";

const parse = (svg: string): Element => {
  const root = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document.documentElement;
  return root;
};

const named = (id: string): Drawing => {
  const found = gallery.flatMap((g) => g.examples).find((e) => e.id === id);
  if (!found) throw new Error(`invalid example: ${id}`);
  return drawingOf(found, "zh");
};

const bars = (rows: Drawing["rows"]): Drawing => ({ ...named("bars-one"), rows });
const lengths = (root: Element): (string | null)[] =>
  [...root.querySelectorAll(".chart-filled rect")].map((r) => r.getAttribute("width"));

describe("drawExhibit", () => {
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

  describe("sets a figure at the end of a line", () => {
    const linesOf = (wording: string, unit: string): (string | null)[] => {
      const rows = ["2024-01-04", "2024-01-05"].map((day, i) => {
        const period = { kind: "instant", start: day, end: day } as const;
        const made = row(day, "aid.persons", published(4 + i), wording, { language: "en", period });
        return { ...made, figure: { ...made.figure, unit } };
      });
      const root = parse(drawExhibit({ ...named("bars-one"), kind: "lines", language: "en", rows }));
      const [, end] = root.querySelectorAll(`[data-key]`);
      expect([root.getAttribute("class"), end?.textContent]).toEqual(["chart chart-lines", wording]);
      return [...(end?.childNodes ?? [])].map((line) => line.textContent);
    };

    it.each([
      ["137 people", "people", ["137 people"]],
      ["3,473 person-times", "person-times", ["3,473 ", "person-times"]],
      ["at least 3,225 vehicle trips", "vehicle trips", ["at least 3,225 ", "vehicle trips"]],
    ])("%s, its unit under the rest where both leave the line no room", (wording, unit, lines) => {
      expect(linesOf(wording, unit)).toEqual(lines);
    });
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
    // Away from the line at which bars begin, and as high as they are wide: nobody takes them for lengths.
    const squares = [...svg.querySelectorAll("rect.chart-withheld")].map((r) =>
      ["x", "width", "height"].map((name) => Number(r.getAttribute(name))),
    );
    const side = size.swatch - 1;
    expect(squares).toEqual([
      [size.gap, side, side],
      [size.gap, side, side],
    ]);
  });

  it("leaves bars as long beside what has none, whose words stand where bars begin, as without it", () => {
    const known = [row("甲", "aid.persons", published(40), "40 人")];
    const alone = lengths(parse(drawExhibit(bars(known))));
    for (const content of [withheld, absent]) {
      const root = parse(drawExhibit(bars([...known, row("丙", "aid.persons", content)])));
      expect(lengths(root)).toEqual(alone);
    }
  });

  it("tells 0, withheld and absent apart", () => {
    const drawn = (rows: Drawing["rows"]): [number, number, number, string | null | undefined] => {
      const root = parse(drawExhibit(bars(rows)));
      const count = (selector: string): number => root.querySelectorAll(selector).length;
      const words = root.querySelector("[data-key]")?.textContent;
      return [count(".chart-start"), count(".chart-filled rect"), count(".chart-withheld"), words];
    };
    expect(drawn([row("甲", "aid.persons", published(0), "0 人")])).toEqual([1, 0, 0, "0人"]);
    expect(drawn([row("甲", "aid.persons", withheld)])).toEqual([0, 0, 1, "不予公布 [c]"]);
    expect(drawn([row("甲", "aid.persons", absent)])).toEqual([0, 0, 0, "— [x]"]);
  });

  it("draws what is absent as an empty box with a broken edge, never as a bar or a rate of 0", () => {
    const count = (drawing: Drawing, selector: string): number =>
      parse(drawExhibit(drawing)).querySelectorAll(selector).length;
    const rate = (content: Content): Drawing => bars([row("甲", "aid.rate", content, "0 %")]);
    const shapes = (drawing: Drawing): number[] =>
      [".chart-track rect", ".chart-start", "rect.chart-absent"].map((s) => count(drawing, s));
    expect(shapes(rate(published(0)))).toEqual([1, 1, 0]);
    expect(shapes(rate(absent))).toEqual([0, 0, 1]);
    // A box for the whole and one beside the words of each part, without a track and without a start.
    const parts = (content: Content): Drawing["rows"] =>
      ["甲", "乙"].map((name) => row(name, "aid.persons", content, "0 人", { group: "粟坪镇" }));
    for (const kind of ["share", "stacked"] as const) {
      const [track, start, boxes] = shapes({ ...bars(parts(absent)), kind });
      expect([kind, track, start, boxes]).toEqual([kind, 0, 0, 3]);
      const [nilTrack = 0, nilStart = 0, nilBoxes] = shapes({ ...bars(parts(published(0))), kind });
      expect([kind, nilTrack + nilStart, nilBoxes]).toEqual([kind, 1, 0]);
    }
  });

  it("ends a bar in a hatched piece where a part is withheld, in a broken one where one is absent", () => {
    const pieces = (kind: "share" | "stacked", ...contents: Content[]): (string | null)[] => {
      const rows = contents.map((content, i) =>
        row(`第${"甲乙丙"[i]}`, "aid.persons", content, "9 人", { group: "粟坪镇" }),
      );
      const root = parse(drawExhibit({ ...bars(rows), kind }));
      return [...root.querySelectorAll(`rect[width="${size.stub - 1}"]`)].map((r) => r.getAttribute("class"));
    };
    for (const kind of ["share", "stacked"] as const) {
      expect(pieces(kind, published(9), withheld, absent)).toEqual(["chart-withheld"]);
      expect(pieces(kind, published(9), absent)).toEqual(["chart-absent"]);
      expect(pieces(kind, published(9), published(9))).toEqual([]);
      // What does not apply is no part that is missing.
      const apart = { status: "absent", reason: "not-applicable" } as const;
      expect(pieces(kind, published(9), apart)).toEqual([]);
    }
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
    expect(width("share-groups") / 2).toBeCloseTo(100, 1);
    expect(width("share-withheld")).toBeLessThan(85);
  });

  it("draws an implausible figure hollow and marks its label", () => {
    const root = parse(drawExhibit(named("bars-funds")));
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
      "invalid units in one group of bars-one: person, household",
    );
  });

  it("breaks a line where a figure has no value, and never draws one at 0 for it", () => {
    const root = parse(drawExhibit(named("lines-gaps")));
    const pieces = [...root.querySelectorAll(".chart-line")].map((g) => g.querySelectorAll("line").length);
    expect(pieces).toEqual([2, 1]);
    expect(
      root.querySelectorAll("rect.chart-withheld[x='-14']").length +
        root.querySelectorAll("rect.chart-absent").length,
    ).toBe(3);
  });

  it("breaks a line over months of which no figure is shown, and marks each figure that then stands alone", () => {
    const pieces = (drawing: Drawing): [lines: number, points: number][] => {
      const root = parse(drawExhibit(drawing));
      return [...root.querySelectorAll(".chart-line")].map((g) => [
        g.querySelectorAll("line").length,
        root.querySelectorAll(`path[fill="${g.getAttribute("stroke")}"]`).length,
      ]);
    };
    const apart = named("lines-apart");
    expect(pieces(apart)).toEqual([
      [0, 3],
      [1, 3],
    ]);
    expect(pieces({ ...apart, kind: "multiples" }).map(([lines]) => lines)).toEqual([0, 1]);
    // Where figures are many, their line shows them without points: the first day, cut off from it, keeps its own.
    const [first, , ...rest] = named("lines-cold").rows;
    const days = { ...named("lines-cold"), rows: first ? [first, ...rest] : rest };
    const points = (drawing: Drawing): number =>
      [...parse(drawExhibit(drawing)).querySelectorAll("path[fill^='var(--series-1']")].length;
    for (const kind of ["lines", "multiples"] as const)
      expect(points({ ...days, kind }) - points({ ...days, kind, rows: rest })).toBe(1);
  });

  it("draws no level on to the end of a line whose newest figure has no value", () => {
    const dotted = (id: string): (string | null)[] =>
      [...parse(drawExhibit(named(id))).querySelectorAll("line[stroke-dasharray='1 3']")].map((e) =>
        e.getAttribute("stroke"),
      );
    expect(dotted("lines-three")).toHaveLength(3);
    expect(dotted("lines-newest")).toEqual([expect.stringContaining("--series-2")]);
  });

  it("keeps the hatching and the frame of a box from the letters in it, and the letters from the frame", () => {
    const boxes = [...parse(drawExhibit(named("lines-gaps"))).querySelectorAll("text")].filter(
      (t) => t.parentElement?.querySelector("rect") && /^\[[cx]\]$/.test(t.textContent),
    );
    const number = (e: Element | undefined, name: string): number => Number(e?.getAttribute(name));
    expect(boxes).toHaveLength(3);
    for (const text of boxes) {
      const [box, plate] = text.parentElement?.querySelectorAll("rect") ?? [];
      expect(text.getAttribute("paint-order")).toBeNull();
      expect(plate !== undefined).toBe(text.textContent === "[c]");
      if (!plate) continue;
      for (const [from, length] of [
        ["x", "width"],
        ["y", "height"],
      ] as const) {
        expect(number(plate, from)).toBeGreaterThan(number(box, from));
        expect(number(plate, from) + number(plate, length)).toBeLessThan(
          number(box, from) + number(box, length),
        );
      }
    }
  });

  it("makes an axis of published values alone, and says 万 on it", () => {
    const ticks = (drawing: Drawing): string[] =>
      [...parse(drawExhibit(drawing)).querySelectorAll(".chart-axis")]
        .map((t) => t.textContent)
        .filter((t) => /^−?\d+(\D|$)/.test(t) && !/[年月]/.test(t));
    expect(ticks(named("lines-money"))).toEqual(["0", "500万", "1000万", "1500万元"]);
    expect(ticks(named("lines-withheld"))).toEqual([]);
    expect(ticks(named("lines-below"))).toEqual(["−100", "−50", "0", "50", "100", "150人"]);
  });

  it("marks the cold waves of the days that it shows, and no others", () => {
    const drawing = { ...named("lines-three"), rows: named("lines-three").rows.slice(0, 2), coldWaves };
    const names = [...parse(drawExhibit(drawing)).querySelectorAll(".chart-axis")].map((t) => t.textContent);
    expect(names.filter((n) => n.includes("寒潮"))).toEqual(["小雪寒潮", "大雪寒潮"]);
  });

  it("draws a slope between published ends alone", () => {
    const root = parse(drawExhibit(named("slope-mixed")));
    expect(root.querySelectorAll("line.chart-up, line.chart-down, line.chart-same")).toHaveLength(2);
    expect(root.querySelectorAll("rect.chart-withheld").length).toBe(1 + 3);
  });

  it("sets the second figures of what has no line under those of lines", () => {
    const drawing = named("slope-mixed");
    const root = parse(drawExhibit(drawing));
    const [first] = drawing.rows;
    const second = drawing.rows.filter((r) => r.label !== first?.label);
    const box = size.swatch + 6;
    const places = second.map(({ cell }) => {
      const text = root.querySelector(`[data-key="${cell.key}"]`);
      const before = cell.content.status === "withheld" ? box : 0;
      return [text?.getAttribute("x"), Number(text?.getAttribute("dx")) - before];
    });
    expect(places).toHaveLength(5);
    for (const place of places) expect(place).toEqual(places[0]);
    expect(places[0]?.[0]).toBe("100%");
  });

  it("says that the scale of a slope does not start at zero, where lines are steeper for it", () => {
    const told = (id: string): boolean => drawExhibit(named(id)).includes("纵轴不从零起");
    expect([told("slope-one"), told("slope-long"), told("slope-mixed"), told("slope-forty")]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    // Down to nil, by percentages, nil throughout, on both sides of nil, and without a line.
    const others = ["slope-programmes", "slope-apart", "slope-zero", "slope-below", "slope-withheld"];
    expect(others.filter(told)).toEqual([]);
    const english = drawExhibit({ ...named("slope-one"), language: "en" });
    expect(parse(english).textContent).toContain("Vertical scale does not start at zero");
  });

  it("gives the lines of a slope all that figures and names leave, at every width", () => {
    const root = parse(drawExhibit(named("slope-programmes")));
    const line = root.querySelector("line.chart-up");
    const shift = Number(
      /^translate\((-\d+) 0\)$/.exec(line?.parentElement?.getAttribute("transform") ?? "")?.[1],
    );
    const reach = (width: number): number => width - Number(line?.getAttribute("x1"));
    expect(line?.getAttribute("x2")).toBe("100%");
    expect(reach(size.narrowest)).toBeGreaterThan(64);
    expect(reach(704)).toBeGreaterThan(0.7 * 704);
    const [name] = root.querySelectorAll(".chart-label");
    expect(Number(name?.getAttribute("dx"))).toBeGreaterThan(shift);
  });

  it("draws slopes in rows by percentages where most of what moved would lie flat on one scale", () => {
    const root = parse(drawExhibit(named("slope-apart")));
    const rises = [...root.querySelectorAll("line.chart-up, line.chart-down, line.chart-same")].map(
      (e) => Number(e.getAttribute("y1")) - Number(e.getAttribute("y2")),
    );
    const changes = [117 / 7157, 14 / 747, -5 / 354, 0];
    const largest = 14 / 747;
    rises.forEach((rise, i) => expect(rise).toBeCloseTo(((changes[i] ?? 0) / largest) * 36, 1));
    expect(root.textContent).toContain("竖线长为0.5%");
    expect(drawExhibit(named("slope-programmes"))).not.toContain("竖线");
  });

  it("draws slopes in rows where names would take many lines beside them, unless something had been nil", () => {
    const rows = (from: number): Drawing["rows"] =>
      [from, 20].map((value, side) =>
        row(["上年", "本年"][side] ?? "", "aid.persons", published(value), `${value} 人`, {
          group: "由亲属邻里分散供养并购买照料服务和入住区域性中心敬老院的特困人员",
        }),
      );
    const lines = (from: number): number =>
      parse(drawExhibit({ ...named("slope-one"), rows: rows(from) })).querySelectorAll(".chart-label").length;
    expect(lines(10)).toBeLessThanOrEqual(2);
    expect(lines(0)).toBeGreaterThan(2);
  });

  it("says the unit of slopes once, and with each figure where there are several", () => {
    const rows = (...worded: string[]): Drawing["rows"] =>
      worded.map((w, side) =>
        row(["上年", "本年"][side] ?? "", "aid.paid", published(1000 * (side + 1)), w, { group: "低保" }),
      );
    const figures = (drawn: Drawing["rows"]): string[] =>
      [...parse(drawExhibit({ ...named("slope-one"), rows: drawn })).querySelectorAll(".chart-value")].map(
        (text) => text.textContent,
      );
    expect(figures(rows("10 元", "20 元"))).toEqual(["10", "20"]);
    expect(figures(rows("10 元", "0.2 万元"))).toEqual(["10元", "0.2万元"]);
  });

  it("tells a rise, a fall and what stayed apart by more than colour", () => {
    const root = parse(drawExhibit(named("slope-programmes")));
    const dashes = (c: string): (string | null | undefined)[] =>
      ["stroke-dasharray", "stroke-width"].map((a) => root.querySelector(`line.${c}`)?.getAttribute(a));
    expect([dashes("chart-up"), dashes("chart-down"), dashes("chart-same")]).toEqual([
      [null, "2.5"],
      ["6 4", "2.5"],
      [null, "1.25"],
    ]);
  });

  it("heads a panel by its newest figure, even a withheld one, and never by an older that would pass for it", () => {
    const root = parse(drawExhibit(named("multiples-below")));
    const heads = [...root.querySelectorAll(".chart-value")].map((text) => text.textContent);
    expect(heads).toEqual(["−92人", "−12人", "−41人", "[c]"]);
  });

  it("ends a line with its newest figure, even a withheld one, and words the last published beside its point", () => {
    const drawing = named("lines-newest");
    const texts = (rows: Drawing["rows"]) =>
      [...parse(drawExhibit({ ...drawing, rows })).querySelectorAll(".chart-value")].map((text) => [
        text.textContent,
        text.getAttribute("dx") !== null,
      ]);
    expect(texts(drawing.rows)).toEqual([
      ["[c]", true],
      ["31人", true],
    ]);
    const [first] = drawing.rows;
    const alone = texts(drawing.rows.filter((r) => r.group === first?.group));
    expect(alone).toContainEqual(["[c]", true]);
    expect(alone).toContainEqual(["52人", false]);
  });

  const onThreeDays = (values: readonly number[], group?: string): Drawing["rows"] =>
    values.map((value, i) => {
      const end = ["2024-12-15", "2025-01-31", "2025-03-31"][i] ?? "";
      return row(end, "aid.persons", published(value), `${value} 人`, {
        ...(group === undefined ? {} : { group }),
        period: { kind: "instant", start: end, end },
      });
    });
  const worded = (drawing: Drawing): string[] =>
    [...parse(drawExhibit(drawing)).querySelectorAll(".chart-value")].map((text) => text.textContent);

  it("words no figure beside a number of the axis", () => {
    const rows = onThreeDays([74, 138, 208]);
    expect(worded({ ...named("lines-below"), rows })).toEqual(["138人", "208人"]);
  });

  it("words the first figure of a line where the title says it", () => {
    const rows = [...onThreeDays([7157, 7300, 7341], "低保"), ...onThreeDays([719, 725, 732], "城市")];
    const titled = (title: string): string[] => worded({ ...named("lines-three"), title, rows });
    expect(titled("低保由7157人增至7341人")).toEqual(["7157人", "7341人", "732人"]);
    expect(titled("低保增至7341人")).toEqual(["7341人", "732人"]);
    expect(titled("共27157人")).toEqual(["7341人", "732人"]);
  });

  it("words the highest figure clear of the lines of the axis, in the unit of the axis", () => {
    const root = parse(drawExhibit(named("calendar-long")));
    const peak = [...root.querySelectorAll(".chart-value")].find((t) => t.textContent === "13601.2万元");
    const top = [...root.querySelectorAll(".chart-axis")].find((t) => t.textContent === "15000万元");
    expect(Number(peak?.getAttribute("y"))).toBe(Number(top?.getAttribute("y")) + 2);
  });

  it("words a single point beside it, and a newest figure without a value beside its mark under the plot", () => {
    const single = parse(drawExhibit(named("lines-day"))).querySelector(".chart-value");
    expect([single?.textContent, single?.getAttribute("x")]).toEqual(["17人", "50%"]);
    const newest = parse(drawExhibit(named("lines-newest")));
    const number = (e: Element | null | undefined): number => Number(e?.getAttribute("y"));
    const zero = Math.max(
      ...[...newest.querySelectorAll("line[x2='100%']")].map((e) => Number(e.getAttribute("y1"))),
    );
    const mark = [...newest.querySelectorAll(".chart-value")].find((t) => t.textContent === "[c]");
    expect(number(mark)).toBeGreaterThan(zero);
    expect(newest.querySelectorAll("path[fill='none'][d^='M2 ']")).toHaveLength(1);
  });

  it("says the years of a calendar where there are two, each above its first month", () => {
    const drawing = named("calendar-patrols");
    const words = (rows: Drawing["rows"]) =>
      [...parse(drawExhibit({ ...drawing, rows })).querySelectorAll("text[font-weight='600']")]
        .map((text) => text.textContent)
        .filter((text) => /年|月/.test(text));
    expect(words(drawing.rows)).toEqual(["2024年", "11月", "12月", "2025年", "1月", "2月", "3月"]);
    expect(words(drawing.rows.filter((r) => r.cell.period.end < "2025"))).toEqual(["11月", "12月"]);
  });

  it("puts panels in which nothing is published last", () => {
    const root = parse(drawExhibit(named("multiples-mixed")));
    const names = [...root.querySelectorAll(".chart-label")].map((t) => t.textContent);
    expect(names).toEqual(["柿湾镇", "暖坪镇", "粟坪镇", "榆桥镇", "霜林镇", "杏桥镇"]);
  });

  it("shows the bureau's map with its 审图号 under it, and tiles where the map lacks a region", () => {
    const drawing = named("map-bureau");
    expect(drawExhibit(drawing)).toContain("审图号：示例(0000)0号");
    expect(drawExhibit({ ...drawing, language: "en" })).toContain(
      '<tspan lang="zh-CN">示例(0000)0号</tspan>',
    );
    const map = drawing.map && { ...drawing.map, features: drawing.map.features.slice(1) };
    const tiles = drawExhibit({ ...drawing, map });
    expect(tiles).toContain("chart-tiles");
    expect(tiles).not.toContain("审图号");
  });

  it("ties areas of the bureau's map whose names have no room to their rows by numbers", () => {
    const root = parse(drawExhibit(named("map-bureau-long")));
    const numbers = [...root.querySelectorAll("text")].filter((t) => /^\d+$/.test(t.textContent));
    expect(numbers.map((t) => t.textContent).sort()).toEqual(["1", "1", "2", "2", "3", "3", "4", "4"]);
    const ofRow = (name: string): string | undefined => {
      const row = [...root.querySelectorAll(".chart-label")].find((t) => t.textContent === name);
      return numbers.find((t) => t.getAttribute("y") === row?.getAttribute("y"))?.textContent;
    };
    expect([ofRow("霜林生态移民集中安置服务区"), ofRow("杏桥老工矿区综合治理办事处")]).toEqual(["1", "4"]);
    expect(drawExhibit(named("map-bureau"))).not.toMatch(/<text[^>]*>\d+<\/text>/);
  });

  it("dots the areas of the bureau's map that are not listed, and says so where there are any", () => {
    const dotted = (svg: string): number => svg.split(' stroke-dasharray="0.1 4"').length - 1;
    const some = drawExhibit(named("map-bureau-long"));
    // One in the key, and one for each of the eleven areas without a row.
    expect([dotted(some), some.includes("未列入")]).toEqual([12, true]);
    expect(drawExhibit({ ...named("map-bureau-long"), language: "en" })).toContain("not listed");
    const none = drawExhibit(named("map-bureau"));
    expect([dotted(none), none.includes("未列入")]).toEqual([0, false]);
  });

  it("draws what a kind cannot hold in one that can", () => {
    const kindOf = (drawing: Drawing): string => /chart chart-([a-z]+)/.exec(drawExhibit(drawing))?.[1] ?? "";
    const many = named("multiples-towns");
    expect(kindOf({ ...many, kind: "lines" })).toBe("multiples");
    expect(
      kindOf({ ...named("lines-three"), kind: "calendar", rows: named("lines-three").rows.slice(0, 5) }),
    ).toBe("lines");
    expect(kindOf(named("map-forty"))).toBe("bars");
    expect(kindOf({ ...named("stacked-forty"), rows: named("bars-forty").rows })).toBe("bars");
    const long = (group: string): Drawing["rows"] =>
      ["上年", "本年"].map((side) =>
        row(side, "aid.paid", published(1), "123,456,789,012.34 million yuan", { group, language: "en" }),
      );
    expect(kindOf({ ...named("slope-one"), rows: long("Paid") })).toBe("multiples");
  });

  it("draws bars below zero to the left of the line of the others, their figures beyond their ends", () => {
    const root = parse(drawExhibit(named("bars-below")));
    const number = (e: Element, name: string): number => Number.parseFloat(e.getAttribute(name) ?? "");
    const zeros = [...root.querySelectorAll(".chart-start")].map((e) => number(e, "x1"));
    expect(new Set(zeros).size).toBe(1);
    const [zero = 0] = zeros;
    const [first, , above] = [...root.querySelectorAll(".chart-filled rect")];
    if (!first || !above) throw new Error("no bars");
    expect(number(first, "x") + number(first, "width")).toBeCloseTo(zero, 1);
    expect(number(above, "x")).toBeCloseTo(zero, 1);
    expect(number(first, "width") / number(above, "width")).toBeCloseTo(128 / 76, 2);
    const figures = [...root.querySelectorAll(".chart-value")].map((t) => [
      t.textContent,
      t.getAttribute("text-anchor"),
      number(t, "x"),
    ]);
    expect(figures.slice(0, 3)).toEqual([
      ["−128人", "end", number(first, "x")],
      ["−12人", "end", expect.any(Number)],
      ["76人", null, expect.closeTo(zero + number(above, "width"), 1)],
    ]);
    // What is withheld stands on neither side: whether it is below zero is withheld too.
    const stub = root.querySelector("rect.chart-withheld");
    expect([stub?.getAttribute("x"), stub?.getAttribute("transform")]).toEqual([
      `${zero}%`,
      `translate(-${(size.swatch - 1) / 2} 0)`,
    ]);
  });

  it("gives bars of several units one line of zero", () => {
    const root = parse(drawExhibit(named("bars-units")));
    expect(new Set([...root.querySelectorAll(".chart-start")].map((e) => e.getAttribute("x1"))).size).toBe(1);
  });

  it("says that bars of several units have scales of their own, where more than one unit has bars", () => {
    const told = "单位不同的组比例不同，条的长短不能相互比较";
    for (const id of ["bars-units", "bars-groups"]) expect(drawExhibit(named(id))).toContain(told);
    expect(drawExhibit({ ...named("bars-groups"), language: "en" })).toContain("lengths do not compare");
    const [households, , people] = named("bars-groups").rows;
    if (!households || !people) throw new Error("no rows");
    expect(drawExhibit(bars([households]))).not.toContain(told);
    // What has no bar has no length that could be taken for another's.
    const silent = { ...people, cell: { ...people.cell, content: withheld } };
    expect(drawExhibit(bars([households, silent]))).not.toContain(told);
  });

  it("draws percentages below zero as changes, against no whole", () => {
    const rows = [
      row("甲", "aid.rate", published(-2500), "-25 %"),
      row("乙", "aid.rate", published(500), "5 %"),
    ];
    const root = parse(drawExhibit(bars(rows)));
    expect(root.querySelector(".chart-track")).toBeNull();
    const [below = 0, above = 1] = lengths(root).map((l) => Number.parseFloat(l ?? ""));
    expect(below / above).toBeCloseTo(5, 1);
  });

  it("shades what is below zero in a colour of its own, as deep as it is far from zero", () => {
    for (const id of ["map-below", "map-bureau-below", "calendar-below"]) {
      const svg = drawExhibit(named(id));
      expect(svg).toContain("--chart-below");
      expect(svg).toContain("左小右大，中间为零");
    }
    const shades = [...parse(drawExhibit(named("map-below"))).querySelectorAll(".chart-shade")].map((e) => [
      e.getAttribute("fill")?.includes("below"),
      e.getAttribute("fill-opacity"),
    ]);
    // 86 and −88 are about as far from zero.
    expect([shades[0], shades[10]]).toEqual([
      [false, "1"],
      [true, "1"],
    ]);
    expect(drawExhibit(named("map-tiles"))).not.toContain("--chart-below");
  });

  it("keeps panels on one scale until one is more than eight times another, and then says that each has its own", () => {
    const panels = (...highest: number[]): Drawing => ({
      ...named("multiples-towns"),
      rows: highest.map((v, i) =>
        row("一月", "aid.persons", published(v), `${v} 人`, { group: `第${"甲乙丙丁"[i]}` }),
      ),
    });
    const told = "各幅比例不同，线的高低不能跨幅比较";
    const scales = (drawing: Drawing): (string | null)[] =>
      [...parse(drawExhibit(drawing)).querySelectorAll(".chart-axis")]
        .map((t) => t.textContent)
        .filter((t) => /^\d+人$/.test(t));
    expect(drawExhibit(panels(800, 100))).not.toContain(told);
    expect(scales(panels(800, 100))).toEqual(["800人"]);
    expect(drawExhibit(panels(801, 100))).toContain(told);
    expect(scales(panels(801, 100))).toEqual(["1000人", "100人"]);
    // What is nil has no course that a scale could hide.
    expect(drawExhibit(panels(801, 200, 0))).not.toContain(told);
    expect(scales(panels(801, 100, 0))).toEqual(["1000人", "100人"]);
    const english = drawExhibit({ ...panels(801, 100), language: "en" });
    expect(parse(english).textContent).toContain("heights do not compare");
  });

  it("refuses parts of a whole below zero, ids that are none, and drawings without rows", () => {
    for (const kind of drawnKinds) {
      const draw = (): string =>
        drawExhibit({ ...bars([row("甲", "aid.persons", published(-1), "-1 人")]), kind });
      if (wholeKinds.includes(kind)) expect(draw).toThrow("invalid value below zero");
      else expect(draw()).toContain("-1");
    }
    expect(() => drawExhibit({ ...named("bars-one"), id: "图" })).toThrow("invalid exhibit id: 图");
    expect(() => drawExhibit({ ...named("bars-one"), rows: [], vocabulary })).toThrow(
      "invalid exhibit without rows: bars-one",
    );
  });
});
