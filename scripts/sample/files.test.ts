import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { personalData } from "../clean/personal.ts";
import { realEffects } from "../effects.ts";
import { campaignsRoot, codebookRoot } from "../project.ts";
import { readCodebook, readRegions } from "../read/codebook.ts";
import { decode } from "../read/encoding.ts";
import { sampleFiles } from "./files.ts";
import { coldWaves, isAfterColdWave, isColdWave, isWorkday } from "./winter.ts";

const { value: codebook } = await readCodebook(codebookRoot, "data/codebook", realEffects);
const { value: regions } = readRegions(
  await readFile(join(campaignsRoot, "nuanhe-2024/regions.csv")),
  "regions.csv",
);
const make = () => sampleFiles(regions ?? [], codebook?.dimensions ?? []);
const files = await make();

/** The rows of all files whose name begins so, as records by header. */
const rowsOf = (name: string): Record<string, string>[] =>
  files
    .filter((file) => file.name.startsWith(name) && file.name.endsWith(".csv"))
    .flatMap(({ bytes }) => {
      const [header = "", ...lines] = (decode(bytes)?.text ?? "").trimEnd().split("\r\n");
      const columns = header.split(",");
      return lines.map((line) => {
        const cells = line.split(",");
        return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
      });
    });
const payments = rowsOf("payments");
const visits = rowsOf("visits");
const patrols = rowsOf("patrols").map((p): Record<string, string> => ({
  ...p,
  巡查日期: p["巡查日期"]?.replaceAll("/", "-") ?? "",
}));
const rescues = rowsOf("rescues");
const services = rowsOf("services");
const sheets = Object.entries(
  unzipSync(files.find((f) => f.name.endsWith(".xlsx"))?.bytes ?? new Uint8Array()),
)
  .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
  .map(([, bytes]) => strFromU8(bytes));

