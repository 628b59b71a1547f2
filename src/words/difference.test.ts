import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../snapshot/cell.ts";
import type { Period } from "../snapshot/period.ts";
import { inlineFigures } from "./block.ts";
import { wordCell } from "./cell.ts";
import { wordDifference } from "./difference.ts";
import { cell, december, facts, november, value, winter, withheld } from "./facts.example.ts";
import { inlineText } from "./plain.ts";

const earlierTotal: Period = { ...winter, end: "2023-12-15" };

/** What is said of two values of an indicator, of the month and the month before unless told otherwise. */
const said = (
  now: Content,
  before: Content,
  indicator = "relief.times",
  [at, then]: [Period, Period] = [december, november],
): [string, string] => {
  const it = cell(indicator, now, { period: at });
  const base = cell(indicator, before, { period: then });
  const all = facts(it, base);
  return [
    wordDifference(all, it, base, "zh").map(inlineText).join(""),
    wordDifference(all, it, base, "en").map(inlineText).join(" "),
  ];
};

test.each<[number, number, string, string]>([
  [7341, 7274, "增加67人次，增长0.9%", "up by 67 person-times, or 0.9%"],
  [732, 735, "减少3人次，下降0.4%", "down by 3 person-times, or 0.4%"],
  [225, 225, "持平", "the same"],
  [101, 100, "增加1人次，增长1.0%", "up by 1 person-time, or 1.0%"],
  [99, 98, "增加1人次", "up by 1 person-time"],
  [3, 0, "增加3人次", "up by 3 person-times"],
  [100001, 100000, "增加1人次", "up by 1 person-time"],
])("a difference is told in the figure's own unit: %d against %d", (now, before, zh, en) => {
  expect(said(value(now), value(before))).toEqual([zh, en]);
});

describe("money", () => {
  const [hundreds, tens] = [{ precision: 10000 }, { precision: 1000 }];

  test("differs in the unit in which both figures are told, so that a row has one unit", () => {
    expect(said(value(261564570), value(158082400), "relief.paid")[0]).toBe("增加103.48217万元，增长65.5%");
    expect(said(value(31855100), value(31608200), "relief.paid")[0]).toBe("增加0.2469万元，增长0.8%");
    expect(said(value(42592000, tens), value(42820000, tens), "relief.paid")[0]).toBe(
      "减少0.228万元，下降0.5%",
    );
    expect(said(value(25220000, hundreds), value(13020000, hundreds), "relief.paid")[0]).toBe(
      "增加12.20万元，增长93.7%",
    );
  });

  test("differs in 元 where that would be less than a hundredth of 万元, or a figure is told in 元", () => {
    expect(said(value(1017478500), value(1017479000), "relief.paid")[0]).toBe("减少5元");
    expect(said(value(1200000), value(980000), "relief.paid")[0]).toBe("增加2200元，增长22.4%");
    expect(said(value(12000000), value(980000), "relief.paid")[0]).toBe("增加11.02万元，增长1124.5%");
  });

  test("below a million is told in yuan in English, not as a fraction of a million", () => {
    const thousands = { precision: 100000 };
    expect(said(value(5213700000, thousands), value(5200000000, thousands), "relief.paid")[1]).toBe(
      "up by 137,000 yuan, or 0.3%",
    );
  });
});

test("a difference is known to no more than the coarser of its figures, and is about where that rounds it", () => {
  const coarse = value(12220000, { precision: 10000 });
  expect(said(coarse, value(10000000), "relief.paid")).toEqual([
    "增加2.22万元，增长22.2%",
    "up by 22,200 yuan, or 22.2%",
  ]);
  expect(said(coarse, value(10123400), "relief.paid")).toEqual([
    "增加约2.10万元，增长20.7%",
    "up by about 21,000 yuan, or 20.7%",
  ]);
  expect(said(value(8900, { precision: 100 }), value(9004), "care.rate")).toEqual([
    "下降约1个百分点",
    "down by about 1 percentage point",
  ]);
});

test("percentages differ by percentage points and other rates by their own unit, never by a percentage", () => {
  expect(said(value(8906), value(9004), "care.rate")).toEqual([
    "下降0.98个百分点",
    "down by 0.98 percentage points",
  ]);
  const whole = { precision: 100 };
  expect(said(value(52000, whole), value(50000, whole), "heating.standard")).toEqual([
    "提高20元/户",
    "up by 20 yuan per household",
  ]);
});

