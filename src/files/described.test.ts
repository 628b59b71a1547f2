import { createHash } from "node:crypto";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { z } from "zod";
import { exampleRelease } from "../layouts/release.example.ts";
import { formatCells } from "../snapshot/csv.ts";
import { cell, december, unstated, value, withheld } from "../words/facts.example.ts";
import { csvwMetadata } from "./csvw.ts";
import { dataPackage } from "./data-package.ts";
import { publicCells } from "./public-cells.ts";

const cells = [
  cell("care.rate", value(-6659, { flags: ["as-reported", "repaired"] })),
  cell("patrol.runs", { status: "absent", reason: "not-stated" }, { period: december }),
  cell("relief.paid", value(1250, { qualifier: "about" }), { period: unstated }),
  cell("support.persons", withheld, { dimensions: { programme: "dibao", residence: "rural" } }),
];
const notice = { zh: "示例数据，均为虚构", en: "Invented figures, for demonstration" };
const plain = exampleRelease(cells);
const made = exampleRelease(cells, { campaign: { ...plain.snapshot.campaign, notice } });
const release = { ...made, files: { "cells.csv": formatCells(cells, made.snapshot) } };
const rows = Papa.parse<Record<string, string>>(publicCells(release).slice(1), {
  header: true,
  skipEmptyLines: true,
}).data;
const heading = publicCells(release).slice(1).split("\n")[0]?.split(",");

/** A descriptor as Data Package 2.0 asks for it: what MUST be there, of the form that it MUST have (datapackage.org/standard). */
const field = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("string"),
    name: z.string(),
    constraints: z.object({
      required: z.boolean(),
      enum: z.array(z.string()).min(1).optional(),
      pattern: z.string().optional(),
    }),
    categories: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
  }),
  z.object({ type: z.literal("date"), name: z.string(), constraints: z.object({ required: z.boolean() }) }),
  z.object({ type: z.literal("number"), name: z.string(), constraints: z.object({ required: z.boolean() }) }),
  z.object({
    ...{ type: z.literal("list"), name: z.string() },
    ...{ delimiter: z.string().min(1), itemType: z.literal("string") },
  }),
]);
const descriptor = z.object({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  contributors: z.array(z.object({ title: z.string(), roles: z.array(z.string()).min(1) })).min(1),
  sources: z.array(z.object({ title: z.string(), path: z.url().optional() })).min(1),
  resources: z.tuple([
    z.object({
      $schema: z.literal("https://datapackage.org/profiles/2.0/dataresource.json"),
      name: z.string(),
      type: z.literal("table"),
      // A path is relative, without a step up.
      path: z.string().regex(/^(?!.*\.\.)[^/][^:]*$/),
      encoding: z.literal("utf-8"),
      bytes: z.int(),
      hash: z.string(),
      schema: z.object({
        $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
        fields: z.array(field),
        missingValues: z.tuple([z.literal("")]),
        uniqueKeys: z.array(z.array(z.string())),
      }),
    }),
  ]),
});
const described = descriptor.parse(JSON.parse(dataPackage(release, {})));
const [resource] = described.resources;

test("the data package describes the very bytes of cells.csv, column by column", () => {
  const bytes = Buffer.from(publicCells(release));
  expect(resource.bytes).toBe(bytes.length);
  expect(resource.hash).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
  expect(resource.schema.fields.map((f) => f.name)).toEqual(heading);
});

test("both name the licence that the site gives, and none without one", () => {
  const licence = { name: { zh: "许可", en: "Terms" }, url: "https://a.example/terms" };
  expect(JSON.parse(dataPackage(release, { licence }))).toHaveProperty("licenses", [
    { path: licence.url, title: "许可 Terms" },
  ]);
  expect(JSON.parse(dataPackage(release, {}))).not.toHaveProperty("licenses");
  expect(JSON.parse(csvwMetadata(release, { licence }))).toHaveProperty("dc:license", { "@id": licence.url });
  expect(csvwMetadata(release, {})).not.toContain("license");
});

