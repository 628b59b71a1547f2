import { expect, it } from "vitest";
import { countedFrom } from "./counted.ts";

const register = (kind: string, source: string) => ({ kind, files: "a.csv", source });
const of = (source: string, indicators: readonly string[], ...registers: ReturnType<typeof register>[]) =>
  countedFrom(source, new Set(indicators), { registers });

it("names for each counted figure the one that says how many rows it was counted from", () => {
  const indicators = ["relief.persons", "relief.times", "relief.paid"];
  expect(of("台账", indicators, register("payments", "台账"))).toEqual({
    "relief.persons": "relief.times",
    "relief.times": "relief.times",
    "relief.paid": "relief.times",
  });
});

it("names none where only some of the rows are taken and no figure counts just these", () => {
  expect(of("台账", ["allowance.persons"], register("payments", "台账"))).toEqual({
    "allowance.persons": null,
  });
});

it("names a figure of some rows as its own number of rows", () => {
  expect(of("台账", ["rescue.escorted", "rescue.persons"], register("rescues", "台账"))).toEqual({
    "rescue.escorted": "rescue.escorted",
    "rescue.persons": "rescue.times",
  });
});

it("names none where registers of two kinds feed a figure together", () => {
  const both = [register("visits", "探访"), register("rescues", "救助")];
  expect(of("探访", ["goods.value"], ...both)).toEqual({ "goods.value": null });
});

it("says nothing of figures that another source states, and of reports", () => {
  expect(of("月报", ["relief.times"], register("payments", "台账"))).toEqual({});
  expect(countedFrom("月报", new Set(["relief.times"]), {})).toEqual({});
});