test("a running total is added to, without a percentage; one that has shrunk is less", () => {
  const ends: [Period, Period] = [winter, earlierTotal];
  expect(said(value(11207), value(10781), "relief.times", ends)).toEqual([
    "累计增加426人次",
    "426 person-times added",
  ]);
  expect(said(value(10781), value(11207), "relief.times", ends)[0]).toBe("减少426人次");
});

test("a period stated anew has no percentage, because nothing grew", () => {
  expect(said(value(1100), value(1000), "relief.times", [november, november])[0]).toBe("增加100人次");
  expect(said(value(1100), value(1000), "relief.times", [winter, winter])[0]).toBe("增加100人次");
});

describe("nothing is said", () => {
  const nothing = ["", ""];

  test("where either figure is withheld or absent, whatever the other is", () => {
    const absent: Content = { status: "absent", reason: "not-collected" };
    for (const hidden of [withheld, absent])
      for (const other of [withheld, absent, value(0), value(10), value(5000)]) {
        expect(said(hidden, other)).toEqual(nothing);
        expect(said(other, hidden)).toEqual(nothing);
      }
  });

  test("where either figure is in doubt or a rounded statement, even when they are equal", () => {
    for (const unsure of [
      { flags: ["implausible" as const] },
      ...(["at-least", "nearly", "about"] as const).map((qualifier) => ({ qualifier })),
    ])
      for (const other of [value(1000), value(1500)]) {
        expect(said(value(1000, unsure), other)).toEqual(nothing);
        expect(said(other, value(1000, unsure))).toEqual(nothing);
      }
  });

  test("where two figures differ by less than they are known to", () => {
    expect(said(value(1300, { precision: 100 }), value(1260, { precision: 10 }))).toEqual(nothing);
  });
});

test("a percentage known to no better than half a point is left out", () => {
  const coarse = { precision: 100 };
  expect(said(value(1300, coarse), value(1000, coarse))[0]).toBe("增加300人次");
});

/** What a worded number says in steps of a hundredth: 12.20万元 → 12,200,000; 1.5 million yuan → 150,000,000. */
const steps = (text: string): bigint => {
  const [, whole = "", fraction = "", scale = ""] =
    /^([\d,]+)(?:\.(\d+))? ?(万|亿|million|billion)?/.exec(text) ?? [];
  const places = { "": 2, 万: 6, 亿: 10, million: 8, billion: 11 }[scale] ?? 2;
  return BigInt(whole.replaceAll(",", "") + fraction.padEnd(places, "0"));
};

test("the difference in words is that of the two figures in words, to the step of the coarser, in every unit and language", () => {
  const exponents = fc.integer({ min: 0, max: 6 });
  const known = fc
    .tuple(fc.integer({ min: 1, max: 1e7 }), exponents)
    .map(([times, zeros]) => ({ value: times * 10 ** zeros, precision: 10 ** zeros }));
  const indicators = fc.constantFrom("relief.paid", "relief.times", "heating.standard", "care.rate");
  let told = 0;
  fc.assert(
    fc.property(known, known, indicators, fc.constantFrom("zh", "en"), (a, b, indicator, language) => {
      const now = cell(indicator, value(b.value, b), { period: december });
      const before = cell(indicator, value(a.value, a), { period: november });
      const all = facts(now, before);
      const inlines = wordDifference(all, now, before, language).flat();
      const [difference] = inlineFigures(inlines);
      const [x, y] = [now, before].map((c) => steps(wordCell(all, c.key, language).text));
      if (x === undefined || y === undefined) throw new Error("no figures");
      if (!difference) return;
      told += 1;
      const exact = x > y ? x - y : y - x;
      const amount = /^(?:约|about )?(.*)$/.exec(difference.text)?.[1] ?? "";
      const about = amount !== difference.text;
      const off = steps(amount) - exact;
      expect(off === 0n).toBe(!about);
      const decimals = ["relief.times"].includes(indicator) ? 0 : 2;
      const step = BigInt(Math.max(a.precision, b.precision)) * 10n ** BigInt(2 - decimals);
      expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(about ? step : 0n);
      expect(difference.key).toBe(`${now.key}#difference`);
      expect(/增加|提高|up/.test(inlineText(inlines))).toBe(x > y);
    }),
    { numRuns: 1000 },
  );
  expect(told).toBeGreaterThan(500);
});
