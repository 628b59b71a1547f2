import { expect, test } from "vitest";
import { cell, facts, stock, town, value, withheld } from "./facts.example.ts";
import { wordExhibit } from "./exhibit.ts";
import { tellGaps } from "./gaps.ts";
import { plainText } from "./plain.ts";
import { fallsShort, shortfallSentence, shortfallSomewhere } from "./shortfall.ts";

const second = "990101101000";
const at = (region: string, content = value(7)) => cell("patrol.runs", content, { region, period: stock });
const county = cell("patrol.runs", value(12));
const known = (...cells: ReturnType<typeof cell>[]) => {
  const made = facts(...cells);
  const [first] = made.vocabulary.regions.slice(1);
  if (!first) throw new Error("no town");
  return {
    ...made,
    vocabulary: { ...made.vocabulary, regions: [...made.vocabulary.regions, { ...first, code: second }] },
  };
};
const short = (...cells: ReturnType<typeof cell>[]) =>
  fallsShort(
    cells.filter((c) => c !== county).map((c) => c.key),
    known(...cells),
  );

test("parts fall short of a published total when one of them is withheld", () => {
  expect(short(county, at(town), at(second, withheld))).toBe(true);
});

test("parts that are all published, and parts of no published total, fall short of nothing", () => {
  expect(short(county, at(town), at(second, value(5)))).toBe(false);
  expect(short(at(town), at(second, withheld))).toBe(false);
  expect(short(county, at(second, withheld))).toBe(false);
});

test("figures that do not add up to their whole by nature fall short of nothing", () => {
  const share = (region: string, content = value(7)) => cell("care.rate", content, { region });
  const orphans = cell("patrol.runs", withheld, { dimensions: { programme: "orphan" } });
  const dibao = cell("patrol.runs", value(3), { dimensions: { programme: "dibao" } });
  expect(short(county, dibao, orphans)).toBe(false);
  expect(fallsShort([share(town).key], known(share(town), cell("care.rate", value(9))))).toBe(false);
});

test("an exhibit, the press text and generated texts say so", () => {
  const all = known(county, at(town), at(second, withheld));
  const text = { zh: "街面巡查", en: "Patrols" };
  const items = [at(town), at(second, withheld)].map((c) => ({ label: text, cell: c.key }));
  for (const language of ["zh", "en"] as const) {
    const worded = wordExhibit(
      { id: "patrols", kind: "bars", title: text, subtitle: text, description: text, items, sources: ["a"] },
      all,
      language,
    );
    expect(worded.caveat).toBe(shortfallSentence[language]);
    const document = { front: {}, blocks: [{ type: "exhibit" as const, id: "patrols", alt: [] }] };
    expect(plainText(document, language, [worded], [])).toContain(shortfallSentence[language]);
    expect(tellGaps(all, language)).toContain(shortfallSomewhere[language]);
  }
});
