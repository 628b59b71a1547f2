import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { campaignsRoot, sampleCampaign } from "../project.ts";
import { campaignFile } from "./campaign.ts";
import { releaseDays, selectRelease } from "./select.ts";
import { readYaml } from "./yaml.ts";

const text = await readFile(join(campaignsRoot, sampleCampaign, "campaign.yaml"), "utf8");
const read = (changed: string) => {
  const { value, problems } = readYaml(changed, "campaign.yaml", campaignFile);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
};
const select = (changed: string, asOf: string | null) => selectRelease(read(changed), "campaign.yaml", asOf);

it("lists the days of the releases in order, and takes the latest unless one is asked for", () => {
  expect(releaseDays(read(text).value)).toEqual(["2024-12-15", "2025-01-31", "2025-03-31"]);
  expect(select(text, null).value?.value.release.asOf).toBe("2025-03-31");
});

it("gives each release its own record and the periods of its day", () => {
  const chosen = select(text, "2025-01-31").value?.value;
  expect(chosen?.release).toMatchObject({ asOf: "2025-01-31", state: "provisional" });
  expect(chosen?.metadata).toMatchObject({ signedOn: "2025-02-08", publishedAt: "2025-02-10 10:00" });
  expect(chosen?.periods.find((p) => p.id === "上月")?.period.end).toBe("2025-01-31");
  expect(chosen?.periods.some((p) => p.id === "全冬")).toBe(false);
});

it("leads a problem with a release to the lines of that release", () => {
  const lineOf = select(text, "2025-01-31").value?.lineOf;
  const lines = text.split("\n");
  expect(lines[(lineOf?.(["release", "asOf"]) ?? 0) - 1]).toContain("2025-01-31");
  expect(lines[(lineOf?.(["metadata", "signedOn"]) ?? 0) - 1]).toContain("2025-02-08");
  expect(lines[(lineOf?.(["metadata", "topic"]) ?? 0) - 1]).toContain("topic");
});

const rule = (changed: string, asOf: string | null) => select(changed, asOf).problems.map((p) => p.rule);

it("refuses a day without a release, a day with two, none at all, and a record that lacks something", () => {
  expect(select(text, "2025-02-01").problems).toMatchObject([
    { rule: "no-such-release", suggestions: ["2024-12-15", "2025-01-31", "2025-03-31"] },
  ]);
  expect(rule(text.replace("asOf: 2025-01-31", "asOf: 2024-12-15"), null)).toEqual(["repeated-release"]);
  expect(rule(text.replace(/^releases:[\s\S]*?(?=^metadata:)/m, ""), null)).toEqual(["one-release"]);
  const single = text.replace(
    /^releases:[\s\S]*?(?=^metadata:)/m,
    "release: {title: {zh: 试, en: test}, asOf: 2025-01-31, state: draft, approval: null, nextUpdate: null, revision: null}\n",
  );
  expect(select(single, null).problems).toMatchObject([
    { rule: "missing-field", column: "metadata.indexNumber" },
    { rule: "missing-field", column: "metadata.signedOn" },
    { rule: "missing-field", column: "metadata.documentNumber" },
    { rule: "missing-field", column: "metadata.publishedAt" },
  ]);
});
