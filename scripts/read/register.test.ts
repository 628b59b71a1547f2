import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellReader } from "../clean/cell.ts";
import { plainPatterns } from "../clean/plain.ts";
import { payments } from "../registers/payments.ts";
import { encodeGb18030 } from "../sample/gb18030.ts";
import { workbook } from "../sample/workbook.ts";
import { book, date, hex, open, read } from "./register.example.ts";

describe("plain", () => {
  it("is a subset of what the rows are read from, with the same meaning", () => {
    const texts = {
      key: fc.tuple(fc.constantFrom("P", "H"), hex(16)).map(([prefix, digits]) => prefix + digits),
      day: date,
      money: fc.stringMatching(/^[0-9]{1,6}(\.[0-9]{1,3})?$/),
    };
    for (const column of payments.columns) {
      if (!(column.type in texts)) continue;
      const exponent = column.type === "money" ? 2 : 0;
      const reader = cellReader(column, exponent, book);
      const patterns = plainPatterns(column, exponent).map((pattern) => new RegExp(pattern));
      const meaning = (text: string) => (column.type === "money" ? Math.round(Number(text) * 100) : text);
      fc.assert(
        fc.property(texts[column.type as keyof typeof texts], (text) => {
          if (!patterns.every((pattern) => pattern.test(text))) return;
          const cell = reader(text);
          expect(cell).toMatchObject(
            "broken" in cell ? { broken: "out-of-range" } : { value: meaning(text) },
          );
        }),
        { numRuns: 500 },
      );
    }
  });

  it("says where the rows of a UTF-8 file begin and where each column stands; other encodings have none", async () => {
    const text = "标题,,,,,,\n金额（万元）,人员编码,户编码,区划代码,发放日期,项目,城乡\n";
    const opened = await open(text, "payments.csv");
    expect(opened.value?.[0]?.plain).toMatchObject({
      delimiter: ",",
      skip: 2,
      columns: [1, 2, 3, 4, 5, 6, 0].map((index) => ({ index, exponent: index === 0 ? 6 : 0 })),
    });
    expect((await open(encodeGb18030(text), "payments.csv")).value?.[0]?.plain).toBeNull();
  });
});

describe("a workbook", () => {
  const key = `O${"a1".repeat(16)}`;
  it("with a township a sheet gives its rows their region, and joins merged headers", async () => {
    const tall = (value: string) => ({ value, rowSpan: 2 });
    const sheet = (name: string) => ({
      name,
      rows: [
        [{ value: `${name}检查台账`, columnSpan: 4 }, null, null, null],
        [tall("机构编码"), tall("检查日期"), { value: "隐患（个）", columnSpan: 2 }, null],
        [null, null, "发现", "整改"],
        [key, { value: new Date(Date.UTC(2023, 11, 25)), type: Date, format: "yyyy/m/d" }, 3, 2],
      ],
    });
    const { rows, problems } = await read(
      await workbook([sheet("凤城镇"), sheet("北留镇")]),
      "inspections.xlsx",
      "inspections",
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { line: 4, values: [key, "140522100000", "2023-12-25", null, 3, 2] },
      { line: 4, values: [key, "140522101000", "2023-12-25", null, 3, 2] },
    ]);
  });

  it("takes the unit of a group over its columns", async () => {
    const sheet = [
      ["基本情况", null, null, null, null, null, "资金（万元）"],
      ["人员编码", "户编码", "区划代码", "发放日期", "项目", "城乡", "金额"],
      [`P${"a1".repeat(16)}`, `H${"a1".repeat(16)}`, "140522", "2023-12-25", "低保", "农村", 0.0608],
    ];
    const { rows, problems } = await read(await workbook([{ name: "Sheet1", rows: sheet }]), "payments.xlsx");
    expect(problems).toEqual([]);
    expect(rows[0]?.values.at(-1)).toBe(60_800);
  });
});

describe("ignored columns", () => {
  const text = (header: string, cell: string) =>
    `人员编码,户编码,区划代码,发放日期,项目,城乡,金额,${header}\nP${"a1".repeat(16)},H${"a1".repeat(16)},140522,2023-12-25,低保,农村,1,${cell}\n`;

  it("are dropped unread", async () => {
    const found = await read(text("备注", "王小明13800138000"), "payments.csv");
    expect(found.rows).toHaveLength(1);
    expect(JSON.stringify(found)).not.toMatch(/王小明|13800138000/);
  });

  it("are refused all the same when their header means personal data", async () => {
    const { problems } = await read(text("姓名", "王小明"), "payments.csv", "payments", { ignore: ["姓名"] });
    expect(problems).toMatchObject([{ rule: "personal-header", column: "第8列", value: "" }]);
  });
});

it("gives the rows of a large file in batches of bounded size", async () => {
  const line = `P${"a1".repeat(16)},H${"a1".repeat(16)},140522,2023-12-25,低保,农村,1\n`;
  const text = `人员编码,户编码,区划代码,发放日期,项目,城乡,金额\n${line.repeat(200_000)}`;
  const { value } = await open(text, "payments.csv");
  let [rows, largest] = [0, 0];
  for (const file of value ?? [])
    for await (const batch of file.batches()) {
      rows += batch.rows.length;
      largest = Math.max(largest, batch.rows.length);
    }
  expect(rows).toBe(200_000);
  expect(largest).toBeLessThan(20_000);
});
