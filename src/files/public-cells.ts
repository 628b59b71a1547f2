import type { Release } from "../snapshot/open.ts";

/** The cells as they were published, after a byte order mark, without which Excel takes UTF-8 for GBK. */
export const publicCells = ({ files, path }: Pick<Release, "files" | "path">): string => {
  const cells = files["cells.csv"];
  if (cells === undefined) throw new Error(`missing in snapshot: ${path}/cells.csv`);
  return `\ufeff${cells}`;
};
