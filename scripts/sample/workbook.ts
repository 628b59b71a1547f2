import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type SheetData } from "write-excel-file/node";

/** One sheet: its name and its rows of cells; merged cells name their span in the first of them. */
export type Sheet = { name: string; rows: SheetData };

/** The earliest time that a zip archive can hold, in whatever zone: archives of the same sheets are the same bytes. */
const noTime = new Date(1980, 0, 1);

/** An XLSX workbook with these sheets; the same sheets give the same bytes. */
export const workbook = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const written = await writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows,
      columns: (rows[0] ?? []).map(() => ({ width: 20 })),
    })),
  ).toBuffer();
  return zipSync(unzipSync(new Uint8Array(written)), { mtime: noTime });
};
