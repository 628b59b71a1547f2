import type { Problem, Read } from "../problem.ts";
import { baseExponents, isUnit, readQuantity, unitExponent } from "../clean/quantity.ts";
import { narrow } from "../clean/width.ts";
import type { Column, RegisterKind } from "../registers/kind.ts";
import { meaningOf, normalHeader, suggestionsFor, type HeaderWords, type Meaning } from "./header.ts";
import type { Headers } from "./headers.ts";
import { isNumbering, isPersonalText } from "./lines.ts";
import type { Record } from "./records.ts";

/** Where the rows of a table begin, and where each column of its kind stands in it. */
export type Layout = {
  /** The number of records before the first row. */
  before: number;
  /** The last header line, cell by cell. */
  header: readonly string[];
  /** For each column of the kind: the index of its cells (-1: the file has none) and the power of ten of its unit. */
  columns: { index: number; exponent: number }[];
  /** The indexes that are dropped unread. */
  ignored: ReadonlySet<number>;
};

/** How many records from the top a header may start after, and how many lines it may have. */
const deepest = 25;
const tallest = 3;

type Candidate = { first: number; height: number; meanings: Meaning[]; score: number };

/**
 * Finds the header of a table in its first records: titles and 填表单位 lines above it are passed over, a header of
 * several lines with merged cells is joined, a line of units or of numbers (甲 乙 1 2) under it belongs to it.
 * Whatever the header names that the kind does not have is a problem, and so is a unit that cannot be right.
 * `given`: columns whose value comes from elsewhere (a sheet's name).
 */
export const findLayout = (
  records: readonly Record[],
  kind: RegisterKind,
  words: HeaderWords,
  headers: Headers,
  file: string,
  given: readonly string[] = [],
): Read<Layout> => {
  if (records.every(({ cells }) => cells.every((cell) => cell.trim() === "")))
    return { value: null, problems: [problem("empty-file", file, 0)] };
  const found = chosen(records, words);
  const above = records.slice(0, found?.first ?? records.length);
  const personal = above.filter(({ cells }) => isPersonalText(cells, headers));
  if (personal.length > 0)
    return { value: null, problems: personal.map(({ line }) => problem("personal-data", file, line)) };
  if (!found) return { value: null, problems: [problem("no-header", file, records[0]?.line ?? 0)] };

  const last = records[found.first + found.height - 1];
  const line = last?.line ?? 0;
  const { meanings } = found;
  const problems = meanings.flatMap((m, i): Problem[] =>
    m.is === "column" || m.is === "ignored" || m.is === "empty"
      ? []
      : [
          {
            ...problem(m.is, file, line, place(i)),
            ...("name" in m ? { suggestions: suggestionsFor(m.name, words) } : {}),
          },
        ],
  );
  let before = found.first + found.height;
  const units: string[] = [];
  const unitRow = records[before]?.cells ?? [];
  if (unitRow.some((c) => c.trim()) && unitRow.every((c) => c.trim() === "" || isUnit(bareUnit(c)))) {
    unitRow.forEach((c, i) => (units[i] = bareUnit(c)));
    before++;
  }
  if (isNumbering(records[before]?.cells ?? [])) before++;

  const stated = moneyUnits(above);
  const columns = kind.columns.map((column) => {
    const indexes = meanings.flatMap((m, i) => (m.is === "column" && m.id === column.id ? [i] : []));
    const index = indexes[0] ?? -1;
    for (const other of indexes.slice(1))
      problems.push({ ...problem("repeated-column", file, line, place(other)), value: column.name.zh });
    if (index < 0 && column.required && !given.includes(column.id))
      problems.push({ ...problem("missing-column", file, line), value: column.name.zh });
    const meaning = meanings[index];
    const unit = units[index] || (meaning?.is === "column" ? meaning.unit : null);
    const read = exponentOf(column, unit, stated);
    if (index >= 0 && typeof read !== "number") problems.push(problem(read, file, line, column.name.zh));
    return { index, exponent: typeof read === "number" ? read : 0 };
  });
  problems.push(...implausible(records.slice(before), kind, columns, file, line));
  const ignored = new Set(meanings.flatMap((m, i) => (m.is === "ignored" ? [i] : [])));
  return problems.length > 0
    ? { value: null, problems }
    : { value: { before, header: last?.cells ?? [], columns, ignored }, problems };
};

const problem = (rule: Problem["rule"], file: string, line: number, column = ""): Problem => ({
  ...{ rule, file, line, column },
  value: "",
});

/** A column by its place: a header that is refused is never repeated. */
export const place = (index: number): string => `第${index + 1}列`;

const bareUnit = (cell: string): string => normalHeader(cell).replace(/^[([](?:单位:?)?(.*)[)\]]$/, "$1");

