import fc from "fast-check";
import { expect, it } from "vitest";
import { checkCharacter, isBankCard } from "../clean/personal.ts";
import { problemsCsv } from "../problems-csv.ts";
import { read } from "./register.example.ts";

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const born = fc
  .tuple(
    fc.integer({ min: 1920, max: 2019 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`);
const identity = fc
  .tuple(fc.constantFrom("140522", "110105", "371302"), born, digits(3))
  .map(([place, date, serial]) => {
    const body = place + date + serial;
    return body + checkCharacter(body);
  });
const mobile = fc
  .tuple(fc.constantFrom("13", "15", "17", "18", "19"), digits(9))
  .map((parts) => parts.join(""));
const card = digits(13)
  .chain((middle) => fc.constantFrom(..."0123456789").map((last) => `62${middle}${last}`))
  .filter(isBankCard);
const number = fc.oneof(identity, mobile, card);
const fullWidth = (text: string): string =>
  text.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const written = fc.oneof(
  number,
  number.map(fullWidth),
  number.map((n) => `电话${n}`),
  number.map((n) => ` ${n} `),
);

const header = ["人员编码", "户编码", "区划代码", "发放日期", "项目", "城乡", "金额"];
const row = [`P${"a1".repeat(16)}`, `H${"a1".repeat(16)}`, "140522", "2023-12-25", "低保", "农村", "1"];
const places = ["cell", "header", "title", "footnote", "beside", "file name"] as const;

it("refuses a number of a person's wherever it stands, and repeats none of it", async () => {
  const place = fc.tuple(fc.constantFrom(...places), fc.nat({ max: 6 }));
  await fc.assert(
    fc.asyncProperty(written, place, async (planted, [where, at]) => {
      const put = (line: readonly string[]) => line.map((cell, i) => (i === at ? planted : cell));
      const lines = [
        [where === "title" ? `发放台账${planted}` : "发放台账"],
        where === "header" ? [...header, planted] : header,
        row,
        where === "cell" ? put(row) : where === "beside" ? [...row, planted] : row,
        ...(where === "footnote" ? [[`注：${planted}`]] : []),
      ];
      const name = where === "file name" ? `payments-${planted.trim()}.csv` : "payments.csv";
      const found = await read(lines.map((line) => line.join(",")).join("\n"), name);
      expect(found.problems.length).toBeGreaterThan(0);
      const wrongCode = where === "cell" && at === 2;
      if (!wrongCode) expect(found.problems.some((p) => p.rule === "personal-data")).toBe(true);
      const said = JSON.stringify(found) + problemsCsv(found.problems, "zh");
      const middle = planted.replace(/[^\d０-９]/g, "").slice(2, 9);
      expect(said).not.toContain(middle);
    }),
    { numRuns: 200 },
  );
});
