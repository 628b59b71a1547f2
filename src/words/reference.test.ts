import fc from "fast-check";
import { expect, test } from "vitest";
import { parseReference } from "./reference.ts";

const read = (source: string) => {
  const r = parseReference(source);
  return "at" in r ? r : [r.indicator, ...r.attributes.map((a) => `${a.name}=${a.value}`)];
};

test("a reference is an indicator and attributes", () => {
  expect(read("relief.paid")).toEqual(["relief.paid"]);
  expect(read("allowance.persons 项目=低保 城乡=农村")).toEqual([
    "allowance.persons",
    "项目=低保",
    "城乡=农村",
  ]);
});

test("names and values may have spaces, in quotation marks or bare", () => {
  expect(read('people aided programme="minimum living allowance" unit=million yuan')).toEqual([
    "people aided",
    "programme=minimum living allowance",
    "unit=million yuan",
  ]);
  expect(read("救助人次 期间=“2023 年 12 月”")).toEqual(["救助人次", "期间=2023 年 12 月"]);
  expect(read('x "form of care"=family')).toEqual(["x", "form of care=family"]);
});

test("full-width signs and spaces around = are read as the half-width ones", () => {
  expect(read("救助人次　单位＝万人次")).toEqual(["救助人次", "单位=万人次"]);
  expect(read("救助人次 单位 = 万人次 地区= 九台镇")).toEqual(["救助人次", "单位=万人次", "地区=九台镇"]);
});

test("period keys stand as they are", () => {
  expect(read("x 期间=flow:2023-12-01/2023-12-31")).toEqual(["x", "期间=flow:2023-12-01/2023-12-31"]);
});

test("what is no reference says where", () => {
  expect(read("")).toEqual({ at: 0, value: "" });
  expect(read("项目=低保")).toEqual({ at: 0, value: "项目=低保" });
  expect(read("x 项目=")).toEqual({ at: 2, value: "项目=" });
  expect(read("=低保")).toMatchObject({ at: 0 });
  expect(read('x 项目="低保')).toEqual({ at: 5, value: '"低保' });
  expect(read("x 项目=低保 项目=特困")).toEqual({ at: 8, value: "项目=特困" });
});

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseReference(text)));
});
