import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { inert } from "./inert.ts";
import type { FileTable, FileValue } from "./table.ts";
import { undated } from "./undated.ts";

/** One sheet: its name and its table. `prose` sheets hold sentences, which break over lines. */
export type Sheet = { name: string; table: FileTable; prose?: boolean };

/** Characters that XML cannot hold. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const numberFormat = (decimals: number): string =>
  decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;

const cell = (value: FileValue, prose: boolean): SheetData[number][number] => {
  // An ISO day is midnight in UTC, and so is the number of a day in a workbook: the same in every time zone.
  if (typeof value !== "string" && "day" in value)
    return {
      ...{ type: Date, value: new Date(value.day), format: "yyyy-mm-dd" },
      ...(prose ? { align: "left" as const } : {}),
    };
  if (typeof value !== "string")
    return { type: Number, value: Number(value.decimal), format: numberFormat(value.decimals) };
  if (value === "") return null;
  const text = inert(value.replace(unwritable, ""));
  return { type: String, value: text, ...(prose ? { wrap: true, alignVertical: "top" as const } : {}) };
};

/**
 * An XLSX workbook with these sheets: numbers are numbers, shown to the decimals to which they are known; days are
 * days, shown as ISO writes them; texts are texts, defused. The first row of a sheet stays in sight. The same sheets give the same bytes.
 */
export const workbook = async (sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const written = await writeExcelFile(
    sheets.map(({ name, table: { columns, rows }, prose = false }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map((c) => ({ type: String, value: inert(c.title), fontWeight: "bold" as const })),
        ...rows.map((row) => row.map((value) => cell(value, prose))),
      ],
    })),
  ).toBuffer();
  return undated(new Uint8Array(written));
};