test("every row of cells.csv keeps the types and constraints that the data package states", () => {
  expect(rows.length).toBe(cells.length);
  for (const row of rows)
    for (const f of resource.schema.fields) {
      const text = row[f.name] ?? "";
      if (f.type !== "list" && text === "") expect([f.name, f.constraints.required]).toEqual([f.name, false]);
      if (text === "") continue;
      if (f.type === "number") expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      if (f.type === "date") expect(text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (f.type === "string" && f.constraints.enum) expect(f.constraints.enum).toContain(text);
      if (f.type === "string" && f.constraints.pattern)
        expect(text).toMatch(new RegExp(`^(?:${f.constraints.pattern})$`));
    }
  for (const key of resource.schema.uniqueKeys)
    expect(new Set(rows.map((row) => key.map((name) => row[name]).join("|"))).size).toBe(rows.length);
});

test("every row says its source, and what a reader must know first, where the campaign has such a notice", () => {
  for (const row of rows)
    expect([row["source"], row["notice"]]).toEqual(["月报", `${notice.zh} ${notice.en}`]);
  const unnoticed = publicCells({ ...plain, files: release.files });
  expect(unnoticed.split("\n")[0]).toMatch(/,flags,source$/);
  expect(unnoticed.trimEnd().split("\n").at(-1)).toMatch(/,月报$/);
});

test("each row names the source of its own cell, whatever the order in which cells are written", () => {
  const [rate, runs, paid, persons] = cells.map((c) => c.key);
  const [first] = plain.snapshot.sources;
  if (!first || !rate || !runs || !paid || !persons) throw new Error("there are some");
  const several = exampleRelease(cells, {
    sources: ["甲", "乙"].map((id) => ({ ...first, id })),
    provenance: { [rate]: "甲", [runs]: "乙", [paid]: "甲", [persons]: "乙" },
  });
  const file = publicCells({ ...several, files: release.files });
  const { data } = Papa.parse<Record<string, string>>(file.slice(1), { header: true, skipEmptyLines: true });
  expect(data.map((row) => [row["indicator"], row["source"]])).toEqual([
    ["care.rate", "甲"],
    ["patrol.runs", "乙"],
    ["relief.paid", "甲"],
    ["support.persons", "乙"],
  ]);
});

test("categories name the codes that are allowed, and no other, in both languages", () => {
  const programme = resource.schema.fields.find((f) => f.name === "programme");
  expect(programme).toHaveProperty(
    "categories",
    expect.arrayContaining([{ value: "dibao", label: "低保 minimum living allowance" }]),
  );
  for (const f of resource.schema.fields)
    if (f.type === "string" && f.categories)
      expect(f.categories.map((c) => c.value)).toEqual(f.constraints.enum);
});

/** A column as CSV on the Web asks for it (W3C Recommendation 17 December 2015, tabular-metadata 5.6 and 5.11). */
const datatype = z.union([
  z.enum(["date", "decimal", "string"]),
  z.strictObject({ base: z.literal("string"), format: z.string() }),
]);
const csvw = z.strictObject({
  "@context": z.tuple([z.literal("http://www.w3.org/ns/csvw"), z.strictObject({ "@language": z.string() })]),
  url: z.literal("cells.csv"),
  "dc:title": z.array(z.strictObject({ "@value": z.string(), "@language": z.enum(["zh", "en"]) })),
  "dc:description": z.array(z.strictObject({ "@value": z.string(), "@language": z.enum(["zh", "en"]) })),
  "dc:publisher": z.array(z.strictObject({ "@value": z.string(), "@language": z.enum(["zh", "en"]) })),
  "dc:issued": z.strictObject({ "@value": z.iso.date(), "@type": z.literal("xsd:date") }),
  tableSchema: z.strictObject({
    columns: z.array(
      z.strictObject({
        // A name is a variable of URI templates and does not begin with an underscore.
        name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.]*$/),
        titles: z.strictObject({ und: z.string() }),
        "dc:description": z
          .array(z.strictObject({ "@value": z.string().min(1), "@language": z.string() }))
          .length(2),
        datatype,
        separator: z.literal(" ").optional(),
        required: z.literal(true).optional(),
      }),
    ),
    primaryKey: z.array(z.string()),
  }),
});
const { tableSchema } = csvw.parse(JSON.parse(csvwMetadata(release, {})));

test("the CSVW metadata names every column of cells.csv in order, by its heading, once, and describes it in both languages", () => {
  expect(tableSchema.columns.map((c) => c.titles.und)).toEqual(heading);
  expect(new Set(tableSchema.columns.map((c) => c.name)).size).toBe(heading?.length);
  for (const name of tableSchema.primaryKey) expect(heading).toContain(name);
});

test("every row of cells.csv keeps the datatypes that the CSVW metadata states", () => {
  for (const row of rows)
    for (const column of tableSchema.columns) {
      const text = row[column.name] ?? "";
      if (column.required) expect([column.name, text]).not.toEqual([column.name, ""]);
      for (const item of column.separator ? text.split(" ").filter(Boolean) : text === "" ? [] : [text])
        if (typeof column.datatype === "object")
          expect(item).toMatch(new RegExp(`^(?:${column.datatype.format})$`));
        else if (column.datatype === "string") expect(item).not.toBe("");
        else expect(item).toMatch(column.datatype === "date" ? /^\d{4}-\d{2}-\d{2}$/ : /^-?\d+(\.\d+)?$/);
    }
});

test("the CSVW metadata, too, begins with the notice", () => {
  const { "dc:description": described } = csvw.parse(JSON.parse(csvwMetadata(release, {})));
  expect(described.slice(0, 2).map((d) => d["@value"])).toEqual([notice.zh, notice.en]);
});

test("nothing in either says anything of a withheld cell but its status", () => {
  const status = rows.find((row) => row["status"] === "withheld");
  expect(status?.["value"]).toBe("");
  expect(status?.["precision"]).toBe("");
});
