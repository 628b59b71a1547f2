import { describe, expect, test } from "vitest";
import { bindDocument, bindInline } from "./bind.ts";
import { blockFigures, type Block } from "./block.ts";
import { cell, december, facts, lastDecember, value, withheld } from "./facts.example.ts";
import { inlineText } from "./plain.ts";

const all = facts(
  cell("support.persons", value(2867), { dimensions: { programme: "dibao", residence: "rural" } }),
  cell("support.persons", withheld, { dimensions: { programme: "orphan" } }),
  cell("support.households", value(2150)),
  cell("relief.paid", value(5_213_700_000, { precision: 100_000 }), { period: december }),
  cell("relief.paid", value(5_000_000_000, { precision: 100_000 }), { period: lastDecember }),
  cell("patrol.runs", value(200, { qualifier: "at-least" })),
);

const front = "---\ntitle: 温暖过冬\n---\n\n";
const bind = (body: string, exhibits: string[] = []) => bindDocument(front + body, all, "zh", exhibits);
const blocks = (body: string, exhibits: string[] = []): Block[] => bind(body, exhibits).document.blocks;
const rules = (body: string) => bind(body).findings.map((f) => `${f.line}:${f.column} ${f.rule} ${f.value}`);

describe("references", () => {
  test("a reference becomes the worded figure, and the words around it stay", () => {
    expect(blocks("发放{累计发放救助金 单位=万元}，农村低保{保障人数 项目=低保 城乡=农村}。")).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", text: "发放" },
          expect.objectContaining({ type: "figure", text: "5213.7万元", unit: "万元" }),
          { type: "text", text: "，农村低保" },
          expect.objectContaining({ type: "figure", text: "2867人" }),
          { type: "text", text: "。" },
        ],
      },
    ]);
  });

  test("a change becomes its verb and one figure", () => {
    expect(inlineText(bindInline("救助金{relief.paid 比较=同比}。", all, "zh").inlines)).toBe(
      "救助金同比增长4.3%。",
    );
    expect(inlineText(bindInline("Relief paid {relief.paid change=year}.", all, "en").inlines)).toBe(
      "Relief paid rose by 4.3% from a year earlier.",
    );
  });

  test("a withheld cell is said in words", () => {
    expect(inlineText(bindInline("孤儿{保障人数 项目=孤儿}。", all, "zh").inlines)).toBe("孤儿不予公布。");
    expect(bindInline("{保障人数 项目=孤儿}", all, "zh").inlines).toEqual([
      expect.objectContaining({ status: "withheld", unit: "" }),
    ]);
  });

  test("a literal is what the author marked as one", () => {
    expect(bindInline("实行{=24小时}值班", all, "zh")).toEqual({
      inlines: [
        { type: "text", text: "实行" },
        { type: "literal", text: "24小时" },
        { type: "text", text: "值班" },
      ],
      findings: [],
    });
  });

  test("all findings come at once, each with line, column and what might have been meant", () => {
    const { findings } = bind("共{保障人次}。\n\n其中{保障户数}，另有2867人，{=}，{x，｛y｝");
    expect(findings).toEqual([
      expect.objectContaining({ rule: "unknown-indicator", value: "保障人次", line: 5, column: 3 }),
      {
        rule: "unbound-digit",
        value: "2867",
        line: 7,
        column: 12,
        suggestions: ["{support.persons 项目=dibao 城乡=rural 期间=时点}"],
      },
      expect.objectContaining({ rule: "malformed-reference", value: "=", line: 7, column: 19 }),
      expect.objectContaining({ rule: "malformed-reference", value: "{", column: 22 }),
      expect.objectContaining({ rule: "malformed-reference", value: "｛", column: 25 }),
      expect.objectContaining({ rule: "malformed-reference", value: "｝", column: 27 }),
    ]);
    expect(findings[0]?.suggestions).toContain("保障人数");
  });

  test("a problem inside a reference is placed at the word that is wrong", () => {
    expect(rules("共{保障人数 项目=地保}人")).toEqual(["5:11 unknown-value 地保"]);
  });
});

