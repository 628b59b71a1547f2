/** One value in a file: text, a number as a decimal string, known to so many decimals, or an ISO day. */
export type FileValue = string | { decimal: string; decimals: number } | { day: string };

/** One column: its heading, and its width in a workbook in characters. */
export type FileColumn = { title: string; width: number };

/** The rows of a file under their columns. */
export type FileTable = { columns: readonly FileColumn[]; rows: readonly (readonly FileValue[])[] };
