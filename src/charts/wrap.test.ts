import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrap, wrapAtPauses } from "./wrap.ts";

const words = fc
  .array(
    fc.constantFrom(
      "低保",
      "，",
      "（",
      "）",
      "特困人员",
      "allowance",
      "of",
      "2023—2024",
      "、",
      " ",
      "%",
      "。",
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((all) => all.join(""))
  .filter((text) => text.trim() !== "");

describe("wrap(text, width, tail)", () => {
  it("keeps every character but the spaces at line ends", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 30 }), (text, width) => {
        expect(wrap(text, width).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("gives no line that is wider than asked", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 30 }), (text, width) => {
        for (const line of wrap(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("leaves the tail free on the last line", () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 4, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, tail) => {
          const last = wrap(text, width, tail).at(-1) ?? "";
          expect(textWidth(last)).toBeLessThanOrEqual(width - (last === "" ? 0 : tail));
        },
      ),
    );
  });

  it("makes lines equal, so that no character stands alone", () => {
    expect(wrap("事实无人抚养儿童基本生活补贴", 13)).toEqual(["事实无人抚养儿", "童基本生活补贴"]);
  });

  it("never begins a line with closing punctuation nor ends one with opening punctuation", () => {
    const lines = wrap("护理补贴（含三、四级精神智力残疾）的人数", 6);
    for (const line of lines) expect(line).not.toMatch(/^[）、]|（$/);
  });

  it("breaks English between words", () => {
    expect(wrap("Children without de facto carers", 10)).toEqual(["Children without", "de facto carers"]);
  });

  it("keeps a minus with its number", () => {
    for (let width = 3; width < 9; width += 0.25)
      expect(wrap("由64人变为−48人", width).join("|")).not.toContain("−|");
  });

  it("cuts a word that is wider than a line", () => {
    expect(wrap("abcdefghijkl", 3).join("")).toBe("abcdefghijkl");
  });

  it("refuses a width in which nothing fits", () => {
    expect(() => wrap("低保", 0.5)).toThrow("invalid width: 0.5");
  });
});

describe("wrapAtPauses(text, width)", () => {
  it("breaks after a comma where the lines then fit", () => {
    expect(wrapAtPauses("暖河县（虚构）寒冬送温暖数据，截至2025年3月31日", 21)).toEqual([
      "暖河县（虚构）寒冬送温暖数据，",
      "截至2025年3月31日",
    ]);
    expect(wrapAtPauses("Winter relief in Nuanhe County, as of 31 March 2025", 20)).toEqual([
      "Winter relief in Nuanhe County,",
      "as of 31 March 2025",
    ]);
  });

  it("never begins a line with punctuation that ends a clause twice", () => {
    const text = "低保低保（、2023—2024。。低保低保低保特困人员";
    expect(wrapAtPauses(text, 13)).toEqual(wrap(text, 13));
    for (const line of wrapAtPauses("救助困难群众（含流浪乞讨人员。）的数据", 17))
      expect(line).not.toMatch(/^[。）]/);
  });

  it("breaks as any text does where that would take more lines", () => {
    const text = "寒冬送温暖，救助困难群众和流浪乞讨人员的数据";
    expect(wrapAtPauses(text, 13)).toEqual(wrap(text, 13));
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 30 }), (any, width) => {
        const lines = wrapAtPauses(any, width);
        expect(lines.length).toBe(wrap(any, width).length);
        expect(lines.join("").replace(/\s/g, "")).toBe(any.replace(/\s/g, ""));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
