import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { produceChanged } from "../campaign.example.ts";
import { realEffects } from "../effects.ts";
import { sampleCampaign, samplePlaces } from "../project.ts";
import { decode } from "../read/encoding.ts";
import { writeSample } from "../sample/write.ts";

// A second count of the sample county that shares nothing with the first but the files: SQL by hand, over the files'
// own headers and words, with the engine's own reading of CSV.

const folder = await mkdtemp(join(tmpdir(), "nuanbao-second-"));
afterAll(() => rm(folder, { recursive: true }));

const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
const one = async (sql: string): Promise<number> =>
  Number((await connection.runAndReadAll(sql)).getRowsJS()[0]?.[0]);

beforeAll(async () => {
  await writeSample(samplePlaces, realEffects);
  const registers = join(samplePlaces.campaign, "registers");
  for (const name of (await readdir(registers)).filter((n) => n.endsWith(".csv"))) {
    const text = decode(await readFile(join(registers, name)))?.text ?? "";
    await writeFile(join(folder, name), text.replace(/^\uFEFF/, ""));
  }
  const table = (name: string, pattern: string, columns: string): Promise<unknown> =>
    connection.run(
      `create table ${name} as select ${columns}
       from read_csv('${join(folder, pattern)}', header = true, delim = ',', types = {'区划代码': 'VARCHAR'})`,
    );
  const payment = "人员编码 p, 家庭编码 h, 区划代码 r, 发放日期 d, 项目 what, 城乡 place";
  await table("dibao", "payments-dibao-*.csv", `${payment}, "发放额（元）" yuan`);
  await table("other", "payments-other-*.csv", `${payment}, "金额（元）" yuan`);
  await connection.run("create view paid as select * from dibao union all select * from other");
  await table(
    "visit",
    "visits-*.csv",
    `人员编码 p, 家庭编码 h, 区划代码 r, 探访日期 d, 解决问题数 solved, "物资价值（元）" yuan`,
  );
  await table("patrol", "patrols.csv", "巡查日期 d, 参加人数 members, 出动车辆 cars");
  await table(
    "rescue",
    "rescues.csv",
    `人员编码 p, 救助日期 d, 地点 place, 护送返乡 home, 送医救治 ill, "物资价值（元）" yuan`,
  );
  await table("service", "services-*.csv", `人员编码 p, 服务日期 d, "服务时长（小时）" took`);
});

const winter = "cumulative:2024-11-01/2025-03-31";
const autumn = "cumulative:2024-11-01/2024-12-15";
const till = "d <= date '2024-12-15'";

/** A cell, and what it must be by SQL: whole steps of its unit. */
const second: [release: string, key: string, sql: string][] = [
  ["2025-03-31", `relief.persons|990201|${winter}|`, "select count(distinct p) from paid"],
  ["2025-03-31", `relief.paid|990201|${winter}|`, "select round(sum(yuan) * 100) from paid"],
  [
    "2025-03-31",
    `relief.paid|990201|${winter}|programme=linshi`,
    "select round(sum(yuan) * 100) from other where what = '临时救助'",
  ],
  [
    "2025-03-31",
    `relief.times|990201|flow:2025-01-01/2025-01-31|programme=linshi`,
    "select count(*) from other where what = '临时救助' and month(d) = 1",
  ],
  [
    "2025-03-31",
    `relief.persons|990201100000|${winter}|programme=linshi`,
    "select count(distinct p) from other where what = '临时救助' and r like '990201100%'",
  ],
  [
    "2025-03-31",
    "allowance.persons|990201|instant:2025-03-31|programme=dibao",
    "select count(distinct p) from dibao where month(d) = 3",
  ],
  [
    "2025-03-31",
    "allowance.persons|990201|instant:2025-03-31|programme=dibao,residence=urban",
    "select count(distinct p) from dibao where month(d) = 3 and place = '城市'",
  ],
  [
    "2025-03-31",
    "allowance.households|990201|instant:2025-03-31|programme=dibao",
    "select count(distinct h) from dibao where month(d) = 3",
  ],
  [
    "2025-03-31",
    "allowance.persons|990201103000|instant:2025-03-31|programme=tekun",
    "select count(distinct p) from other where month(d) = 3 and r like '990201103%' and what like '特困%'",
  ],
  [
    "2025-03-31",
    "allowance.paid|990201|flow:2025-03-01/2025-03-31|programme=dibao,residence=rural",
    "select round(sum(yuan) * 100) from dibao where month(d) = 3 and place = '农村'",
  ],
  ["2025-03-31", `visits.care.persons|990201|${winter}|`, "select count(distinct p) from visit"],
  ["2025-03-31", `visits.care.households|990201|${winter}|`, "select count(distinct h) from visit"],
  [
    "2025-03-31",
    `visits.care.times|990201001000|${winter}|`,
    "select count(*) from visit where r like '990201001%'",
  ],
  ["2025-03-31", `visits.problems|990201|${winter}|`, "select sum(solved) from visit"],
  [
    "2025-03-31",
    `goods.value|990201|${winter}|programme=visit-care`,
    "select round(sum(yuan) * 100) from visit",
  ],
  [
    "2025-03-31",
    "patrol.runs|990201|flow:2024-12-01/2024-12-31|",
    "select count(*) from patrol where month(d) = 12",
  ],
  [
    "2025-03-31",
    "patrol.runs|990201|flow:2025-01-24/2025-01-24|",
    "select count(*) from patrol where d = date '2025-01-24'",
  ],
  [
    "2025-03-31",
    "relief.paid|990201|flow:2025-02-01/2025-02-28|programme=linshi",
    "select round(sum(yuan) * 100) from other where what = '临时救助' and month(d) = 2",
  ],
  ["2025-03-31", `patrol.attendance|990201|${winter}|`, "select sum(members) from patrol"],
  ["2025-03-31", `rescue.persons|990201|${winter}|`, "select count(distinct p) from rescue"],
  [
    "2025-03-31",
    `rescue.times|990201|${winter}|place=outside`,
    "select count(*) from rescue where place = '站外'",
  ],
  ["2025-03-31", `rescue.escorted|990201|${winter}|`, "select count(*) from rescue where home = '是'"],
  ["2025-03-31", `homecare.persons|990201|${winter}|`, "select count(distinct p) from service"],
  ["2025-03-31", `homecare.hours|990201|${winter}|`, "select round(sum(took) * 10) from service"],
  ["2024-12-15", `relief.persons|990201|${autumn}|`, `select count(distinct p) from paid where ${till}`],
  ["2024-12-15", `rescue.times|990201|${autumn}|`, `select count(*) from rescue where ${till}`],
  [
    "2024-12-15",
    "allowance.persons|990201|instant:2024-12-15|programme=dibao",
    `select count(distinct p) from dibao where month(d) = 12 and ${till}`,
  ],
];

it.each(["2025-03-31", "2024-12-15"])("agrees with a second count by plain SQL as of %s", async (day) => {
  const { release, problems } = await produceChanged("campaigns", sampleCampaign, {}, day);
  expect(problems).toEqual([]);
  const values = new Map(release?.observations.map((o) => [o.key, o.content]));
  for (const [, key, sql] of second.filter(([of]) => of === day))
    expect([key, values.get(key)]).toEqual([
      key,
      { status: "value", value: await one(sql), qualifier: "exact", precision: 1, flags: [] },
    ]);
});
