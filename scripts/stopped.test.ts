import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openAll } from "../src/snapshot/open.ts";
import { realEffects } from "./effects.ts";
import { codebookRoot, root, sampleCampaign, samplePlaces, siteFile } from "./project.ts";
import { writeSample } from "./sample/write.ts";

const data = await mkdtemp(join(tmpdir(), "nuanbao-stopped-"));
afterAll(() => rm(data, { recursive: true }));
const published = join(data, "published");
const campaignYaml = join(data, "campaigns", sampleCampaign, "campaign.yaml");
const day = "2025-01-31";
const titles = ["月底的数据", "月底的数据（重出）"] as const;

beforeAll(async () => {
  await writeSample(samplePlaces, realEffects);
  await mkdir(join(data, "campaigns"));
  await cp(samplePlaces.campaign, join(data, "campaigns", sampleCampaign), { recursive: true });
  await cp(codebookRoot, join(data, "codebook"), { recursive: true });
  await cp(siteFile, join(data, "site.yaml"));
});

/** Runs the release command on the copy, and stops it dead after some milliseconds; gives its exit code, null when stopped. */
const release = (stopAfter: number | null): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, "scripts/release.ts"), sampleCampaign, "--as-of", day, "--quiet"],
      { env: { ...process.env, NUANBAO_DATA: data }, stdio: "ignore" },
    );
    const timer = stopAfter === null ? null : setTimeout(() => child.kill("SIGKILL"), stopAfter);
    child.on("error", reject);
    child.on("exit", (code) => {
      if (timer) clearTimeout(timer);
      resolve(code);
    });
  });

const retitle = async (title: string): Promise<void> => {
  const text = await readFile(campaignYaml, "utf8");
  const changed = text.replace(/^title: .*/m, `title: { zh: ${title}, en: Figures }`);
  await writeFile(campaignYaml, changed);
};

/** The title of the one release that stands there, whole by its own manifest. */
const standing = async (): Promise<string> => {
  const [only, ...others] = await openAll(published);
  expect(others).toEqual([]);
  return only?.snapshot.campaign.title.zh ?? "none";
};

it("leaves data/published as it was, or complete, wherever a release is stopped; the next one succeeds", async () => {
  await retitle(titles[0]);
  const began = performance.now();
  expect(await release(null)).toBe(0);
  expect(await standing()).toBe(titles[0]);
  const whole = performance.now() - began;
  for (let i = 0; i < 10; i++) {
    const before = await standing();
    const next = titles.find((title) => title !== before) ?? titles[0];
    await retitle(next);
    await release(Math.random() * whole);
    expect([before, next]).toContain(await standing());
  }
  await retitle("末次的数据");
  expect(await release(null)).toBe(0);
  expect(await standing()).toBe("末次的数据");
  expect(await readdir(join(published, sampleCampaign))).toEqual([day]);
  expect(await readdir(join(data, "private/temporary"))).toEqual([]);
}, 120_000);
