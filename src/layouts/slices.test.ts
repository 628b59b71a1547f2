import { expect, test } from "vitest";
import { cell, county, december, november, town, value, withheld } from "../words/facts.example.ts";
import { slicesOf } from "./slices.ts";

const times = (region: string, period: typeof november, content = value(1)) =>
  cell("relief.times", content, { region, period });

test("regions are set side by side in their latest period that more than one of them has", () => {
  const cells = [times(county, november), times(town, november, withheld), times(county, december)];
  expect(slicesOf(cells, "region").map((s) => s.cells)).toEqual([[cells[0], cells[1]]]);
});

test("programmes are set side by side within one region, and what has no programme is left out", () => {
  const of = (programme: string, region = county) =>
    cell("support.persons", value(1), { region, dimensions: { programme } });
  const cells = [of("dibao"), of("orphan"), of("dibao", town), cell("support.persons", value(3))];
  expect(slicesOf(cells, "programme").map((s) => s.cells)).toEqual([[cells[0], cells[1]]]);
});
