import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/snapshot/unit.ts";
import { readValue } from "./value.ts";

const unit = (id: string, zh: string, decimals: number, quantity: Unit["quantity"]): Unit => ({
  id,
  name: { zh, en: id },
  plural: id,
  decimals,
  scaled: quantity === "money" || quantity === "people",
  quantity,
});
const yuan = unit("yuan", "元", 2, "money");
const person = unit("person", "人", 0, "people");
const times = unit("person-time", "人次", 0, "times");
const problem = unit("problem", "个", 0, "things");
const institution = unit("institution", "个", 0, "things");
const percent = unit("percent", "%", 2, "rate");
const names = { units: [yuan, person, times, problem, institution, percent], aliases: { 名: "person" } };
const read = (value: string, beside: string, expected: Unit) => readValue(value, beside, expected, names);
const exact = (value: number, precision: number) => ({
  status: "value",
  value,
  qualifier: "exact",
  precision,
  flags: [],
});

describe("readValue", () => {
  it("reads money in 万元 as whole 分 known to the last digit written", () => {
    expect(read("12.22", "万元", yuan)).toEqual(exact(12_220_000, 10_000));
    expect(read("12.22万元", "", yuan)).toEqual(exact(12_220_000, 10_000));
    expect(read("12.22万", "元", yuan)).toEqual(exact(12_220_000, 10_000));
    expect(read("5213.7万元", "万元", yuan)).toEqual(exact(5_213_700_000, 100_000));
    expect(read("13亿元", "", yuan)).toEqual(exact(130_000_000_000, 10_000_000_000));
  });

  it("reads full-width digits, thousands commas and other names of a unit", () => {
    expect(read("１，２３４", "人", person)).toEqual(exact(1234, 1));
    expect(read("20名", "", person)).toEqual(exact(20, 1));
    expect(read("66.59％", "", percent)).toEqual(exact(6659, 1));
  });

  it("takes the expected unit where several are written alike", () => {
    expect(read("68个", "", institution)).toEqual(exact(68, 1));
    expect(read("111", "个", problem)).toEqual(exact(111, 1));
  });

  it.each([
    ["200余人次", "at-least"],
    ["148余", "at-least"],
    ["约300", "about"],
    ["300左右", "about"],
    ["近100", "nearly"],
  ])("reads the qualifier of %s", (text, qualifier) => {
    expect(read(text, "人次", times)).toMatchObject({ qualifier });
  });

  it.each([
    ["未采集", "not-collected"],
    ["不适用", "not-applicable"],
    ["未公布", "not-stated"],
    ["待公布", "not-yet"],
  ])("reads %s as an absent value", (text, reason) => {
    expect(read(text, "", person)).toEqual({ status: "absent", reason });
  });

  it.each(["", "-", "—", "/", "无", "　"])("never guesses what “%s” means", (text) => {
    expect(read(text, "人", person)).toMatchObject({ broken: "blank-value" });
  });

  it("keeps zero apart from a blank", () => {
    expect(read("0", "人", person)).toEqual(exact(0, 1));
  });

  it("does not read 人 as 人次", () => {
    expect(read("32人次", "", person)).toMatchObject({ broken: "unit-differs" });
    expect(read("32", "人次", person)).toMatchObject({ broken: "unit-differs" });
  });

  it("offers the leading number when unit and brackets are lost", () => {
    expect(read("5490含三、四级精神智力", "人", person)).toEqual({
      broken: "not-a-number",
      repair: ["5490人"],
    });
  });

  it("reports two units, no unit, unknown units, two qualifiers and digits finer than a step", () => {
    expect(read("12.22万元", "亿元", yuan)).toMatchObject({ broken: "two-units" });
    expect(read("12.22万", "万元", yuan)).toMatchObject({ broken: "two-units" });
    expect(read("12", "", person)).toEqual({ broken: "missing-unit", repair: ["12人"] });
    expect(read("12", "斤", person)).toMatchObject({ broken: "unknown-unit" });
    expect(read("约200余", "人次", times)).toMatchObject({ broken: "two-qualifiers" });
    expect(read("1.5", "人", person)).toMatchObject({ broken: "too-fine" });
    expect(read("99999999999999999", "人", person)).toMatchObject({ broken: "too-fine" });
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (value, beside) => {
        read(value, beside, yuan);
      }),
    );
  });

  it("reads every amount that can be written in 万元 back to the same 分", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
        expect(read(text, "万元", yuan)).toEqual(exact(hundredths * 10_000, 10_000));
      }),
    );
  });
});
