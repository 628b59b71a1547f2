import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../snapshot/cell.ts";
import { inlineFigures } from "./block.ts";
import { wordChange, wordChangeNote } from "./change.ts";
import {
  cell,
  december,
  facts,
  lastDecember,
  november,
  unstated,
  value,
  winter,
  withheld,
} from "./facts.example.ts";
import { inlineText } from "./plain.ts";
import type { Against } from "./resolve.ts";

const said = (
  now: Content,
  then: Content | null,
  against: Against = "year",
  indicator = "relief.times",
): [string, string] => {
  const it = cell(indicator, now, { period: december });
  const base = then && cell(indicator, then, { period: against === "year" ? lastDecember : november });
  const all = facts(it, ...(base ? [base] : []));
  return [
    inlineText(wordChange(all, it.key, against, "zh")),
    inlineText(wordChange(all, it.key, against, "en")),
  ];
};

test.each<[number, number, string, string]>([
  [1123, 1000, "同比增长12.3%", "rose by 12.3% from a year earlier"],
  [877, 1000, "同比下降12.3%", "fell by 12.3% from a year earlier"],
  [1000, 1000, "同比持平", "was unchanged from a year earlier"],
  [10000, 10001, "同比基本持平", "was almost unchanged from a year earlier"],
  [7028, 100, "同比增长6928.0%", "rose by 6928.0% from a year earlier"],
  [0, 100, "同比下降100.0%", "fell by 100.0% from a year earlier"],
])("a change is a percentage with one decimal, never 倍: %d against %d", (now, then, zh, en) => {
  expect(said(value(now), value(then))).toEqual([zh, en]);
});

test.each<[number, number, string, string]>([
  [8, 14, "环比减少6人次", "fell by 6 person-times from the period before"],
  [25, 22, "环比增加3人次", "rose by 3 person-times from the period before"],
  [101, 99, "环比增加2人次", "rose by 2 person-times from the period before"],
  [101, 100, "环比增长1.0%", "rose by 1.0% from the period before"],
])("from a base below 100 no percentage is told, but the amount: %d against %d", (now, then, zh, en) => {
  expect(said(value(now), value(then), "previous")).toEqual([zh, en]);
});

test("a percentage known to no better than half a point gives way to the amount", () => {
  const coarse = { precision: 100 };
  expect(said(value(1300, coarse), value(1000, coarse))).toEqual([
    "同比增加300人次",
    "rose by 300 person-times from a year earlier",
  ]);
});

test("rates move by their own unit", () => {
  const whole = { precision: 100 };
  expect(said(value(52000, whole), value(50000, whole), "year", "heating.standard")).toEqual([
    "同比提高20元/户",
    "rose by 20 yuan per household from a year earlier",
  ]);
});

test("环比 compares with the period before", () => {
  expect(said(value(1500), value(1000), "previous")).toEqual([
    "环比增长50.0%",
    "rose by 50.0% from the period before",
  ]);
});

test("percentages change by percentage points", () => {
  expect(said(value(6659), value(6511), "year", "care.rate")).toEqual([
    "同比提高1.48个百分点",
    "rose by 1.48 percentage points from a year earlier",
  ]);
  expect(said(value(6400), value(6500), "year", "care.rate")).toEqual([
    "同比下降1个百分点",
    "fell by 1 percentage point from a year earlier",
  ]);
});

test("only the number is a figure, with the cell's key and the comparison", () => {
  const now = cell("relief.times", value(1123), { period: december });
  const then = cell("relief.times", value(1000), { period: lastDecember });
  const [figure, ...others] = inlineFigures(wordChange(facts(now, then), now.key, "year", "zh"));
  expect(others).toEqual([]);
  expect(figure).toMatchObject({
    key: `${now.key}#year`,
    text: "12.3%",
    number: "12.3",
    unit: "%",
    status: "value",
  });
});

