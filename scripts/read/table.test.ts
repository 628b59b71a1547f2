import { expect, it } from "vitest";
import { readTable } from "./table.ts";

const columns = { 编号: "row", 数值: "value", row: "row" };
const read = (text: string) =>
  readTable(new TextEncoder().encode(text), "returns.csv", columns, ["row", "value"]);

it("reads rows with the line on which each starts, over blank lines and quoted line breaks", () => {
  const { value, problems } = read('编号,数值\r\nA,"1\n2"\r\n\r\nB,3\r\n');
  expect(problems).toEqual([]);
  expect(value?.rows).toEqual([
    { line: 2, cells: { row: "A", value: "1\n2" } },
    { line: 5, cells: { row: "B", value: "3" } },
  ]);
});

it("reads tabs and semicolons as Excel writes them", () => {
  for (const separator of ["\t", ";"])
    expect(read(["编号", "数值"].join(separator) + "\n" + ["A", "1"].join(separator)).value?.rows).toEqual([
      { line: 2, cells: { row: "A", value: "1" } },
    ]);
});

it("refuses a column that is not on the list, names a missing one, and says so for all at once", () => {
  expect(read("编号,姓名,row\nA,x,B\n").problems).toMatchObject([
    { rule: "unknown-column", value: "姓名", line: 1, column: "2" },
    { rule: "repeated-column", value: "row" },
    { rule: "missing-column", value: "数值" },
  ]);
});

it("reports rows that are too wide or too narrow, and bytes that are no text", () => {
  expect(read("编号,数值\nA\nB,1,2\nC,3\n")).toMatchObject({
    value: { rows: [{ cells: { row: "C" } }] },
    problems: [
      { rule: "row-width", line: 2, value: "1", details: { expected: "2" } },
      { rule: "row-width", line: 3, value: "3" },
    ],
  });
  expect(readTable(Uint8Array.from([0xff, 0xff]), "x.csv", columns, []).problems).toMatchObject([
    { rule: "unreadable-encoding" },
  ]);
});
