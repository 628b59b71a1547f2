import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unitOf } from "../../src/snapshot/select.ts";
import { readValue } from "../clean/value.ts";
import { describe as say } from "../describe.ts";
import { root } from "../project.ts";
import { codebook } from "./broken.example.ts";
import { mapping, readMapped } from "./mapping.ts";
import { returnsCsv } from "../returns-csv.ts";
import { readReturns } from "./returns.ts";
import type { Row } from "./table.ts";
import { readYaml } from "./yaml.ts";

const folder = join(root, "data/cases/mapped-tables");
const book = await codebook();
const mapped = async (name: string, path: string) => {
  const { value, problems } = readYaml(
    await readFile(join(folder, name, "mapping.yaml"), "utf8"),
    name,
    mapping,
  );
  if (!value) throw new Error(`invalid mapping: ${JSON.stringify(problems)}`);
  return readMapped(await readFile(path), "table.csv", value.value, "a source");
};
const columns = [
  "row",
  "indicator",
  "region",
  "period",
  "value",
  "unit",
  ...book.dimensions.map((d) => d.id),
];
const written = (rows: readonly Row[]): string[] =>
  rows.map(({ cells }) =>
    columns
      .map((c) => cells[c])
      .filter(Boolean)
      .join(" "),
  );

/** A figure of a mapped table as whole steps of its indicator's unit. */
const steps = (row: Row | undefined): number => {
  const indicator = book.indicators.find((i) => i.id === row?.cells["indicator"]);
  if (!row || !indicator) throw new Error(`invalid row: ${JSON.stringify(row)}`);
  const names = { units: book.units, aliases: book.aliases.units };
  const value = readValue(
    row.cells["value"] ?? "",
    row.cells["unit"] ?? "",
    unitOf(book, indicator.unit),
    names,
  );
  if (!("status" in value) || value.status !== "value")
    throw new Error(`invalid value: ${JSON.stringify(row)}`);
  return value.value;
};

// Expected rows that are missing are written outside CI and must be read before they are committed.
it.each(await readdir(folder))("the table %s becomes the rows beside it", async (name) => {
  const { value, problems } = await mapped(name, join(folder, name, "table.csv"));
  const text = `${[...written(value ?? []), ...problems.map((p) => say(p, "zh"))].join("\n")}\n`;
  const file = join(folder, name, "expected.txt");
  if (!existsSync(file) && !process.env["CI"]) await writeFile(file, text);
  expect(text).toBe(await readFile(file, "utf8"));
});

it("refuses a column that the mapping does not name, and an empty cell of which it does not say the meaning", () => {
  const map = mapping.parse({ labels: ["a"], columns: { b: {} }, rows: [{ label: "x" }] });
  const read = (text: string) => readMapped(new TextEncoder().encode(text), "t.csv", map, "s");
  expect(read("a,b,姓名\nx,1,王小明\n").problems).toMatchObject([
    { rule: "unknown-column", column: "第3列", value: "" },
  ]);
  expect(read("a,b\nx,\n").value?.[0]?.cells["value"]).toBe("");
});

it("gives rows that returns.csv can hold: written and read back they are the same", async () => {
  const { value } = await mapped("towns", join(folder, "towns/table.csv"));
  const rows = value ?? [];
  const bytes = new TextEncoder().encode(returnsCsv(rows, book.dimensions));
  const back = readReturns(bytes, "returns.csv", book.dimensions);
  expect(back.problems).toEqual([]);
  expect(written(back.value ?? [])).toEqual(written(rows));
});

it("is what npm run returns writes, and what it refuses it does not write", async () => {
  const place = await mkdtemp(join(tmpdir(), "nuanbao-returns-"));
  const run = (name: string) => {
    const paths = [join(folder, name, "table.csv"), "--mapping", join(folder, name, "mapping.yaml")];
    const args = [join(root, "scripts/returns.ts"), ...paths, "--source", "表", "--out", join(place, name)];
    return spawnSync(process.execPath, args, { encoding: "utf8" });
  };
  expect(run("partitions").status).toBe(0);
  expect(await readFile(join(place, "partitions"), "utf8")).toContain("rescue.times");
  const refused = run("daily");
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain("[unmapped-row]");
  expect(await readdir(place)).toEqual(["partitions"]);
  await rm(place, { recursive: true });
});