describe("numerals", () => {
  test("are found in headings, tables, quotes, emphasis, links, alt texts and front matter", () => {
    const source =
      '---\ntitle: 救助3人\nsubtitle: "共 ５ 户"\n---\n## 共6人\n\n| 指标 | 数 |\n| - | - |\n| 人 | 7 |\n\n> 讲8次\n\n- **9**人\n- [两户](a.html)\n\n![共10人](exhibit:a)\n';
    const { findings } = bindDocument(source, all, "zh", ["a"]);
    expect(findings.map((f) => `${f.line}:${f.column} ${f.value}`)).toEqual([
      "2:10 3",
      "3:14 ５",
      "5:5 6",
      "9:7 7",
      "11:4 8",
      "13:5 9",
      "14:4 两户",
      "16:4 10",
    ]);
    expect(new Set(findings.map((f) => f.rule))).toEqual(new Set(["unbound-digit"]));
  });

  test("split by emphasis or hidden in an entity are found as well", () => {
    expect(rules("三**名**孤儿")).toEqual(["5:1 unbound-digit 三名"]);
    expect(rules("共&#51;人")).toEqual(["5:2 unbound-digit 3"]);
  });

  test("on the allow-list pass", () => {
    expect(
      rules(
        "## 一、总体情况\n\n截至2024年1月5日，筑起五防线，{=24小时}值班。\n\n（一）保障\n\n- 一是部署\n1. 先\n2. 后",
      ),
    ).toEqual([]);
  });

  test("a list that starts elsewhere than at 1 would lose a numeral", () => {
    expect(rules("2024. 今年")).toEqual(["5:1 unbound-digit 2024"]);
  });

  test("an address is no statement", () => {
    expect(rules("见 https://www.example.gov.cn/2024/1.html ，来信 a1@example.gov.cn")).toEqual([]);
  });
});

describe("markup", () => {
  test("what the block model holds is converted", () => {
    const source =
      "# 题\n\n段落**重**_斜_[链](https://example.gov.cn)\n\n- 甲\n- 乙\n\n1. 丙\n\n| 项 | 数 |\n| :- | -: |\n| 户 | {保障户数} |\n\n> 讲稿\n\n---\n\n![说明](exhibit:funds)";
    expect(blocks(source, ["funds"]).map((b) => b.type)).toEqual([
      "heading",
      "paragraph",
      "list",
      "list",
      "table",
      "quote",
      "break",
      "exhibit",
    ]);
    const table = blocks(source, ["funds"]).find((b) => b.type === "table");
    expect(table).toMatchObject({ align: ["left", "right"] });
    expect(blockFigures(blocks(source, ["funds"])).map((f) => f.text)).toEqual(["2150户"]);
    expect(bind(source, ["funds"]).findings).toEqual([]);
  });

  test.each([
    ["<b>粗</b>", "<b>"],
    ["<!-- 注 -->", "<!-- 注 -->"],
    ["`码`", "`码`"],
    ["~~删~~", "~~删~~"],
    ["![图](https://example.gov.cn/a.png)", "![图](https://example.gov.cn/a.png)"],
    ["图：![图](exhibit:a)", "![图](exhibit:a)"],
    ["[链](javascript:alert)", "[链](javascript:alert)"],
    ["- [ ] 任务", "- [ ] 任务"],
    ["##### 五级", "##### 五级"],
    ["注[^a]\n\n[^a]: 注", "[^a]"],
    ["```\n码\n```", "```"],
  ])("what it does not hold is a finding: %s", (source, shown) => {
    expect(bind(source, ["a"]).findings[0]).toMatchObject({ rule: "markup-not-allowed", value: shown });
  });

  test("an exhibit must exist and have an alternative text", () => {
    expect(bind("![](exhibit:fund)", ["funds"]).findings).toEqual([
      expect.objectContaining({ rule: "missing-alt" }),
      expect.objectContaining({ rule: "unknown-exhibit", value: "fund", suggestions: ["funds"] }),
    ]);
  });

  test("an alternative text is bound", () => {
    const [block] = blocks("![保障户数为{保障户数}](exhibit:funds)", ["funds"]);
    expect(block?.type === "exhibit" && inlineText(block.alt)).toBe("保障户数为2150户");
  });

  test("line breaks of the source join Chinese without and English with a space", () => {
    const text = (source: string, language: "zh" | "en") => {
      const [block] = bindDocument(source, all, language, []).document.blocks;
      return block?.type === "paragraph" ? inlineText(block.children) : "";
    };
    expect(text("全县\n救助", "zh")).toBe("全县救助");
    expect(text("工作，\n2025年1月", "zh")).toBe("工作，2025年1月");
    expect(text("工作，\n{保障户数}\nA", "zh")).toBe("工作，2150户A");
    expect(text("**Data**\nPackage，**重**\nA", "zh")).toBe("Data Package，重A");
    expect(text("{=24\n小时}值班", "zh")).toBe("24小时值班");
    expect(text("People\naided", "en")).toBe("People aided");
    expect(text("　　全县", "zh")).toBe("全县");
  });
});

