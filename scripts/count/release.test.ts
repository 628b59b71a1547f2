import { beforeAll, expect, it } from "vitest";
import { lines, produceChanged, type Change } from "../campaign.example.ts";
import { realEffects } from "../effects.ts";
import { sampleCampaign, samplePlaces } from "../project.ts";
import { writeSample } from "../sample/write.ts";

beforeAll(async () => {
  await writeSample(samplePlaces, realEffects);
});

const day = "2024-12-15";
const changed = (changes: Readonly<Record<string, Change>>) =>
  produceChanged("campaigns", sampleCampaign, changes, day);
const returned = (value: string): Change => {
  const rows = [
    "编号,指标,地区,统计期,数值,单位,来源",
    `R1,街面巡查,990201,行动以来,${value},次,救助管理台账`,
    "",
  ];
  return () => rows.join("\n");
};

it("takes a return beside the registers where both say the same", async () => {
  const alone = await changed({});
  const runs = alone.release?.observations.find(
    (o) => o.indicator === "patrol.runs" && o.period.kind === "cumulative",
  );
  if (runs?.content.status !== "value") throw new Error("no patrols");
  const both = await changed({ "returns.csv": returned(String(runs.content.value)) });
  expect(lines(both)).toEqual([]);
  expect(both.release?.snapshot.checks).toContainEqual(
    expect.objectContaining({ id: `said-twice/${runs.key}`, outcome: "passed" }),
  );
  expect(both.release?.observations.filter((o) => o.key === runs.key)).toEqual([runs]);
});

it("stops where a return and the registers differ, unless it is explained", async () => {
  const key = "patrol.runs|990201|cumulative:2024-11-01/2024-12-15|";
  const differing = await changed({ "returns.csv": returned("1") });
  expect(differing.release).toBeNull();
  expect(lines(differing)).toEqual([
    expect.stringMatching(/勾稽不符“街面巡查：台账统计与报表一致”.*≠ 1次.*check: said-twice\/patrol\.runs/),
  ]);
  const explanation = `  - { check: "said-twice/${key}", text: { zh: 报表只计夜间巡查, en: The return counts patrols at night only } }`;
  const explained = await changed({
    "returns.csv": returned("1"),
    "checks.yaml": (text) => `${text.replace(/^explanations:.*\n?/m, "")}\nexplanations:\n${explanation}\n`,
  });
  expect(lines(explained)).toEqual([]);
  expect(explained.release?.snapshot.checks).toContainEqual(
    expect.objectContaining({ id: `said-twice/${key}`, outcome: "explained" }),
  );
});

it("says in public how many records were left out, and why", async () => {
  const spoil: Change = (text) => `${text}2024-11-30,P${"a".repeat(16)},990201001002,两\r\n`;
  const stopped = await changed({ "registers/services-2024-11.csv": spoil });
  expect(stopped.release).toBeNull();
  const accepted = await changed({
    "registers/services-2024-11.csv": spoil,
    "campaign.yaml": (text) =>
      text.replace(
        "files: registers/services-*.csv,",
        "files: registers/services-*.csv, rejected: { accept: 1, reason: { zh: 原件缺损, en: the original is damaged } },",
      ),
  });
  expect(lines(accepted)).toEqual([]);
  expect(accepted.warnings.map((w) => w.file)).toContain(
    "data/campaigns/nuanhe-2024/registers/services-2024-11.csv",
  );
  const [note] = accepted.release?.snapshot.notes ?? [];
  expect(note?.zh).toMatch(/中有\{=1\}行记录不合格，没有计入：原件缺损$/);
  expect(note?.en).toMatch(/\{=1\} record was not fit for use and left out: the original is damaged$/);
  expect(JSON.stringify(accepted.release?.files)).not.toContain("services-2024");
});