// Public data that are not the project's to publish. The cases above cover the same ground.
const real = join(root, "../shared/realdata");
const here = existsSync(real);
if (!here) console.info("realdata is not here: the tables of other offices as a whole are not read");

describe.runIf(here)("the tables of other offices, whole", () => {
  const table = async (file: string, map: string) => {
    const { value, problems } = await mapped(map, join(real, file));
    const cell = (indicator: string, period: string, ...codes: string[]): number => {
      const found = value?.filter(
        ({ cells }) =>
          cells["indicator"] === indicator &&
          cells["period"] === period &&
          book.dimensions.flatMap((d) => cells[d.id] ?? []).join() === codes.join(),
      );
      expect(found).toHaveLength(1);
      return steps(found?.[0]);
    };
    return { rows: value ?? [], problems, cell };
  };

  it("balance as printed: last month's people, those who joined and those who left (Fujian 2017)", async () => {
    const { cell, problems } = await table("cn-transcribed/fujian-2017-07-monthly.csv", "monthly");
    expect(problems).toEqual([]);
    for (const residence of ["urban", "rural"]) {
      const of = (id: string, period: string) => cell(`allowance.${id}`, period, "dibao", residence);
      expect(of("persons", "上期") + of("joined", "本期") - of("left", "本期")).toBe(of("persons", "本期"));
    }
  });

  it("add up as printed: urban and rural spending, and the five accounts (Sichuan 2020)", async () => {
    const { cell, problems } = await table("cn-transcribed/sichuan-2020-monthly-coded.csv", "monthly");
    expect(problems).toEqual([]);
    const paid = (...codes: string[]) => cell("allowance.paid", "本期", "dibao", ...codes);
    expect(paid("urban") + paid("rural")).toBe(paid());
    const accounts = ["welfare", "assistance", "administration", "elder-units", "other"];
    const sum = accounts.reduce((total, account) => total + cell("spending.total", "本期", account), 0);
    expect(sum).toBe(cell("spending.total", "本期"));
  });

  it.each([
    ["cn-transcribed/fujian-2020-01-monthly.csv", "monthly", 40],
    ["cn-transcribed/province-2020-01-monthly.csv", "monthly", 20],
    ["cn-transcribed/beijing-2022-03-monthly.csv", "monthly", 24],
    ["cn-transcribed/shangjie-2016-08-vagrant-aid.csv", "partitions", 5],
  ])("%s gives its figures, each with an indicator and a unit that fits it", async (file, map, count) => {
    const { rows, problems } = await table(file, map);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(count);
    for (const row of rows) if (row.cells["value"] !== "未公布") expect(steps(row)).toBeGreaterThan(0);
  });

  it("are read in 元 although their header says 万元, because the mapping says so (Dehua 2023)", async () => {
    const { rows, problems } = await table("cn-transcribed/dehua-2023-12-rural-dibao-by-town.csv", "towns");
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(56);
    for (const region of new Set(rows.map((r) => r.cells["region"]))) {
      const of = (indicator: string, period: string) =>
        steps(
          rows.find(
            ({ cells }) =>
              cells["region"] === region && cells["indicator"] === indicator && cells["period"] === period,
          ),
        );
      const perHead = of("allowance.paid", "当月") / of("allowance.persons", "期末") / 100;
      expect(perHead).toBeGreaterThan(600);
      expect(perHead).toBeLessThan(720);
    }
  });

  it("hold adults and children that are everyone on each of 583 days, and name the 16 lines that a PDF garbled (New York)", async () => {
    const { rows, problems } = await table("nyc-dhs-daily-report.csv", "daily");
    expect(problems.map((p) => p.rule)).toEqual(Array<string>(16).fill("unmapped-row"));
    const inside = Map.groupBy(
      rows.filter(({ cells }) => cells["place"] === "in-station"),
      ({ cells }) => cells["period"],
    );
    expect(inside.size).toBe(583);
    for (const day of inside.values()) {
      const of = (age: string | undefined) => steps(day.find(({ cells }) => cells["age"] === age));
      expect(of("adult") + of("minor")).toBe(of(undefined));
    }
  });
});
