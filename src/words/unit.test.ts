import { expect, test } from "vitest";
import { units } from "./facts.example.ts";
import { isSign, readUnit, unitAfter, unitNames } from "./unit.ts";

test("readUnit(name, unit) reads a unit's own names and its scaled forms", () => {
  expect(readUnit("元", units.yuan, "zh")).toBe(0);
  expect(readUnit("万元", units.yuan, "zh")).toBe(4);
  expect(readUnit("亿元", units.yuan, "zh")).toBe(8);
  expect(readUnit("yuan", units.yuan, "en")).toBe(0);
  expect(readUnit("million yuan", units.yuan, "en")).toBe(6);
  expect(readUnit("billion yuan", units.yuan, "en")).toBe(9);
});

test("readUnit is null for another unit, for 千 and 百, and for 万 before a unit that does not scale", () => {
  for (const name of ["人", "千元", "百元", "十万元", ""])
    expect(readUnit(name, units.yuan, "zh")).toBeNull();
  expect(readUnit("万次", units.patrol, "zh")).toBeNull();
});

test("a Chinese scaled unit means automatic scaling in English", () => {
  expect(readUnit("万元", units.yuan, "en")).toBe("auto");
});

test("unitNames lists what a unit may be asked by", () => {
  expect(unitNames(units.yuan, "zh")).toEqual(["元", "万元", "亿元"]);
  expect(unitNames(units.patrol, "en")).toEqual(["patrols"]);
});

test("English is singular only after a bare 1", () => {
  expect(unitAfter(units.household, "en", 0, "1")).toBe("household");
  expect(unitAfter(units.household, "en", 0, "1.0")).toBe("households");
  expect(unitAfter(units.person, "en", 6, "1")).toBe("million people");
});

test("only a unit that is no word stands close to its number", () => {
  expect([isSign("%"), isSign("人"), isSign("yuan")]).toEqual([true, false, false]);
});