test("a file from Windows (byte order mark, CR LF) binds alike, and its findings stand at the same place", () => {
  const source = "---\ntitle: 温暖\n---\n\n全县\n救助{保障户数}，\n另有3人。\n";
  const windows = `\uFEFF${source.replaceAll("\n", "\r\n")}`;
  const [unix, dos] = [source, windows].map((s) => bindDocument(s, all, "zh", []));
  expect(dos?.document).toEqual(unix?.document);
  expect(dos?.findings).toEqual(unix?.findings);
  expect(unix?.findings).toMatchObject([{ rule: "unbound-digit", line: 7, column: 3 }]);
});

describe("front matter", () => {
  test("is bound as the body is", () => {
    const { document, findings } = bindDocument(
      '---\ntitle: "救助{保障户数}"\nsubtitle: 截至2024年1月5日\n---\n',
      all,
      "zh",
      [],
    );
    expect(findings).toEqual([]);
    expect(inlineText(document.front["title"] ?? [])).toBe("救助2150户");
    expect(inlineText(document.front["subtitle"] ?? [])).toBe("截至2024年1月5日");
  });

  test("leaves nothing of a line end beside Chinese, and keeps the places of findings", () => {
    for (const value of [
      "工作，\n  2025年1月\n  3人",
      "'工作，\n  2025年1月\n  3人'",
      ">-\n  工作，\n  2025年1月\n  3人",
    ]) {
      const { document, findings } = bindDocument(`---\ntitle: ${value}\n---\n`, all, "zh", []);
      expect(inlineText(document.front["title"] ?? [])).toBe("工作，2025年1月3人");
      const line = value.startsWith(">") ? 5 : 4;
      expect(findings).toMatchObject([{ rule: "unbound-digit", value: "3", line, column: 3 }]);
    }
    const english = bindDocument("---\ntitle: Data\n  package\n---\n", all, "en", []);
    expect(inlineText(english.document.front["title"] ?? [])).toBe("Data package");
  });

  test("without a title is a finding, and so is what is no text", () => {
    expect(bindDocument("正文", all, "zh", []).findings).toEqual([
      { rule: "missing-title", line: 1, column: 1, value: "title", suggestions: [] },
    ]);
    expect(bindDocument("---\ntitle: {保障户数}\n---\n", all, "zh", []).findings).toMatchObject([
      { rule: "malformed-front-matter", line: 2 },
    ]);
    expect(bindDocument("---\ntitle: 题\nlist: [甲]\n---\n", all, "zh", []).findings).toMatchObject([
      { rule: "malformed-front-matter", line: 3, column: 1 },
    ]);
  });
});
