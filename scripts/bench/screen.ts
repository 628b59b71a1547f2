/** A table on the screen: each column as wide as its header or as asked, to the right. The header is the line of the names. */
export const lineOf =
  (columns: readonly string[], least: number) =>
  (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padStart(Math.max(least, columns[i]?.length ?? 0))).join("  ");

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

/** How many times longer than the size before; nothing for the first. */
export const growth = (now: number, before: number | null): string =>
  before === null ? "" : `× ${(now / before).toFixed(1)}`;
