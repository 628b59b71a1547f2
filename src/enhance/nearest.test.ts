import { expect, test } from "vitest";
import { nearestBox } from "./nearest.ts";

const box = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 });

test("the nearest box is found, inside or outside", () => {
  const boxes = [box(0, 0), box(100, 0), box(0, 100)];
  expect(nearestBox(boxes, 20, 10, false)).toBe(0);
  expect(nearestBox(boxes, 95, 30, false)).toBe(1);
  expect(nearestBox(boxes, 10, 90, false)).toBe(2);
});

test("in a chart of rows the row of the pointer is meant, however far its words are", () => {
  const rows = [box(400, 0), box(60, 28)];
  expect(nearestBox(rows, 60, 10, true)).toBe(0);
  expect(nearestBox(rows, 60, 10, false)).toBe(1);
});

test("there is none among none", () => {
  expect(nearestBox([], 0, 0, false)).toBe(-1);
});
