import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { recordReader } from "./records.ts";

const cell = fc.oneof(
  fc.stringMatching(/^[^"\r]{0,6}$/),
  fc.constantFrom('a"b', '"', "a\nb", "a,b", "", "合计"),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

it("gives the records of a text however it is cut into pieces, each with the line on which it starts", () => {
  fc.assert(
    fc.property(
      table,
      fc.array(fc.nat({ max: 60 })),
      fc.constantFrom("\n", "\r\n"),
      (rows, cuts, lineBreak) => {
        const lines = rows.map((row) => Papa.unparse([row], { newline: lineBreak, quotes: true }));
        const text = lines.join(lineBreak) + lineBreak;
        const reader = recordReader(",");
        const pieces: string[] = [];
        let rest = text;
        for (const cut of cuts) {
          pieces.push(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        const found = [...pieces.map((p) => reader.push(p, false)), reader.push(rest, true)];
        expect(found.every((f) => f.broken === null)).toBe(true);
        const records = found.flatMap((f) => f.records);
        expect(records.map((r) => r.cells)).toEqual(rows);
        let line = 1;
        for (const [i, record] of records.entries()) {
          expect(record.line).toBe(line);
          line += (lines[i] ?? "").split("\n").length;
        }
      },
    ),
  );
});

it("counts blank lines", () => {
  const { records } = recordReader(",").push("a\n\n\nb\n", true);
  expect(records.map((r) => [r.line, r.cells[0]])).toEqual([
    [1, "a"],
    [2, ""],
    [3, ""],
    [4, "b"],
  ]);
});

it("stops at a quote that is never closed, and keeps no more than a megabyte for it", () => {
  const reader = recordReader(",");
  let broken: number | null = null;
  for (let i = 0; i < 100 && broken === null; i++)
    broken = reader.push(i === 0 ? 'a,b\n"c,' : "x".repeat(100_000), false).broken;
  expect(broken).toBe(2);
  expect(reader.push("d\n", true).records).toEqual([]);
});
