import type { SortKey } from "./order.ts";

/** The column of some rows as keys, and whether they are numbers. */
export type Column = { keys: SortKey[]; numbers: boolean };

/** What a figure counts and in which unit, without the part that scales it: 万元 and 元 are compared by their values. */
const measureOf = (figure: HTMLElement): string => {
  const unit = (figure.dataset["unit"] ?? "").replace(/^(万|亿|million |billion )+/, "");
  return /[#]/.test(figure.dataset["key"] ?? "") ? `change ${unit}` : unit;
};

/**
 * A column of a table as it can be sorted; null where it cannot: its figures are of several units, or it says nothing
 * that differs.
 */
export const columnOf = (cells: readonly (Element | undefined)[]): Column | null => {
  const figures = cells.map((cell) => cell?.querySelector<HTMLDataElement>("data.figure") ?? null);
  const valued = figures.filter((f) => f?.dataset["status"] === "value" && f.value !== "");
  if (figures.some((f) => f !== null)) {
    if (new Set(valued.map((f) => (f ? measureOf(f) : ""))).size !== 1) return null;
    return {
      keys: figures.map((f) => (f && valued.includes(f) ? Number(f.value) : null)),
      numbers: true,
    };
  }
  const keys = cells.map((cell) => cell?.textContent.trim() || null);
  return new Set(keys).size > 1 ? { keys, numbers: false } : null;
};
