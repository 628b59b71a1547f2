import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openDuckDb } from "./duckdb.ts";

const folder = await mkdtemp(join(tmpdir(), "nuanbao-engine-"));
afterAll(() => rm(folder, { recursive: true }));
const limits = { threads: 2, memory: "200MB" };

it("gives back what was appended: texts, whole numbers, days, flags and nothing", async () => {
  const engine = await openDuckDb(join(folder, "values"), limits);
  await engine.run("create table t (a varchar, b bigint, c smallint, d boolean)");
  await engine.append("t", [
    ["暖", 9_007_199_254_740_991, 1, true],
    [null, null, null, null],
  ]);
  expect(await engine.query("select *, date '2024-01-05' as e from t order by b")).toEqual([
    { a: "暖", b: 9_007_199_254_740_991, c: 1, d: true, e: "2024-01-05" },
    { a: null, b: null, c: null, d: null, e: "2024-01-05" },
  ]);
  await expect(engine.query("select 9007199254740993 as n")).rejects.toThrow("invalid sum");
  await engine.close();
});

it("keeps temporary files in a folder that only its owner may enter, and removes them", async () => {
  const parent = join(folder, "temporary");
  const engine = await openDuckDb(parent, limits);
  const [own = ""] = await readdir(parent);
  expect((await stat(parent)).mode & 0o777).toBe(0o700);
  expect((await stat(join(parent, own))).mode & 0o777).toBe(0o700);
  await engine.close();
  expect(await readdir(parent)).toEqual([]);
});

it("loads no extension", async () => {
  const engine = await openDuckDb(join(folder, "extensions"), limits);
  const settings = await engine.query(
    "select name, value from duckdb_settings() where name like 'auto%_known_extensions' order by name",
  );
  expect(settings.map((s) => s["value"])).toEqual(["false", "false"]);
  await expect(engine.run("select * from 'https://example.org/a.parquet'")).rejects.toThrow();
  await engine.close();
});
