import { describe, expect, test } from "vitest";
import { absences } from "../snapshot/cell.ts";
import { wordCell } from "./cell.ts";
import { cell, facts, value, withheld } from "./facts.example.ts";

const paid = cell("relief.paid", value(5_213_700_000, { precision: 100_000, flags: ["as-reported"] }));
const small = cell("relief.paid", value(500_00, { precision: 100_00, qualifier: "at-least" }));

test("wordCell words a value in the unit that its indicator is shown in", () => {
  expect(wordCell(facts(paid), paid.key, "zh")).toEqual({
    type: "figure",
    key: "relief.paid|990101|instant:2024-01-05|",
    unit: "万元",
    text: "5213.7万元",
    number: "5213.7",
    status: "value",
    flags: ["as-reported"],
  });
  expect(wordCell(facts(paid), paid.key, "en")).toMatchObject({
    unit: "million yuan",
    text: "52.137 million yuan",
    number: "52.137",
  });
});

test("a unit asked for goes before the indicator's own", () => {
  expect(wordCell(facts(paid), paid.key, "zh", { unit: "元" }).text).toBe("52137000元");
  expect(wordCell(facts(paid), paid.key, "zh", { unit: "亿元" }).text).toBe("0.52137亿元");
  expect(wordCell(facts(paid), paid.key, "en", { unit: "yuan" }).text).toBe("52,137,000 yuan");
  expect(wordCell(facts(paid), paid.key, "en", { unit: "万元" }).text).toBe("52.137 million yuan");
});

test("an amount smaller than one of its scaled unit is said in the base unit unless asked otherwise", () => {
  expect(wordCell(facts(small), small.key, "zh").text).toBe("500余元");
  expect(wordCell(facts(small), small.key, "zh", { unit: "万元" }).text).toBe("0.05万元以上");
});

test("an amount that its source says in 亿 is said in 亿 unless asked otherwise", () => {
  const billions = cell("relief.paid", value(130_000_000_000, { precision: 10_000_000_000 }));
  expect(wordCell(facts(billions), billions.key, "zh").text).toBe("13亿元");
  expect(wordCell(facts(billions), billions.key, "zh", { unit: "万元" }).text).toBe("130000万元");
  const exact = cell("relief.paid", value(130_000_000_000, { precision: 1_000_000 }));
  expect(wordCell(facts(exact), exact.key, "zh").text).toBe("130000万元");
});

test("an unknown key or unit is a programmer's error", () => {
  expect(() => wordCell(facts(paid), "nothing", "zh")).toThrow("invalid cell key: nothing");
  expect(() => wordCell(facts(paid), paid.key, "zh", { unit: "人" })).toThrow("invalid unit: 人");
});

describe("a cell without a value", () => {
  test("withheld is said in words, marked [c] in tables, and has no unit", () => {
    const it = cell("support.persons", withheld);
    expect(wordCell(facts(it), it.key, "zh")).toMatchObject({
      text: "不予公布",
      number: "不予公布 [c]",
      unit: "",
      status: "withheld",
    });
    expect(wordCell(facts(it), it.key, "en")).toMatchObject({ text: "withheld", number: "withheld [c]" });
  });

  test("absent says its reason, and is — [x] in tables", () => {
    const worded = absences.map((reason) => {
      const it = cell("support.persons", { status: "absent", reason });
      return wordCell(facts(it), it.key, "zh");
    });
    expect(worded.map((f) => f.text)).toEqual(["未采集", "不适用", "未公布", "待公布"]);
    expect(new Set(worded.map((f) => f.number))).toEqual(new Set(["— [x]"]));
    const it = cell("support.persons", { status: "absent", reason: "not-yet" });
    expect(wordCell(facts(it), it.key, "en").text).toBe("not yet published");
  });

  test("zero, withheld and absent look different in every form", () => {
    const forms = [value(0), withheld, { status: "absent", reason: "not-stated" } as const].map((content) => {
      const it = cell("support.persons", content);
      return wordCell(facts(it), it.key, "zh");
    });
    expect(new Set(forms.map((f) => f.text)).size).toBe(3);
    expect(new Set(forms.map((f) => f.number)).size).toBe(3);
  });
});
