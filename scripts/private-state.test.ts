import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { produceChanged } from "./campaign.example.ts";
import { realEffects } from "./effects.ts";
import type { Produced } from "./pipeline.ts";
import { keepPrivate, readKept } from "./private-state.ts";
import type { Outcome } from "./write/publish.ts";

const { release } = await produceChanged("cases", "nuanshui");
if (!release) throw new Error("invalid case: nuanshui");
type Release = NonNullable<Produced["release"]>;

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "nuanbao-kept-"));
});
afterEach(() => rm(root, { recursive: true }));

/** Keeps a release; gives how often the report was made. */
const keep = async (outcome: Outcome, own: Partial<Release> = {}): Promise<number> => {
  let made = 0;
  const report = (): ReturnType<Release["report"]> => {
    made++;
    return Promise.resolve({ "report.zh.md": "report\n" });
  };
  const how = { outcome, spare: ["problems.csv"] };
  await keepPrivate(join(root, "kept"), { ...release, report, ...own }, how, realEffects);
  return made;
};
const file = (name: string): Promise<string> => readFile(join(root, "kept", name), "utf8");
const other = { state: { ...release.state, "witnesses.jsonl": "" } };

it("keeps observations, frame, pattern, proof and report for the owner only, and reads them again", async () => {
  expect(await keep("written")).toBe(1);
  expect(await realEffects.list(join(root, "kept"))).toEqual([
    ...["frame.json", "kept.json", "observations.jsonl", "pattern.json", "report.zh.md", "witnesses.jsonl"],
  ]);
  expect((await stat(join(root, "kept"))).mode & 0o077).toBe(0);
  const kept = await readKept(join(root, "kept"), [], realEffects);
  expect(kept?.changed).toEqual([]);
  expect(kept?.observations).toEqual(release.observations);
  expect(kept?.state?.witnesses.length).toBeGreaterThan(0);
});

it("changes nothing when the same release is made again, nor what stands beside it", async () => {
  await keep("written");
  await writeFile(join(root, "kept", "problems.csv"), "x");
  const before = (await stat(join(root, "kept"))).ino;
  expect(await keep("unchanged")).toBe(0);
  expect((await stat(join(root, "kept"))).ino).toBe(before);
});

it("is frozen once it is kept, even where newer software would prove it otherwise", async () => {
  await keep("written");
  expect(await keep("unchanged", other)).toBe(0);
  expect(await file("witnesses.jsonl")).not.toBe("");
});

it("is made anew with a demonstration", async () => {
  await keep("written");
  const campaign = { ...release.snapshot.campaign, kind: "demonstration" as const };
  const demonstration = { snapshot: { ...release.snapshot, campaign } };
  expect(await keep("unchanged", demonstration)).toBe(0);
  expect(await keep("unchanged", { ...demonstration, ...other })).toBe(1);
  expect(await file("witnesses.jsonl")).toBe("");
});

it("is completed where a run was stopped, and mended where a file was changed", async () => {
  const stopped = keep("written", { report: () => Promise.reject(new Error("stopped")) });
  await expect(stopped).rejects.toThrow("stopped");
  expect((await readKept(join(root, "kept"), [], realEffects))?.changed).toEqual([]);
  expect(await keep("unchanged")).toBe(1);
  await writeFile(join(root, "kept", "pattern.json"), "{}");
  expect((await readKept(join(root, "kept"), [], realEffects))?.changed).toEqual(["pattern.json"]);
  expect(await keep("unchanged")).toBe(1);
  expect(await file("pattern.json")).toBe(release.state["pattern.json"]);
});

it("lets nothing of the report into what is published", async () => {
  const report = await release.report();
  const published = Object.values(release.files).join("\n");
  const rows = (report["report.zh.md"] ?? "").split("\n").filter((line) => /^\| .*人 \|/.test(line));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(published).not.toContain(row);
  expect(Object.keys(release.files)).not.toContain("report.zh.md");
  expect(published).not.toContain("不得外传");
});
