import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { blockFigures, inlineFigures, type Block, type Figure } from "../words/block.ts";
import type { PrintoutInput } from "./printed.ts";
import { chineseExample, englishExample } from "./printout.example.ts";
import type { Pdf } from "./pdf.ts";
import { printoutPdf } from "./printout.ts";

// The compiler and its fonts take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const print = async (input: PrintoutInput): Promise<Pdf> => {
  const made = await printoutPdf(input);
  if ("rule" in made) throw new Error(`missing: ${made.characters.join("")}`);
  return made;
};

/** The text of each page as a reader of the PDF would copy it, line by line. */
const pagesOf = async (pdf: Uint8Array): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  return text;
};

/** Every figure of a printout in reading order: those of the text, and where it names an exhibit, those of the exhibit. */
const figuresOf = (input: PrintoutInput): Figure[] => {
  const ofBlock = (block: Block): Figure[] => {
    if (block.type === "list") return block.items.flat().flatMap(ofBlock);
    if (block.type === "quote") return block.children.flatMap(ofBlock);
    if (block.type !== "exhibit") return blockFigures([block]);
    const {
      title = [],
      subtitle = [],
      rows = [],
    } = input.exhibits.find((e) => e.exhibit.id === block.id) ?? {};
    return [...inlineFigures(title), ...inlineFigures(subtitle), ...rows.map((r) => r.figure)];
  };
  return input.document.blocks.flatMap(ofBlock);
};

