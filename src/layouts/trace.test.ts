import { expect, test } from "vitest";
import { stock, unstated, winter } from "../words/facts.example.ts";
import { cellAnchor, checkAnchor } from "./trace.ts";

test("an anchor is made of the coordinates alone, whatever their order", () => {
  const dimensions = { residence: "rural", programme: "defacto-child" };
  const anchor = cellAnchor({ indicator: "support.persons", period: stock, dimensions });
  expect(anchor).toBe("support.persons_instant_2024-01-05_programme-defacto-child_residence-rural");
});

test("periods of different starts have different anchors, and a start that nobody stated has a word", () => {
  const anchor = (period: typeof winter) => cellAnchor({ indicator: "a.b", period, dimensions: {} });
  expect(anchor(winter)).toBe("a.b_cumulative_2023-11-15_2024-01-05");
  expect(anchor(unstated)).toBe("a.b_cumulative_unstated_2024-01-05");
});

test("the anchor of a check that is named by a cell has no bar, which addresses do not allow", () => {
  expect(checkAnchor("check", "cumulative/rescue.times|990201|instant:2025-01-31|place=outside")).toBe(
    "check-cumulative/rescue.times_990201_instant:2025-01-31_place=outside",
  );
});
