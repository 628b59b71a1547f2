import { expect, test } from "vitest";
import { realEffects } from "../effects.ts";
import { codebookRoot } from "../project.ts";
import { readCodebook } from "./codebook.ts";

const { value } = await readCodebook(codebookRoot, "data/codebook", realEffects);
if (!value) throw new Error("the codebook cannot be read");
const programmes = value.dimensions.find((d) => d.id === "programme")?.codes ?? [];

test("every dimension and every programme of the codebook is defined", () => {
  const defined = [...value.dimensions, ...programmes].filter((term) => term.definition);
  expect(defined).toEqual([...value.dimensions, ...programmes]);
});

test("no definition of the codebook only repeats the name, and none stays open", () => {
  const terms = [
    ...value.dimensions,
    ...value.dimensions.flatMap((d) => d.codes),
    ...value.units,
    ...value.indicators,
  ];
  for (const { name, definition } of terms)
    for (const language of ["zh", "en"] as const) {
      const plain = definition?.[language].replace(/[。.]$/, "").toLowerCase();
      expect(plain).not.toBe(name[language].toLowerCase());
      expect(plain ?? "").not.toMatch(/待核|to be confirmed/);
    }
});

test("every basis names a document, or says in words that a reader understands that it has not been checked", () => {
  const document = {
    zh: /《[^》]+》|〔\d{4}〕\d+号|民政统计(月报|季报)/,
    en: /\b(Measures|Regulations|Opinions)\b|\bdocument \d+ of \d{4}\b|\breturns?\b/,
  };
  const unchecked = { zh: /尚未核实/, en: /\bha(s|ve) not been checked yet\b/ };
  for (const { id, basis } of value.indicators) {
    for (const language of ["zh", "en"] as const) {
      const says = (pattern: RegExp) => pattern.test(basis[language]);
      expect([id, language, says(document[language]) || says(unchecked[language])]).toEqual([
        id,
        language,
        true,
      ]);
      expect(basis[language]).not.toMatch(/待核|to be confirmed|TODO/);
    }
    expect([id, unchecked.en.test(basis.en)]).toEqual([id, unchecked.zh.test(basis.zh)]);
  }
});
