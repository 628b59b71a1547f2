import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { columnOf } from "./column.ts";

const cells = (...html: string[]): Element[] => {
  const { document } = new JSDOM(`<table><tr>${html.map((h) => `<td>${h}</td>`).join("")}</tr></table>`)
    .window;
  return [...document.querySelectorAll("td")];
};

const figure = (value: string, unit: string, status = "value"): string =>
  `<data class="figure" value="${value}" data-unit="${unit}" data-status="${status}">${value}</data>`;

test("figures of one unit are sorted by value, and what is withheld or absent has none", () => {
  const column = columnOf(
    cells(
      figure("982000", "万元"),
      figure("", "", "withheld"),
      figure("500", "元"),
      figure("", "", "absent"),
      "",
    ),
  );
  expect(column).toEqual({ keys: [982000, null, 500, null, null], numbers: true });
});

test("figures of several units are not sorted", () => {
  expect(columnOf(cells(figure("3", "人"), figure("2", "元")))).toBeNull();
  expect(columnOf(cells(figure("3", "people"), figure("2", "million yuan")))).toBeNull();
});

test("a column without any value is not sorted, nor one that says the same throughout", () => {
  expect(columnOf(cells(figure("", "", "withheld"), figure("", "", "withheld")))).toBeNull();
  expect(columnOf(cells("人", "人"))).toBeNull();
});

test("a column of words is sorted by them", () => {
  expect(columnOf(cells("凤城镇", "北留镇", ""))).toEqual({
    keys: ["凤城镇", "北留镇", null],
    numbers: false,
  });
});
