import Papa from "papaparse";
import { expect, test } from "vitest";
import { csv } from "./csv.ts";
import { hostile, runs } from "./hostile.example.ts";

const column = (title: string) => ({ title, width: 10 });

test("begins with a byte order mark and reads back as it was, commas, quotes and line breaks included", () => {
  const rows = [
    ['a,"b"\nc', "[c]"],
    ["", "九台镇"],
  ];
  const text = csv({ columns: [column("项目"), column("数值")], rows });
  expect(text.startsWith("\ufeff项目,数值\n")).toBe(true);
  expect(Papa.parse(text.slice(1).trimEnd()).data).toEqual([["项目", "数值"], ...rows]);
});

test("negative numbers stay numbers", () => {
  const rows = [["变动", { decimal: "-12.5", decimals: 1 }]];
  expect(csv({ columns: [column("a"), column("b")], rows })).toContain("变动,-12.5\n");
});

test("no field begins like a formula, headings included", () => {
  const rows = hostile.map((text) => [text]);
  const parsed = Papa.parse<string[]>(
    csv({ columns: [column("=1")], rows })
      .slice(1)
      .trimEnd(),
  ).data;
  expect(parsed.length).toBe(hostile.length + 1);
  for (const [field = ""] of parsed) expect([field, runs(field)]).toEqual([field, false]);
});
