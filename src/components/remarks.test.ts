import { expect, test } from "vitest";
import { absences } from "../snapshot/cell.ts";
import { wordCell } from "../words/cell.ts";
import { cell, facts, value, withheld } from "../words/facts.example.ts";
import { remarksOn } from "./remarks.ts";

const remarks = (content: Parameters<typeof cell>[1]) => {
  const one = cell("relief.times", content);
  return remarksOn(wordCell(facts(one), one.key, "zh"), "zh");
};

test("an absent figure is remarked on with its own reason, each different", () => {
  const said = absences.map((reason) => remarks({ status: "absent", reason }));
  expect(said).toEqual(["未采集", "不适用", "未公布", "待公布"]);
});

test("flags are remarked on in words, several with a mark between", () => {
  expect(remarks(value(3, { flags: ["as-reported", "implausible"] }))).toBe("照原文、存疑");
  expect(remarks(value(3, { flags: ["repaired"] }))).toBe("已更正");
});

test("there is no remark on a plain value, and none on a withheld figure, whose reason is confidential", () => {
  expect(remarks(value(0))).toBe("");
  expect(remarks(withheld)).toBe("");
});
