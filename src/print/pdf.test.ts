import { expect, test } from "vitest";
import { typstPdf } from "./pdf.ts";

test("a mistake in the source is refused with place and message", async () => {
  await expect(typstPdf("#let x =")).rejects.toThrow(
    /^invalid Typst source: \/main\.typ:.*expected expression/,
  );
});

test("a font that is not shipped is refused although Typst would only warn", async () => {
  await expect(typstPdf('#set text(font: "SimSun")\n1')).rejects.toThrow("unknown font family: simsun");
});

test("calls at the same time each get their own document", async () => {
  const sources = ["甲", "乙", "丙"].map(
    (c) => `#set document(date: none)\n#set text(font: "Nuanbao Kai")\n${c}`,
  );
  const together = await Promise.all(sources.map(typstPdf));
  for (const [i, source] of sources.entries())
    expect(Buffer.compare(together[i]?.pdf ?? new Uint8Array(), (await typstPdf(source)).pdf)).toBe(0);
  expect(new Set(together.map(({ pdf }) => Buffer.from(pdf).toString("base64"))).size).toBe(3);
});

test("the faces of a PDF are named without their subset's prefix", async () => {
  const { fonts } = await typstPdf(
    '#set document(date: none)\n#text(font: "Noto Sans CJK SC", weight: "medium")[黑]#text(font: "Nuanbao Kai")[楷]',
  );
  expect(fonts).toEqual(["NotoSansCJKsc-Medium", "NuanbaoKai-Regular"]);
});
