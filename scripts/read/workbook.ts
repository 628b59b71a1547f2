import { Unzip, UnzipInflate, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import type { Record } from "./records.ts";

/** One sheet of a workbook: its name, and its rows with their numbers as Excel shows them. */
export type Sheet = { name: string; records: Record[] };

export type WorkbookRule = "workbook-too-large" | "broken-workbook";

/** The largest workbook that is read at all, in bytes. */
export const largestWorkbook = 200 * 2 ** 20;

/** How much a workbook may hold unpacked. An archive of a few kilobytes can say that it is terabytes, or be so without saying. */
export type WorkbookLimits = { entries: number; bytes: number; ratio: number };
export const workbookLimits: WorkbookLimits = { entries: 2000, bytes: 300 * 2 ** 20, ratio: 200 };

/** Reads the sheets of an XLSX workbook, after making sure that it is not made to fill the memory. Cells are text as staff would type it. */
export const readSheets = async (
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
): Promise<Sheet[] | WorkbookRule> => {
  const broken = guard(bytes, limits);
  if (broken) return broken;
  try {
    // A copy: the reader wants a buffer that holds the file and nothing else.
    const sheets = await readWorkbook(bytes.slice().buffer, { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      records: data.map((row, i) => ({ line: i + 1, cells: row.map((cell) => cellText(cell)) })),
    }));
  } catch {
    // What the reader says of a file may quote it.
    return "broken-workbook";
  }
};

/** The declared sizes first, then the real ones, piece by piece, without keeping any. */
const guard = (bytes: Uint8Array, { entries, bytes: most, ratio }: WorkbookLimits): WorkbookRule | null => {
  try {
    let [count, declared] = [0, 0];
    unzipSync(bytes, {
      filter: (entry) => {
        count++;
        declared += entry.originalSize;
        return false;
      },
    });
    if (count > entries || declared > most) return "workbook-too-large";
    const allowed = Math.min(most, Math.max(bytes.length * ratio, 2 ** 20));
    let real = 0;
    const unzip = new Unzip((file) => {
      file.ondata = (error, piece) => {
        if (error) throw error;
        real += piece.length;
        if (real > allowed) throw new RangeError("too large");
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    const step = 1 << 16;
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    return null;
  } catch (error) {
    return error instanceof RangeError ? "workbook-too-large" : "broken-workbook";
  }
};

/** Numbers with the fifteen digits that Excel shows: what lies behind them comes of its binary arithmetic. */
const cellText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return plainNumber(value);
  return typeof value === "string" ? value : "";
};

const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1e-6
    ? String(rounded)
    : rounded === 0
      ? "0"
      : rounded.toExponential();
};
