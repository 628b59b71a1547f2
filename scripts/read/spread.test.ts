import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lines, produceChanged } from "../campaign.example.ts";
import { campaignsRoot, sampleCampaign } from "../project.ts";
import { campaignFile } from "./campaign.ts";
import { selectRelease } from "./select.ts";
import { readYaml } from "./yaml.ts";

const text = await readFile(join(campaignsRoot, sampleCampaign, "campaign.yaml"), "utf8");

/** The exhibits of the sample county as of a day, and where a path into them leads in its file. */
const exhibitsOf = (asOf: string, exhibits?: string) => {
  const changed = exhibits === undefined ? text : text.replace(/^exhibits:[\s\S]*?(?=^# Charts)/m, exhibits);
  const { value } = readYaml(changed, "campaign.yaml", campaignFile);
  const selected = value && selectRelease(value, "campaign.yaml", asOf).value;
  if (!selected) throw new Error("invalid campaign");
  const written = changed.split("\n");
  return {
    exhibits: selected.value.exhibits,
    lineAt: (path: (string | number)[]) => written[selected.lineOf(path) - 1]?.trim(),
  };
};

const one = (kind: string, items: string): string => `exhibits:
  - id: one
    kind: ${kind}
    title: { zh: 试, en: test }
    subtitle: { zh: 试, en: test }
    items: [${items}]
    sources: [救助管理台账]
`;

it("makes an item of each day of 各日, named by it", () => {
  const { exhibits } = exhibitsOf("2024-12-15", one("calendar", "{ figure: patrol.runs 期间=各日 }"));
  const items = exhibits[0]?.items ?? [];
  expect(items).toHaveLength(45);
  expect(items[1]).toEqual({
    figure: "patrol.runs 期间=flow:2024-11-02/2024-11-02",
    label: { zh: "2024年11月2日", en: "2 November 2024" },
  });
});

it("names an item by its month, or its row where the item has a label of its own", () => {
  const labels = (kind: string, items: string) =>
    exhibitsOf("2025-01-31", one(kind, items)).exhibits[0]?.items.map((i) => [i.group?.zh, i.label?.zh]);
  expect(labels("lines", "{ figure: patrol.runs 期间=各月, group: { zh: 县, en: county } }")).toEqual(
    ["2024年11月", "2024年12月", "2025年1月"].map((month) => ["县", month]),
  );
  expect(
    labels(
      "stacked",
      "{ figure: rescue.times 期间=各月, label: { zh: 甲, en: A } }, { figure: visits.care.times 期间=各月, label: { zh: 乙, en: B } }",
    ),
  ).toEqual(
    ["2024年11月", "2024年12月", "2025年1月"].flatMap((m) => [
      [m, "甲"],
      [m, "乙"],
    ]),
  );
});

it("leaves out an exhibit that shows no course yet", () => {
  const ids = (asOf: string): string[] => exhibitsOf(asOf).exhibits.map((e) => e.id);
  expect(ids("2024-12-15")).not.toContain("funds-by-month");
  expect(ids("2025-01-31")).toContain("funds-by-month");
});

it("leads a problem to the line that was written", () => {
  const { exhibits, lineAt } = exhibitsOf("2024-12-15");
  const at = exhibits.findIndex((e) => e.id === "streets");
  expect(lineAt(["exhibits", at, "id"])).toBe("- id: streets");
  const daily = exhibits.findIndex((e) => e.id === "patrols-by-day");
  expect(lineAt(["exhibits", daily, "items", 30, "figure"])).toBe("- { figure: patrol.runs 期间=各日 }");
});

it("reports a figure that is not counted by day once", async () => {
  const problems = lines(
    await produceChanged(
      "campaigns",
      sampleCampaign,
      {
        "campaign.yaml": (yaml) =>
          yaml.replace("figure: patrol.runs 期间=各日", "figure: rescue.times 期间=各日"),
      },
      "2024-12-15",
    ),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/campaign\.yaml:\d+ exhibits\.\d+\.items\.0\.figure/);
});