/** The lines that name most columns, as few as possible, and the first of these; with a line of groups above them that states a unit. */
const chosen = (records: readonly Record[], words: HeaderWords): Candidate | null => {
  const all = candidates(records, words);
  const better = (a: Candidate, b: Candidate): boolean =>
    a.score !== b.score ? a.score > b.score : a.height !== b.height ? a.height < b.height : a.first < b.first;
  const best = all.reduce<Candidate | null>((kept, c) => (kept && !better(c, kept) ? kept : c), null);
  if (!best || best.score < 2) return null;
  const above = records[best.first - 1]?.cells ?? [];
  const groups =
    above.filter((c) => c.trim() !== "").length > 1 && above.some((c) => isUnit(unitInBrackets(c)));
  return (
    (groups &&
      all.find(
        (c) => c.first === best.first - 1 && c.height === best.height + 1 && c.score === best.score,
      )) ||
    best
  );
};

const unitInBrackets = (cell: string): string => /[([]([^()[\]]+)[)\]]$/.exec(normalHeader(cell))?.[1] ?? "";

const candidates = (records: readonly Record[], words: HeaderWords): Candidate[] =>
  records.slice(0, deepest).flatMap((_, first) =>
    Array.from({ length: tallest }, (_, i) => i + 1)
      .filter((height) => first + height <= records.length)
      .map((height) => {
        const rows = records.slice(first, first + height).map((r) => r.cells);
        const meanings = joinRows(rows).map((segments) => meaningOf(segments, words));
        const ids = new Set(meanings.flatMap((m) => (m.is === "column" ? [m.id] : [])));
        return { first, height, meanings, score: ids.size };
      }),
  );

/** The headers over each column, from the top. A merged cell stands in its first column only and reaches over those to its right that have a header below. */
const joinRows = (rows: readonly (readonly string[])[]): string[][] => {
  const width = Math.max(...rows.map((r) => r.length));
  return Array.from({ length: width }, (_, column) =>
    rows.map((row, level) => {
      const own = row[column] ?? "";
      if (own.trim() !== "" || level === rows.length - 1) return own;
      const hasBelow = (at: number): boolean =>
        rows.slice(level + 1).some((r) => (r[at] ?? "").trim() !== "");
      if (!hasBelow(column)) return own;
      for (let left = column - 1; left >= 0; left--) {
        const text = row[left] ?? "";
        if (text.trim() !== "") return hasBelow(left) ? text : own;
      }
      return own;
    }),
  );
};

/** The units of money that a 单位 line above the table names. 填表单位 names an office. */
const moneyUnits = (above: readonly Record[]): string[] =>
  above.flatMap(({ cells }) => {
    const text = narrow(cells.join(" "));
    const listed =
      /(?:^|[^\p{Script=Han}]|金额|计量|数量)单位:\s*([^\s)(]+(?:[、,/ ]+[^\s)(]{1,3})*)/u.exec(text)?.[1] ??
      "";
    const bracket = /\(([亿万千百]*元)\)/.exec(text)?.[1] ?? "";
    return [...listed.split(/[、,，/\s]+/), bracket].filter((unit) => unitExponent(unit, "money") !== null);
  });

const exponentOf = (
  column: Column,
  unit: string | null,
  stated: readonly string[],
): number | "header-unit" | "units-contradict" => {
  if (column.type !== "money" && column.type !== "count" && column.type !== "hours") return 0;
  if (unit) {
    const exponent = unitExponent(unit, column.type);
    if (exponent === null) return "header-unit";
    const line = column.type === "money" ? stated.map((u) => unitExponent(u, "money")) : [];
    return line.length > 0 && !line.includes(exponent) ? "units-contradict" : exponent;
  }
  const line = column.type === "money" ? [...new Set(stated.map((u) => unitExponent(u, "money") ?? 0))] : [];
  return line.length > 1 ? "units-contradict" : (line[0] ?? baseExponents[column.type]);
};

/** A unit above the base unit under which most of the first values are out of bounds, while all would be within them in the base unit. */
const implausible = (
  rows: readonly Record[],
  kind: RegisterKind,
  columns: Layout["columns"],
  file: string,
  line: number,
): Problem[] =>
  kind.columns.flatMap((column, i): Problem[] => {
    const { index = -1, exponent = 0 } = columns[i] ?? {};
    if (column.type !== "money" && column.type !== "count" && column.type !== "hours") return [];
    const { type, min, max } = column;
    if (index < 0 || exponent <= baseExponents[type]) return [];
    const fits = (power: number): boolean[] =>
      rows.flatMap(({ cells }) => {
        const text = cells[index]?.trim() ?? "";
        if (text === "" || /[^\d.,]/.test(narrow(text))) return [];
        const read = readQuantity(text, type, power);
        return ["steps" in read ? read.steps >= min && read.steps <= max : false];
      });
    const asSaid = fits(exponent);
    const wrong = asSaid.filter((fit) => !fit).length;
    return wrong * 2 > asSaid.length && fits(baseExponents[type]).every(Boolean)
      ? [problem("unit-implausible", file, line, column.name.zh)]
      : [];
  });
