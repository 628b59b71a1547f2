import { extractText, getDocumentProxy } from "unpdf";
import { expect, test, vi } from "vitest";
import { typstPdf } from "./pdf.ts";

// The compiler and its fonts take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

test("a mistake in the source is refused with place and message", async () => {
  await expect(typstPdf("#let x =", {})).rejects.toThrow(
    /^invalid Typst source: \/document-\d+\.typ:.*expected expression/,
  );
});

test("a font that is not shipped is refused although Typst would only warn", async () => {
  await expect(typstPdf('#set text(font: "SimSun")\n1', {})).rejects.toThrow("unknown font family: simsun");
});

/** 乙 and 丙 differ in the middle one of their three bytes only. */
const sources = ["甲", "乙", "丙"].map(
  (c) => `#set document(date: none)\n#set text(font: "Nuanbao Kai")\n${c}`,
);
const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(pdf), { mergePages: true })).text;

test("each call gets its own document, at the same time or one after the other", async () => {
  const together = await Promise.all(sources.map((s) => typstPdf(s, {})));
  const inTurn = [];
  for (const source of sources) inTurn.push(await typstPdf(source, {}));
  expect(inTurn).toEqual(together);
  expect(await Promise.all(together.map(({ pdf }) => textOf(pdf)))).toEqual(["甲", "乙", "丙"]);
});

test("the faces of a PDF are named without their subset's prefix", async () => {
  const { fonts } = await typstPdf(
    '#set document(date: none)\n#text(font: "Noto Sans CJK SC", weight: "medium")[黑]#text(font: "Nuanbao Kai")[楷]',
    {},
  );
  expect(fonts).toEqual(["NotoSansCJKsc-Medium", "NuanbaoKai-Regular"]);
});
