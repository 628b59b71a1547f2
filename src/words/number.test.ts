import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { qualifiers, type Qualifier } from "../snapshot/cell.ts";
import type { Language } from "../snapshot/bilingual.ts";
import type { Unit } from "../snapshot/unit.ts";
import { units } from "./facts.example.ts";
import { wordNumber } from "./number.ts";
import type { Scale } from "./unit.ts";

const word = (
  language: Language,
  unit: Unit,
  value: number,
  precision: number,
  scale: Scale = language === "zh" ? 0 : "auto",
  qualifier: Qualifier = "exact",
): string => wordNumber({ value, precision, qualifier }, unit, language, scale).text;

const { person, household, service, patrol, trip, yuan, percent, rate, hour } = units;

describe("in Chinese", () => {
  test.each([
    [yuan, 521_370_0000, 10_0000, 4, "5213.7万元"],
    [yuan, 1_300_000_000_00, 100_000_000_00, 8, "13亿元"],
    [yuan, 1_300_000_000_00, 100_000_000_00, 4, "130000万元"],
    [yuan, 122_200_00, 100_00, 4, "12.22万元"],
    [yuan, 122_000_00, 100_00, 4, "12.20万元"],
    [yuan, 330_000_00, 10_000_00, 4, "33万元"],
    [yuan, 300_00, 100, 0, "300元"],
    [yuan, 42_62, 1, 0, "42.62元"],
    [yuan, 10_174_790_00, 1, 0, "10174790元"],
    [yuan, 10_174_790_00, 1, 4, "1017.479万元"],
    [percent, 6600, 1, 0, "66.00%"],
    [yuan, 0, 100, 0, "0元"],
    [rate, 300_00, 100, 0, "300元/户"],
    [person, 2867, 1, 0, "2867人"],
    [person, 11930, 1, 0, "11930人"],
    [service, 1673, 1, 0, "1673人次"],
    [household, 2150, 1, 0, "2150户"],
    [trip, 103, 1, 0, "103台次"],
    [hour, 3346_00, 100, 0, "3346小时"],
    [percent, 6659, 1, 0, "66.59%"],
    [percent, 6650, 10, 0, "66.5%"],
    [percent, -704, 1, 0, "−7.04%"],
  ] as const)("the source's precision is kept: %#", (unit, value, precision, scale, text) => {
    expect(word("zh", unit, value, precision, scale)).toBe(text);
  });

  test("an amount known to the last 分 loses nothing in 万元, and shows no zeros that say nothing", () => {
    expect(word("zh", yuan, 151_234_56, 1, 4)).toBe("15.123456万元");
    expect(word("zh", yuan, 151_300_00, 1, 4)).toBe("15.13万元");
    expect(word("zh", yuan, 150_000_00, 1, 4)).toBe("15万元");
  });

  test("what is finer than the precision is not known and is rounded half up", () => {
    expect(word("zh", yuan, 151_350_00, 1000_00, 4)).toBe("15.1万元");
    expect(word("zh", yuan, 151_500_00, 1000_00, 4)).toBe("15.2万元");
  });

  test.each([
    [patrol, 200, 1, 0, "200余次"],
    [yuan, 500_00, 100_00, 0, "500余元"],
    [service, 148, 1, 0, "148人次以上"],
    [service, 140, 1, 0, "140余人次"],
    [yuan, 130_000_00, 10_000_00, 4, "13万余元"],
    [yuan, 12_000_000_00, 1_000_000_00, 4, "1200余万元"],
    [yuan, 12_000_000_00, 10_000_00, 4, "1200万余元"],
    [yuan, 1_300_000_000_00, 100_000_000_00, 8, "13亿余元"],
    [yuan, 125_000_00, 1000_00, 4, "12.5万元以上"],
    [percent, 6000, 100, 0, "60%以上"],
    [rate, 300_00, 100_00, 0, "300余元/户"],
    [person, 0, 1, 0, "0人以上"],
  ] as const)(
    "余 stands only after a round number, before the measure word; else 以上: %#",
    (unit, value, precision, scale, text) => {
      expect(word("zh", unit, value, precision, scale, "at-least")).toBe(text);
    },
  );

  test("近 and 约 stand before the number", () => {
    expect(word("zh", patrol, 200, 1, 0, "nearly")).toBe("近200次");
    expect(word("zh", person, 300, 1, 0, "about")).toBe("约300人");
  });

  test("the number for a table cell leaves the unit to the header", () => {
    const quantity = { value: 12_000_000_00, precision: 1_000_000_00, qualifier: "at-least" } as const;
    expect(wordNumber(quantity, yuan, "zh", 4)).toEqual({
      text: "1200余万元",
      number: "1200余",
      unit: "万元",
    });
    expect(wordNumber({ ...quantity, value: 148, precision: 1 }, service, "zh", 0)).toEqual({
      text: "148人次以上",
      number: "148以上",
      unit: "人次",
    });
  });

  test("no figure says 千 or 百 after digits", () => {
    fc.assert(fc.property(quantity, (q) => !/[千百]/.test(wordNumber(q, yuan, "zh", 4).text)));
  });
});

