import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCells } from "../src/snapshot/csv.ts";
import { lines, produceChanged, siteCampaigns, type Change } from "./campaign.example.ts";
import { root } from "./project.ts";

const replace =
  (from: string | RegExp, to: string): Change =>
  (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${String(from)}`);
    return changed;
  };
const yangcheng = (changes: Record<string, Change> = {}) =>
  produceChanged("campaigns", "yangcheng-2023", changes);

describe("a release", () => {
  it.each(siteCampaigns)("of %s comes out whole, twice the same", async (id) => {
    const first = await produceChanged("campaigns", id);
    const second = await produceChanged("campaigns", id);
    expect(lines(first)).toEqual([]);
    expect(first.release?.files).toEqual(second.release?.files);
  });

  it("is not made at all when anything is wrong", async () => {
    const produced = await yangcheng({ "returns.csv": replace("2105人,人", "2105,斤") });
    expect(produced.release).toBeNull();
    expect(produced.problems.length).toBeGreaterThan(0);
  });

  it("changes in every place when one return changes, and only there", async () => {
    const before = await yangcheng();
    const after = await yangcheng({ "returns.csv": replace("103台次", "104台次") });
    const cells = (produced: typeof before) =>
      produced.release
        ? parseCells(produced.release.files["cells.csv"] ?? "", produced.release.snapshot)
        : [];
    const changed = cells(after).filter((c, i) => JSON.stringify(c) !== JSON.stringify(cells(before)[i]));
    expect(changed).toMatchObject([{ indicator: "patrol.vehicles", content: { value: 104 } }]);
  });
});

describe("the county's figures as printed", () => {
  const printed = yangcheng({ "corrections.csv": () => null });

  it("stop the release, each with file, line, column, value, rule and the likely repair", async () => {
    expect(lines(await printed)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^data\/campaigns\/yangcheng-2023\/returns\.csv:\d+ 数值 “21502867人” .*2150户2867人.*corrections\.csv.*\[run-together\]$/,
        ),
        expect.stringMatching(/returns\.csv:\d+ 数值 “184243人” .*184户243人.*\[run-together\]$/),
        expect.stringMatching(/returns\.csv:\d+ 数值 “5490含三、四级精神智力” .*5490人.*\[not-a-number\]$/),
      ]),
    );
  });

  it("point at the very line of the file", async () => {
    const problem = (await printed).problems.find((p) => p.value === "21502867人");
    const text = await import("node:fs/promises").then((fs) =>
      fs.readFile(join(root, "data/campaigns/yangcheng-2023/returns.csv"), "utf8"),
    );
    expect(text.split("\n")[(problem?.line ?? 0) - 1]).toContain("21502867人");
  });
});

describe("what stops a release, with file and line", () => {
  const cases: [name: string, changes: Record<string, Change>, line: RegExp][] = [
    [
      "an unknown indicator",
      { "returns.csv": replace("出动车辆,", "出动车两,") },
      /returns\.csv:\d+ 指标 “出动车两” 没有这个指标；可能是：出动车辆.*\[unknown-indicator\]/,
    ],
    [
      "人次 reported for an indicator of 人",
      { "returns.csv": replace("89人,人", "89人次,人次") },
      /returns\.csv:\d+ \S+ “89人次|人次” 单位不对.*\[unit-differs\]/,
    ],
    [
      "人 added to 人次",
      {
        "checks.yaml": replace(
          "checks:\n",
          'checks:\n  - {id: mixed, kind: parts-total, title: {zh: 相加, en: sum}, total: relief.persons, parts: ["relief.persons 项目=临时救助", "relief.times 项目=临时救助 对象=受灾对象"]}\n',
        ),
      },
      /checks\.yaml:2 parts-total “mixed” 不能相加或比较不同单位：人、人次.*\[units-mixed\]/,
    ],
    [
      "a numeral that is bound to nothing",
      { "release.zh.md": (text) => `${text}\n全县共救助三名孤儿，发放12件棉衣。\n` },
      /release\.zh\.md:\d+ \d+ “(三|12)[^”]*” 正文中的数字没有绑定数据.*\[unbound-digit\]/,
    ],
    [
      "a misspelt reference",
      { "release.zh.md": replace("{relief.persons}", "{relief.person}") },
      /release\.zh\.md:\d+ \d+ “relief\.person” 没有这个指标；可能是：.*relief\.persons.*\[unknown-indicator\]/,
    ],
    [
      "a reference to a figure that was not reported",
      { "release.zh.md": replace("{relief.persons}", "{relief.persons 项目=低保}") },
      /release\.zh\.md:\d+ \d+ .*引用的数不存在.*\[no-such-cell\]/,
    ],
    [
      "bars in different units",
      { "campaign.yaml": replace(/kind: strip/, "kind: bars") },
      /campaign\.yaml:\d+ exhibits\.0 “headline” 不能相加或比较不同单位：人、元.*\[units-mixed\]/,
    ],
    [
      "an exhibit shown in a unit that is not its own",
      { "campaign.yaml": replace(/kind: strip/, "kind: strip\n    shownIn: 万元") },
      /campaign\.yaml:\d+ exhibits\.0\.shownIn “万元” 不认识的单位.*\[unknown-unit\]/,
    ],
    [
      "a wrong division code in the index number",
      { "campaign.yaml": replace("indexNumber: null", "indexNumber: 11140521K03478216C408/2024-00003") },
      /campaign\.yaml:\d+ metadata\.indexNumber .*140521.*140522.*\[index-number-division\]/,
    ],
    [
      "a required field that is missing",
      { "campaign.yaml": replace(/\n {2}contentSource:.*/, "") },
      /campaign\.yaml:\d+ metadata\.contentSource 缺少必填项.*\[missing-field\]/,
    ],
    [
      "an identity number, which the message does not repeat",
      { "returns.csv": replace("103台次", "11010519491231002X") },
      /returns\.csv:\d+ \d+ 疑似个人信息.*不在此显示.*\[personal-data\]/,
    ],
    [
      "a check that fails without an explanation",
      { "checks.yaml": replace(/ {2}- check: dibao-rural-per-head\n(?: {4}.*\n)+/, "") },
      /returns\.csv:\d+ 数值 “12\.22万元” 勾稽不符.*42\.62元\/人·月.*check: dibao-rural-per-head.*\[check-fails\]/,
    ],
    [
      "broken YAML",
      { "campaign.yaml": replace("release:", "release") },
      /campaign\.yaml:\d+ \d+ YAML写法有误.*\[yaml-syntax\]/,
    ],
    [
      "a value with three possible meanings",
      { "returns.csv": replace("103台次", "—") },
      /returns\.csv:\d+ 数值 “—” 空白、横线和“无”有三种意思.*\[blank-value\]/,
    ],
  ];

  it.each(cases)("%s", async (_, changes, line) => {
    const produced = await yangcheng(changes);
    expect(lines(produced)).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
    expect(produced.release).toBeNull();
    expect(lines(produced).join()).not.toContain("11010519491231002X");
  });

  it("and a missing required tag of a bureau's own page", async () => {
    const produced = await produceChanged("cases", "nuanshui", {
      "campaign.yaml": replace(/\n {2}topic:.*/, "\n  topic: null"),
      "site.yaml": replace(/siteIDCode:.*/, "siteIDCode: null"),
    });
    expect(lines(produced)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/campaign\.yaml:\d+ metadata\.topic 缺少必选标签：主题分类.*\[missing-tag\]/),
      ]),
    );
  });

  it("all problems of all files at once", async () => {
    const produced = await yangcheng({
      "returns.csv": replace("出动车辆,", "出动车两,"),
      "release.zh.md": (text) => `${text}\n共3户。\n`,
      "campaign.yaml": replace("indexNumber: null", "indexNumber: 11140521K03478216C408/2024-00003"),
    });
    const rules = new Set(produced.problems.map((p) => p.rule));
    for (const rule of ["unknown-indicator", "unbound-digit", "index-number-division"])
      expect(rules).toContain(rule);
  });
});
