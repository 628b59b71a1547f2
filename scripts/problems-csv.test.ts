import Papa from "papaparse";
import { expect, it } from "vitest";
import { groupedLines } from "./grouped.ts";
import type { Problem } from "./problem.ts";
import { problemsCsv } from "./problems-csv.ts";

const problem = (rule: Problem["rule"], line: number, value = ""): Problem => ({
  ...{ rule, file: "registers/a.csv", line, column: "金额" },
  value,
});

it("writes every problem on a line of its own, with a byte order mark for Excel", () => {
  const text = problemsCsv([problem("empty-cell", 2), problem("not-a-quantity", 3, '1,2"3')], "zh");
  expect(text.startsWith("\uFEFF文件,行,列,值,")).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1).trimEnd());
  expect(data).toHaveLength(3);
  expect(data[2]?.slice(0, 4)).toEqual(["registers/a.csv", "3", "金额", '1,2"3']);
  expect(data[2]?.at(-1)).toBe("not-a-quantity");
});

it("lets no value run as a formula", () => {
  expect(problemsCsv([problem("not-a-quantity", 2, "=1+1")], "en")).toContain(",'=1+1,");
});

it("says the first three places of each rule on screen, and how many more there are", () => {
  const many = Array.from({ length: 10 }, (_, i) => problem("empty-cell", i + 2));
  const lines = groupedLines([...many, problem("not-a-day", 5)], "en");
  expect(lines).toHaveLength(5);
  expect(lines[3]).toBe("  and 7 more. [empty-cell]");
  expect(lines[4]).toMatch(/a\.csv:5 .*\[not-a-day\]$/);
});