describe.each([
  ["Chinese", chineseExample],
  ["English", englishExample],
])("a printout in %s", (_, input) => {
  let made: Pdf;
  let pages: string[];
  beforeAll(async () => {
    made = await print(input);
    pages = await pagesOf(made.pdf);
  });

  test("says every figure of its blocks and rows, in their order and unbroken", () => {
    const text = pages.join("\n");
    let from = 0;
    for (const figure of figuresOf(input)) {
      const [at, said = ""] = [figure.text, figure.number]
        .map((words): [number, string] => [text.indexOf(words, from), words])
        .filter(([found]) => found >= 0)
        .sort(([a], [b]) => a - b)[0] ?? [-1];
      expect(at, `${figure.text} after: ${text.slice(Math.max(0, from - 20), from)}`).toBeGreaterThanOrEqual(
        0,
      );
      from = at + said.length;
    }
  });

  test("is the same bytes when made again", async () => {
    const other = await print(input === chineseExample ? englishExample : chineseExample);
    const again = await print(input);
    expect(Buffer.compare(again.pdf, made.pdf)).toBe(0);
    expect(Buffer.compare(other.pdf, made.pdf)).not.toBe(0);
  });

  test("carries title, publisher, language and the day of the data, and is tagged", async () => {
    const document = await getDocumentProxy(made.pdf.slice());
    const { info } = await getMeta(document);
    const day = (input.signedOn ?? input.publishedAt.slice(0, 10)).replaceAll("-", "");
    expect(info["Author"]).toBe(input.publisher);
    expect(info["CreationDate"]).toContain(`D:${day}`);
    expect(info["Title"]).toBe(
      input.document.front["title"]?.map((i) => ("text" in i ? i.text : "")).join(""),
    );
    expect(info["Language"]).toBe(input.language === "zh" ? "zh-CN" : "en-GB");
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test("numbers its pages between dashes", () => {
    pages.forEach((page, i) => expect(page).toContain(`— ${i + 1} —`));
  });
});

test("uses the faces of the official layout and no other", async () => {
  expect((await print(chineseExample)).fonts).toEqual([
    "NotoSansCJKsc-Medium",
    "NotoSerifCJKsc-Bold",
    "NotoSerifCJKsc-Regular",
    "NuanbaoKai-Regular",
  ]);
  expect((await print(englishExample)).fonts).toEqual([
    "NotoSansCJKsc-Medium",
    "NotoSerifCJKsc-Bold",
    "NotoSerifCJKsc-Regular",
  ]);
});

test("says the notice on every page, and none where there is none", async () => {
  const { notice } = chineseExample;
  if (notice === null) throw new Error("invalid example: no notice");
  const pages = await pagesOf((await print(chineseExample)).pdf);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain(notice);
  const bare = await pagesOf((await print({ ...chineseExample, notice: null })).pdf);
  expect(bare.join("")).not.toContain(notice);
});

test("repeats the header of a table on each page that the table reaches", async () => {
  const pages = await pagesOf((await print(chineseExample)).pdf);
  const rows = pages.filter((page) => /第\d+乡镇/.test(page));
  expect(rows.length).toBeGreaterThan(1);
  for (const page of rows) expect(page).toContain("走访（户）");
});

test("breaks no line of a table whose columns all have room", async () => {
  const text = (words: string) => [{ type: "text" as const, text: words }];
  const period = "2024年11月1日至2025年3月31日";
  const { pdf } = await print({
    ...chineseExample,
    document: {
      front: chineseExample.document.front,
      blocks: [
        {
          type: "table",
          head: [text("指标"), text("统计期"), text("数值")],
          rows: Array.from({ length: 20 }, () => [
            text("临时救助发放救助金"),
            text(period),
            text("2615.045万元"),
          ]),
          align: ["left", "left", "right"],
        },
      ],
    },
  });
  const lines = (await pagesOf(pdf)).join("\n").split("\n");
  expect(lines.filter((line) => line.includes(period))).toHaveLength(20);
});

test("writes days without leading zeros and says as of when", async () => {
  const text = (await pagesOf((await print(chineseExample)).pdf)).join("\n");
  expect(text).toContain("2026年1月6日");
  expect(text).toContain("（数据截至2026年1月5日）");
  expect(text).not.toContain("01月");
});

test("ends no line within a day, wherever in a line it stands", async () => {
  const day = "2025年11月30日";
  const before = Array.from({ length: 28 }, (_, i) => "暖".repeat(i + 1));
  const { pdf } = await print({
    ...chineseExample,
    document: {
      front: chineseExample.document.front,
      blocks: before.map((words) => ({
        type: "paragraph",
        children: [{ type: "text", text: `${words}，${day}，救助困难群众` }],
      })),
    },
  });
  const lines = (await pagesOf(pdf)).join("\n").split("\n");
  expect(lines.filter((line) => line.includes(day))).toHaveLength(before.length);
});

test("sets 28 characters to a line and 22 lines to a page (GB/T 9704-2012)", async () => {
  const lines = 22 * 3;
  const { pdf } = await print({
    ...chineseExample,
    document: {
      front: chineseExample.document.front,
      blocks: [{ type: "paragraph", children: [{ type: "text", text: "暖".repeat(28 * lines - 2) }] }],
    },
  });
  const full = (await pagesOf(pdf))[1] ?? "";
  const hanzi = full.split("\n").filter((line) => line.startsWith("暖"));
  expect(hanzi).toEqual(Array.from({ length: 22 }, () => "暖".repeat(28)));
});

test("sets a text that would run on to a third page closer, and one that two pages cannot hold as usual", async () => {
  const ofLines = (lines: number): PrintoutInput => ({
    ...chineseExample,
    document: {
      front: chineseExample.document.front,
      blocks: Array.from({ length: lines }, () => ({
        type: "paragraph",
        children: [{ type: "text", text: "兜住底线" }],
      })),
    },
  });
  // The head takes seven to eight of the 44 lines that two pages have, 50 when set closest.
  expect((await print(ofLines(36))).pages).toBe(2);
  expect((await print(ofLines(40))).pages).toBe(2);
  expect((await print(ofLines(60))).pages).toBe(4);
});

test("prints as written whatever Typst would take for code", async () => {
  const written = `#let x=1 $a$ *b* _c_ \`d\` [e] <f> @g // h /* i */ \\j "k" = l -- m + n ~ {o} 'p'`;
  const text = { type: "text" as const, text: written };
  const { pdf } = await print({
    ...chineseExample,
    document: { front: { title: [text] }, blocks: [{ type: "paragraph", children: [text] }] },
  });
  const document = await getDocumentProxy(pdf.slice());
  expect((await getMeta(document)).info["Title"]).toBe(written);
  const [page = ""] = await pagesOf(pdf);
  expect(page.replace(/\s/g, "").split(written.replace(/\s/g, "")).length).toBe(3);
});

test("names the characters that no font has, and prints nothing", async () => {
  const document = {
    ...chineseExample.document,
    blocks: [{ type: "paragraph" as const, children: [{ type: "text" as const, text: "𠮷村的🧧和🧧" }] }],
  };
  expect(await printoutPdf({ ...chineseExample, document })).toEqual({
    rule: "missing-glyph",
    characters: ["🧧", "𠮷"],
  });
});

test("a text that names an exhibit which was not handed over, or has no title, is refused", async () => {
  await expect(printoutPdf({ ...chineseExample, exhibits: [] })).rejects.toThrow("invalid exhibit: headline");
  await expect(
    printoutPdf({ ...chineseExample, document: { ...chineseExample.document, front: {} } }),
  ).rejects.toThrow("invalid printout: no title");
});
