import { expect, test } from "vitest";
import type { Cell } from "../snapshot/cell.ts";
import { cell, december, facts, november, town, value, withheld } from "../words/facts.example.ts";
import { exhibitRows } from "../words/exhibit.ts";
import { inlineText } from "../words/plain.ts";
import { courseTitle, highestDayTitle, highestTitle, steepestTitle } from "./findings.ts";

const rowsOf = (...labelled: [string, Cell][]) =>
  exhibitRows(
    { kind: "bars", items: labelled.map(([label, c]) => ({ label: { zh: label, en: label }, cell: c.key })) },
    facts(...labelled.map(([, c]) => c)),
    "zh",
  );
const among = (...rows: ReturnType<typeof rowsOf>) => facts(...rows.map((r) => r.cell));
const at = (period: typeof november, content: Cell["content"], region?: string) =>
  cell("relief.times", content, { period, ...(region === undefined ? {} : { region }) });

test("the title of a course tells from where to where the published figures went", () => {
  const rows = rowsOf(["11月", at(november, value(120))], ["12月", at(december, value(90))]);
  expect(inlineText(courseTitle("救助人次", rows, among(...rows), "zh"))).toBe("救助人次由120人次降至90人次");
  expect(inlineText(courseTitle("relief", rows, among(...rows), "en"))).toMatch(/^Relief down from /);
});

test("a course that comes back to where it began is not said to have stood still", () => {
  const january = { ...december, start: "2024-01-01", end: "2024-01-31" };
  const course = (...steps: number[]) => {
    const rows = rowsOf(
      ...steps.map((v, i): [string, Cell] => [
        String(i),
        at([november, december, january][i] ?? january, value(v)),
      ]),
    );
    return inlineText(courseTitle("救助人次", rows, among(...rows), "zh"));
  };
  expect([course(40, 39, 40), course(40, 40, 40)]).toEqual(["救助人次", "救助人次持平，为40人次"]);
});

test("among lines side by side the title tells of the one that moved most for its size, if nothing in it is in doubt", () => {
  const line = (programme: string, ...contents: Cell["content"][]): [string, Cell][] =>
    contents.map((content, i) => [
      programme,
      cell("relief.times", content, {
        period: i === 0 ? november : december,
        dimensions: { programme },
      }),
    ]);
  const titleOf = (...lines: [string, Cell][][]): string => {
    const rows = rowsOf(...lines.flat()).map((row) => ({ ...row, group: row.label }));
    return inlineText(steepestTitle("救助人次", rows, among(...rows), "zh"));
  };
  const doubted = { ...value(900), flags: ["implausible" as const] };
  expect(
    titleOf(
      line("dibao", value(1000), value(1020)),
      line("orphan", value(40), value(30)),
      line("tekun", value(100), doubted),
      line("child", value(0), value(90)),
      line("care", value(50), withheld),
    ),
  ).toBe("救助人次：orphan由40人次降至30人次");
});

test("a running total is told as what it came to, because its growth says nothing", () => {
  const until = (end: string, steps: number) =>
    at({ kind: "cumulative", start: "2023-11-01", end }, value(steps));
  const rows = rowsOf(["12月", until("2023-12-31", 54)], ["1月", until("2024-01-31", 182)]);
  expect(inlineText(courseTitle("救助", rows, among(...rows), "zh"))).toBe(
    "救助，至2024年1月31日累计182人次",
  );
  expect(inlineText(courseTitle("relief", rows, among(...rows), "en"))).toMatch(
    /^Relief: 182.* in all by 31 January 2024$/,
  );
});

test("a line named after its chart takes no second colon before its running total", () => {
  const until = (end: string, steps: number) =>
    at({ kind: "cumulative", start: "2023-11-01", end }, value(steps));
  const [first, last] = rowsOf(["12月", until("2023-12-31", 54)], ["1月", until("2024-01-31", 182)]);
  const other = rowsOf(["12月", at(november, value(9), town)]);
  if (!first || !last) throw new Error("no rows");
  const rows = [
    ...[first, last].map((row) => ({ ...row, group: "total" })),
    ...other.map((row) => ({ ...row, group: "other" })),
  ];
  expect(inlineText(courseTitle("relief", rows, among(...rows), "en"))).toMatch(/^Relief: total, 182/);
});

test("none is the highest among figures in doubt or of which nobody knows since when they count", () => {
  const doubtful = at(november, value(9, { flags: ["implausible"] }));
  const other = at(november, value(4), town);
  expect(inlineText(highestTitle("救助", rowsOf(["甲", doubtful], ["乙", other]), "zh"))).toBe("救助");
  const since = { kind: "cumulative", start: null, end: "2023-12-31" } as const;
  const open = rowsOf(["甲", at(since, value(9))], ["乙", at(since, value(4), town)]);
  expect(inlineText(highestTitle("救助", open, "zh"))).toBe("救助");
});

test("a course with a single published figure has its name for a title", () => {
  const rows = rowsOf(["11月", at(november, withheld)], ["12月", at(december, value(90))]);
  expect(inlineText(courseTitle("救助人次", rows, among(...rows), "zh"))).toBe("救助人次");
});

test("the highest is said to be so among what is published, and never among alike ones", () => {
  const [county, hamlet] = [at(november, value(9)), at(november, value(4), town)];
  expect(inlineText(highestTitle("救助人次", rowsOf(["甲", county], ["乙", hamlet]), "zh"))).toBe(
    "救助人次：已公布的数中，甲最高，为9人次",
  );
  const alike = rowsOf(["甲", county], ["乙", at(november, value(9), town)]);
  expect(inlineText(highestTitle("救助人次", alike, "zh"))).toBe("救助人次");
});

test("a withheld figure never makes a title, whatever it is", () => {
  const rows = rowsOf(["甲", at(november, value(9))], ["乙", at(november, withheld, town)]);
  expect(inlineText(highestTitle("救助人次", rows, "zh"))).toBe("救助人次");
});

test("the highest of the days is told even where several days are alike, unless nothing was counted on any", () => {
  const day = (date: string, count: number): [string, Cell] => [
    date,
    at({ kind: "flow", start: date, end: date }, value(count)),
  ];
  const titled = (language: "zh" | "en", ...counts: number[]) =>
    inlineText(
      highestDayTitle("patrol", rowsOf(...counts.map((n, i) => day(`2023-11-0${i + 1}`, n))), language),
    );
  expect(titled("zh", 4, 9, 9)).toBe("patrol：已公布的数中，单日最高为9人次");
  expect(titled("en", 4, 9, 9)).toMatch(/^Patrol: the highest published figure of a day is 9/);
  expect(titled("zh", 4, 9, 5)).toBe("patrol：已公布的数中，2023-11-02最高，为9人次");
  expect(titled("zh", 0, 0)).toBe("patrol");
});