test("a note of its own begins without a verb that has no subject, and says the same in Chinese", () => {
  const it = cell("relief.times", value(1000), { period: december });
  const notes = [value(1000), value(0), withheld, { status: "absent", reason: "not-yet" } as const].map(
    (content) => {
      const all = facts(it, cell("relief.times", content, { period: november }));
      const note = (language: "zh" | "en") => inlineText(wordChangeNote(all, it.key, "previous", language));
      expect(note("zh")).toBe(inlineText(wordChange(all, it.key, "previous", "zh")));
      return note("en");
    },
  );
  expect(notes).toEqual([
    "unchanged from the period before",
    "no percentage change from the period before, when it was nil",
    "not compared with the period before, because a figure is withheld",
    "no comparable figure for the period before",
  ]);
});

describe("there are words and no number", () => {
  const wordsOnly = (texts: readonly string[]) => texts.forEach((t) => expect(t).not.toMatch(/\d/));

  test("when either figure is withheld, whatever the other is", () => {
    const both = [value(10), withheld, { status: "absent", reason: "not-collected" } as const];
    for (const other of both)
      for (const [now, then] of [
        [withheld, other],
        [other, withheld],
      ] as const) {
        const texts = said(now, then);
        wordsOnly(texts);
        expect(texts[0]).toBe("同比情况不予公布");
      }
  });

  test("when either figure is in doubt, though it is published", () => {
    const doubtful = value(1123, { flags: ["implausible"] });
    for (const [now, then] of [
      [doubtful, value(1000)],
      [value(1000), doubtful],
      [doubtful, doubtful],
    ] as const) {
      const texts = said(now, then, "previous");
      wordsOnly(texts);
      expect(texts).toEqual([
        "数据存疑，不计算环比",
        "is not compared with the period before, because a figure is in doubt",
      ]);
    }
    const other = value(1123, { flags: ["as-reported", "repaired"] });
    expect(said(other, value(1000))[0]).toBe("同比增长12.3%");
  });

  test("when the base is zero, missing or absent", () => {
    expect(said(value(10), value(0))[0]).toBe("上年同期为零，不计算同比");
    expect(said(value(10), null)[0]).toBe("无同比数据");
    expect(said({ status: "absent", reason: "not-yet" }, value(10))[0]).toBe("无同比数据");
    wordsOnly(said(value(10), value(0)));
    wordsOnly(said(value(10), null));
  });

  test("when a figure is a rounded statement, or the change is smaller than what is known", () => {
    expect(said(value(200, { qualifier: "at-least" }), value(180))[0]).toBe("数据为概数，不计算同比");
    expect(said(value(1300, { precision: 100 }), value(1260, { precision: 10 }))[0]).toBe(
      "数据为概数，不计算同比",
    );
  });

  test("when the base of a count of people is small, so that nobody is pointed at", () => {
    const [now, then] = [
      cell("relief.times", value(25), { period: december }),
      cell("relief.times", value(22), { period: november }),
    ];
    const all = facts(now, then);
    const indicators = all.vocabulary.indicators.map((i) => ({ ...i, sensitivity: "vulnerable" as const }));
    const people = { ...all, vocabulary: { ...all.vocabulary, indicators } };
    expect(inlineText(wordChange(people, now.key, "previous", "zh"))).toBe("基数较小，不计算环比");
    expect(inlineText(wordChange(people, now.key, "previous", "en"))).toBe(
      "is too small to be compared with the period before",
    );
  });

  test("when a running total has no stated start, and for its 环比", () => {
    const open = cell("relief.times", value(10), { period: unstated });
    expect(inlineText(wordChange(facts(open), open.key, "year", "zh"))).toBe("无同比数据");
    const total = cell("relief.times", value(10), { period: winter });
    expect(inlineText(wordChange(facts(total), total.key, "previous", "zh"))).toBe("无环比数据");
  });
});

test("the percentage is the change rounded half up, for all exact values", () => {
  const count = fc.integer({ min: 1, max: 1e9 });
  const base = fc.integer({ min: 100, max: 1e9 });
  fc.assert(
    fc.property(count, base, (now, then) => {
      const text = said(value(now), value(then))[0];
      const percent = Number(/[\d.]+/.exec(text)?.[0] ?? 0) * (text.includes("下降") ? -1 : 1);
      expect(Math.abs(percent - ((now - then) / then) * 100)).toBeLessThan(
        0.0501 + Math.abs(percent) * 1e-12,
      );
    }),
  );
});
