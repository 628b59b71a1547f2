import { expect, test } from "vitest";
import { spelledOf } from "./pinyin.ts";

test("a name is spelled in full and by its initials", () => {
  expect(spelledOf("凤城镇")).toEqual({ full: "fengchengzhen", initials: "fcz" });
  expect(spelledOf("低保")).toEqual({ full: "dibao", initials: "db" });
});

test("an official spelling decides how a hanzi of several readings is read", () => {
  expect(spelledOf("町店镇", "Tingdian Town").full).toBe("tingdianzhen");
  expect(spelledOf("六安市", "Lu'an City")).toEqual({ full: "luanshi", initials: "las" });
  expect(spelledOf("单县", "Shan County").full).toBe("shanxian");
});

test("a name in English that is no spelling changes nothing", () => {
  expect(spelledOf("临时救助", "Temporary relief").full).toBe("linshijiuzhu");
});

test("words are read as a whole: 重庆 and 长治 need no spelling", () => {
  expect(spelledOf("重庆").full).toBe("chongqing");
  expect(spelledOf("长治").full).toBe("changzhi");
});

test("signs are left out, letters and digits stay", () => {
  expect(spelledOf("暖河县（虚构）")).toEqual({ full: "nuanhexianxugou", initials: "nhxxg" });
  expect(spelledOf("60岁以上")).toEqual({ full: "60suiyishang", initials: "60sys" });
});
