import { announce } from "./announce.ts";
import { columnOf, type Column } from "./column.ts";
import { element } from "./element.ts";
import { comma, pageLanguage } from "./language.ts";
import { nextDirection, orderOf, type Direction } from "./order.ts";
import { words } from "./words.ts";

const locale = document.documentElement.lang;

/** The direction in which a header sorts now: only its button ever sets one. */
const directionOf = (header: Element): Direction => (header.getAttribute("aria-sort") ?? "none") as Direction;

/** Puts a button around what a header says; it takes no more room than the words did. */
const sortable = (header: HTMLElement, column: Column, sort: (direction: Direction) => void): void => {
  const made = element("button", { type: "button", class: "sort" }, ...header.childNodes);
  header.append(made);
  made.addEventListener("click", () => {
    const next = nextDirection(directionOf(header), column.numbers);
    for (const other of header.parentElement?.children ?? []) other.removeAttribute("aria-sort");
    if (next !== "none") header.setAttribute("aria-sort", next);
    sort(next);
    announce(`${header.textContent.trim()}${comma(pageLanguage())}${words().sorted[next]}`);
  });
};

/**
 * Makes a table of figures sortable by its columns. Tables with groups of rows are left as they are, because a group
 * would fall apart; a last row that is the whole stays last.
 */
const sortTable = (table: HTMLTableElement): void => {
  const [body, second] = table.tBodies;
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body || second || table.querySelector("tbody [rowspan], [colspan]")) return;
  const rows = [...body.rows].filter((row) => !row.classList.contains("whole"));
  if (rows.length < 3 || !body.querySelector("data.figure")) return;
  headers.forEach((header, i) => {
    const column = columnOf(rows.map((row) => row.cells[i]));
    if (!column) return;
    sortable(header, column, (direction) => {
      const order = orderOf(column.keys, direction, locale).flatMap((place) => rows[place] ?? []);
      body.prepend(...order);
    });
  });
};

/** Makes every table of figures of the page sortable where that makes sense. */
export const sortTables = (): void => {
  for (const table of document.querySelectorAll<HTMLTableElement>("main table")) sortTable(table);
};
