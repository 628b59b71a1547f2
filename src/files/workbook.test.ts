import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { expect, test, vi } from "vitest";
import { hostile, runs } from "./hostile.example.ts";
import { workbook } from "./workbook.ts";

const column = (title: string) => ({ title, width: 10 });
const numbers = [
  { decimal: "1234567.5", decimals: 2 },
  { decimal: "-12", decimals: 0 },
  { decimal: "0", decimals: 0 },
];
const sheets = [
  {
    name: "数据",
    table: { columns: [column("项目"), column("数值")], rows: numbers.map((n, i) => [`第${i}行`, n]) },
  },
  { name: "说明", prose: true, table: { columns: [column("=说明")], rows: hostile.map((text) => [text]) } },
];

test("the same sheets give the same bytes", async () => {
  expect(await workbook(sheets)).toEqual(await workbook(sheets));
});

test("numbers read back as numbers, in the format of their decimals", async () => {
  const written = await workbook(sheets);
  const [data] = await readExcelFile(Buffer.from(written));
  expect(data?.data).toEqual([
    ["项目", "数值"],
    ["第0行", 1234567.5],
    ["第1行", -12],
    ["第2行", 0],
  ]);
  const styles = strFromU8(unzipSync(written)["xl/styles.xml"] ?? new Uint8Array());
  expect(styles).toContain('formatCode="#,##0.00"');
  expect(styles).toContain('formatCode="#,##0"');
});

test("days read back as days, the same in every time zone, in the format of ISO days", async () => {
  const rows = [[{ day: "2023-12-31" }, { day: "2024-03-10" }]];
  const dated = [{ name: "数据", table: { columns: [column("起始日"), column("截止日")], rows } }];
  const written = await workbook(dated);
  const [data] = await readExcelFile(Buffer.from(written));
  expect(data?.data[1]).toEqual([new Date(Date.UTC(2023, 11, 31)), new Date(Date.UTC(2024, 2, 10))]);
  expect(strFromU8(unzipSync(written)["xl/styles.xml"] ?? new Uint8Array())).toContain(
    'formatCode="yyyy-mm-dd"',
  );
  for (const zone of ["America/Los_Angeles", "Pacific/Kiritimati"]) {
    vi.stubEnv("TZ", zone);
    expect([zone, await workbook(dated)]).toEqual([zone, written]);
  }
  vi.unstubAllEnvs();
});

test("a day among sentences begins where they do", async () => {
  const rows = [["二〇二四年"], [{ day: "2024-03-10" }]];
  const styles = async (prose: boolean) =>
    strFromU8(
      unzipSync(await workbook([{ name: "说明", prose, table: { columns: [column("a")], rows } }]))[
        "xl/styles.xml"
      ] ?? new Uint8Array(),
    );
  expect(await styles(true)).toContain('horizontal="left"');
  expect(await styles(false)).not.toContain('horizontal="left"');
});

test("texts are texts that never run: there is no formula, and none begins like one", async () => {
  const written = await workbook(sheets);
  for (const [name, bytes] of Object.entries(unzipSync(written)))
    if (name.startsWith("xl/worksheets/")) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/);
  const [, prose] = await readExcelFile(Buffer.from(written));
  expect(prose?.data.length).toBe(hostile.length + 1);
  for (const [text] of prose?.data ?? []) expect([text, runs(String(text))]).toEqual([text, false]);
});

test("a character that XML cannot hold does not break the file", async () => {
  const rows = [["甲\u0001乙\u0000<&>"]];
  const written = await workbook([{ name: "数据", table: { columns: [column("a")], rows } }]);
  expect((await readExcelFile(Buffer.from(written)))[0]?.data).toEqual([["a"], ["甲乙<&>"]]);
});