describe("in English", () => {
  test.each([
    [yuan, 52_137_000_00, 1000_00, "52.137 million yuan"],
    [yuan, 1_300_000_000_00, 100_000_000_00, "1.3 billion yuan"],
    [yuan, 122_200_00, 100_00, "122,200 yuan"],
    [yuan, 982_000_00, 1000_00, "982,000 yuan"],
    [yuan, 1_000_000_00, 10_000_00, "1.00 million yuan"],
    [yuan, 2_000_000_00, 1_000_000_00, "2 million yuan"],
    [yuan, 500_00, 100_00, "500 yuan"],
    [yuan, 42_62, 1, "42.62 yuan"],
    [person, 2867, 1, "2,867 people"],
    [person, 1, 1, "1 person"],
    [person, 0, 1, "0 people"],
    [household, 1, 1, "1 household"],
    [household, 2, 1, "2 households"],
    [trip, 103, 1, "103 vehicle trips"],
    [percent, 6659, 1, "66.59%"],
    [rate, 300_00, 100, "300 yuan per household"],
    [person, -2867, 1, "−2,867 people"],
  ] as const)("units and commas are English, and 万 never occurs: %#", (unit, value, precision, text) => {
    expect(word("en", unit, value, precision)).toBe(text);
  });

  test.each([
    [999_000_00, 1000_00, "999,000 yuan"],
    [1_000_000_00, 1000_00, "1.000 million yuan"],
    [3_022_000_00, 1000_00, "3.022 million yuan"],
    [3_022_100_00, 100_00, "3,022,100 yuan"],
    [999_000_000_00, 1_000_000_00, "999 million yuan"],
    [1_234_000_000_00, 1_000_000_00, "1.234 billion yuan"],
    [1_234_500_000_00, 100_000_00, "1234.5 million yuan".replace("1234", "1,234")],
    [1_234_567_891_00, 1_00, "1,234,567,891 yuan"],
    [1_234_567_891_23, 1, "1,234,567,891.23 yuan"],
  ])("million and billion only where the precision fits three decimals: %#", (value, precision, text) => {
    expect(word("en", yuan, value, precision)).toBe(text);
  });

  test("a count known to the last one keeps its digits, and a unit without scaled forms too", () => {
    expect(word("en", person, 2_000_000, 1)).toBe("2,000,000 people");
    expect(word("en", patrol, 2_000_000, 1_000_000)).toBe("2,000,000 patrols");
  });

  test("more than, at least, nearly, about", () => {
    expect(word("en", patrol, 200, 1, "auto", "at-least")).toBe("more than 200 patrols");
    expect(word("en", service, 148, 1, "auto", "at-least")).toBe("at least 148 person-times");
    expect(word("en", percent, 6000, 100, "auto", "at-least")).toBe("at least 60%");
    expect(word("en", patrol, 200, 1, "auto", "nearly")).toBe("nearly 200 patrols");
    expect(word("en", person, 300, 1, "auto", "about")).toBe("about 300 people");
  });
});

/** Values as sources give them: whole multiples of their precision. */
const quantity = fc
  .record({
    units: fc.integer({ min: 0, max: 99_999_999 }),
    places: fc.integer({ min: 0, max: 7 }),
    qualifier: fc.constantFrom(...qualifiers),
  })
  .map(({ units: n, places, qualifier }) => ({
    value: n * 10 ** places,
    precision: 10 ** places,
    qualifier,
  }));

/** Reads a wording back, knowing nothing of how it was made: digits times the word of a power of ten. */
const readBack = (text: string): number => {
  const digits = /-?[\d,]+(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", "") ?? "";
  const power = /亿/.test(text)
    ? 1e8
    : /万/.test(text)
      ? 1e4
      : /billion/.test(text)
        ? 1e9
        : /million/.test(text)
          ? 1e6
          : 1;
  return Number(digits) * power;
};

test("a worded value reads back as the value, in every unit, scale, language and qualifier", () => {
  const shown = fc.constantFrom<[Language, Scale]>(
    ["zh", 0],
    ["zh", 4],
    ["zh", 8],
    ["en", "auto"],
    ["en", 6],
    ["en", 0],
  );
  fc.assert(
    fc.property(quantity, fc.constantFrom(...Object.values(units)), shown, (q, unit, [language, scale]) => {
      const { text } = wordNumber(q, unit, language, scale);
      const value = readBack(text) * 10 ** unit.decimals;
      expect(Math.abs(value - q.value)).toBeLessThanOrEqual(Math.max(1e-6, q.value * 1e-12));
    }),
  );
});

test("a value that is no multiple of its precision reads back within the precision, and its word stays true", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e12 }),
      fc.integer({ min: 0, max: 8 }),
      fc.constantFrom(...qualifiers),
      (value, places, qualifier) => {
        const precision = 10 ** places;
        const read = readBack(wordNumber({ value, precision, qualifier }, yuan, "zh", 4).text) * 100;
        const slack = Math.max(1e-3, value * 1e-12);
        expect(Math.abs(read - value)).toBeLessThan(precision + slack);
        if (qualifier === "at-least") expect(read).toBeLessThanOrEqual(value + slack);
        if (qualifier === "nearly") expect(read).toBeGreaterThanOrEqual(value - slack);
      },
    ),
  );
});
