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
  for (const { basis } of value.indicators) expect(basis.zh + basis.en).not.toMatch(/待核|to be confirmed/);
});
