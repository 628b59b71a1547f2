import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { workbook } from "../sample/workbook.ts";
import { readSheets, workbookLimits } from "./workbook.ts";

const day = new Date(Date.UTC(2023, 11, 25));
const book = await workbook([
  { name: "凤城镇", rows: [["标题"], [], [null, "甲", 0.1 + 0.2], [], [140522100000, true]] },
  { name: "Sheet2", rows: [[{ value: day, type: Date, format: "yyyy/m/d" }]] },
]);

it("gives the sheets with the row numbers of Excel, and cells as text", async () => {
  const sheets = await readSheets(book);
  if (typeof sheets === "string") throw new Error(sheets);
  expect(sheets.map((s) => s.name)).toEqual(["凤城镇", "Sheet2"]);
  const rows = sheets[0]?.records.map((r) => [r.line, r.cells.join("|")]);
  expect(rows?.filter(([, cells]) => cells !== "||")).toEqual([
    [1, "标题||"],
    [3, "|甲|0.3"],
    [5, "140522100000|TRUE|"],
  ]);
  expect(sheets[1]?.records[0]?.cells).toEqual(["2023-12-25"]);
});

it("keeps the row numbers of a file that leaves out empty rows, as Excel writes it", async () => {
  const files = unzipSync(book);
  const sheet = Object.keys(files).find((name) => name.endsWith("sheet1.xml")) ?? "";
  const xml = new TextDecoder().decode(files[sheet]).replace(/<row r="[24]"[^>]*(?:\/>|><\/row>)/g, "");
  const sheets = await readSheets(zipSync({ ...files, [sheet]: strToU8(xml) }));
  if (typeof sheets === "string") throw new Error(sheets);
  expect(sheets[0]?.records.find((r) => r.cells[0] === "140522100000")?.line).toBe(5);
});

describe("a workbook that is made to fill the memory", () => {
  it("is refused by the size that it declares", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(2 ** 20) });
    expect(bomb.length).toBeLessThan(2 ** 12);
    expect(await readSheets(bomb, { ...workbookLimits, bytes: 2 ** 19 })).toBe("workbook-too-large");
  });

  it("is refused by its real size when it declares less", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(20 * 2 ** 20) });
    // Each of the two places that state the size unpacked is made to say one byte.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 30; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 1, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1, true);
    }
    expect(await readSheets(bomb)).toBe("workbook-too-large");
  });

  it("is refused by the number of its parts", async () => {
    const parts = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.xml`, new Uint8Array(1)]));
    expect(await readSheets(zipSync(parts), { ...workbookLimits, entries: 20 })).toBe("workbook-too-large");
  });
});

it("refuses an archive that is no workbook, or is cut short", async () => {
  expect(await readSheets(zipSync({ "a.txt": strToU8("a") }))).toBe("broken-workbook");
  expect(await readSheets(book.subarray(0, book.length / 2))).toBe("broken-workbook");
});