const mean = (
  rows: readonly Record<string, string>[],
  column: string,
  on: (day: string) => boolean,
): number => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[column] ?? "", (counts.get(row[column] ?? "") ?? 0) + 1);
  const chosen = [...counts].filter(([day]) => on(day)).map(([, count]) => count);
  return chosen.reduce((a, b) => a + b, 0) / chosen.length;
};
const sum = (rows: readonly Record<string, string>[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

it("gives the same bytes every time", async () => {
  const again = await make();
  expect(again.map((f) => f.name)).toEqual(files.map((f) => f.name));
  for (const [i, file] of files.entries())
    expect(Buffer.compare(file.bytes, again[i]?.bytes ?? file.bytes)).toBe(0);
});

it("has about 150,000 rows over the six kinds", () => {
  const counts = [payments, visits, patrols, rescues, services].map((rows) => rows.length);
  const inspections = sheets.reduce((n, xml) => n + (xml.match(/<row /g)?.length ?? 0) - 3, 0);
  const total = counts.reduce((a, b) => a + b) + inspections;
  expect(total).toBeGreaterThan(140_000);
  expect(total).toBeLessThan(160_000);
  expect(counts[0]).toBeGreaterThan(50_000);
  expect(inspections).toBeGreaterThan(400);
});

it("brings UTF-8 with and without a byte order mark, GB18030, and a workbook with a township a sheet and merged headers", () => {
  const start = (name: string): string =>
    Buffer.from(files.find((f) => f.name.startsWith(name))?.bytes.subarray(0, 3) ?? []).toString("hex");
  expect(start("payments-other")).toBe("efbbbf");
  expect(start("visits")).toBe(Buffer.from("探").toString("hex"));
  expect(start("payments-dibao")).not.toBe(Buffer.from("人").toString("hex"));
  expect(sheets).toHaveLength(15);
  for (const xml of sheets) {
    expect(xml).toContain('<mergeCell ref="A1:F1"/>');
    expect(xml).toContain('<mergeCell ref="E2:F2"/>');
    expect(xml).toContain('<mergeCell ref="A2:A3"/>');
  }
});

it("is sorted by day within each file", () => {
  for (const [rows, column] of [
    [visits, "探访日期"],
    [patrols, "巡查日期"],
    [rescues, "救助日期"],
    [services, "服务日期"],
  ] as const) {
    const days = rows.map((row) => row[column] ?? "");
    expect(days).toEqual([...days].sort());
  }
});

it("visits on weekdays, patrols every evening, and is out most in cold waves", () => {
  expect(coldWaves).toHaveLength(3);
  const calm = (day: string): boolean => !isColdWave(day) && !isAfterColdWave(day);
  expect(mean(visits, "探访日期", (d) => calm(d) && isWorkday(d))).toBeGreaterThan(
    3 * mean(visits, "探访日期", (d) => calm(d) && !isWorkday(d)),
  );
  expect(new Set(patrols.map((p) => p["巡查日期"])).size).toBe(151);
  expect(mean(patrols, "巡查日期", isColdWave)).toBeGreaterThan(1.4 * mean(patrols, "巡查日期", calm));
  expect(mean(rescues, "救助日期", isAfterColdWave)).toBeGreaterThan(1.4 * mean(rescues, "救助日期", calm));
});

it("pays every programme once a month to the same people, of whom few join or leave", () => {
  const on = (programme: string, month: string): Set<string> =>
    new Set(
      payments
        .filter((p) => p["项目"] === programme && p["发放日期"]?.startsWith(month))
        .map((p) => p["人员编码"] ?? ""),
    );
  for (const programme of [
    "低保",
    "特困供养",
    "孤儿",
    "事实无人抚养儿童",
    "困难残疾人生活补贴",
    "重度残疾人护理补贴",
  ]) {
    const [before, after] = [on(programme, "2024-11"), on(programme, "2025-03")];
    const stayed = [...before].filter((person) => after.has(person)).length;
    expect(stayed / before.size).toBeGreaterThan(0.9);
    expect(after.size).not.toBe(stayed);
  }
});

it("has households of one to five people, and townships with hardly any", () => {
  const dibao = payments.filter((p) => p["项目"] === "低保" && p["发放日期"]?.startsWith("2024-11"));
  const members = new Map<string, Set<string>>();
  for (const { 家庭编码: household = "", 人员编码: person = "" } of dibao)
    members.set(household, (members.get(household) ?? new Set()).add(person));
  const sizes = [...members.values()].map((people) => people.size);
  expect([...new Set(sizes)].sort()).toEqual([1, 2, 3, 4, 5]);
  const tekun = payments.filter((p) => p["项目"] === "特困供养" && p["区划代码"]?.startsWith("990201204"));
  expect(new Set(tekun.map((p) => p["人员编码"])).size).toBeLessThan(5);
});

it("keeps quantities within what is credible", () => {
  expect(sum(services, "服务时长（小时）") / services.length).toBeGreaterThan(0.5);
  for (const { "服务时长（小时）": hours } of services)
    expect([0.5, 1, 1.5, 2, 2.5, 3, 4]).toContain(Number(hours));
  for (const rescue of rescues) if (rescue["护送返乡"] === "是") expect(rescue["地点"]).toBe("站内");
});

it("holds opaque keys and nothing that looks like a person", () => {
  for (const { name, bytes } of files) {
    const texts = name.endsWith(".xlsx") ? sheets : [decode(bytes)?.text ?? ""];
    for (const text of [name, ...texts]) expect(personalData(text, name)).toEqual([]);
  }
  for (const rows of [payments, visits, rescues, services])
    for (const { 人员编码: person, 家庭编码: household = "H0000000000000000" } of rows) {
      if (!/^P[0-9a-f]{16}$/.test(person ?? "") || !/^H[0-9a-f]{16}$/.test(household))
        expect([person, household]).toBe("keys");
    }
});
