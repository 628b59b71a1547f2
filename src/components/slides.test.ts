import { expect, test } from "vitest";
import type { Block } from "../words/block.ts";
import { briefingOf } from "./slides.ts";

const text = (words: string) => [{ type: "text" as const, text: words }];
const heading = (level: 2 | 3, words: string): Block => ({ type: "heading", level, children: text(words) });
const paragraph = (words: string): Block => ({ type: "paragraph", children: text(words) });
const quote = (words: string): Block => ({ type: "quote", children: [paragraph(words)] });

const blocks: Block[] = [
  paragraph("opening"),
  heading(2, "总体情况"),
  paragraph("shown"),
  quote("said"),
  quote("said as well"),
  heading(2, "兜底保障"),
  heading(3, "a heading on the slide"),
  heading(2, "答记者问"),
  paragraph("lead"),
  heading(3, "第一问"),
  paragraph("answer"),
  quote("quoted in the answer"),
];

test("each heading of level 2 starts a slide, and quotes under it are what the speaker says", () => {
  const { opening, slides } = briefingOf(blocks, "zh");
  expect(opening).toEqual([paragraph("opening")]);
  expect(slides).toEqual([
    {
      heading: text("总体情况"),
      body: [paragraph("shown")],
      notes: [paragraph("said"), paragraph("said as well")],
    },
    { heading: text("兜底保障"), body: [heading(3, "a heading on the slide")], notes: [] },
  ]);
});

test("questions are no slides, and their answers keep everything that stands under them", () => {
  expect(briefingOf(blocks, "zh").questions).toEqual({
    heading: text("答记者问"),
    lead: [paragraph("lead")],
    items: [{ heading: text("第一问"), answer: [paragraph("answer"), quote("quoted in the answer")] }],
  });
});

test("a briefing without questions has none", () => {
  expect(briefingOf([heading(2, "总体情况")], "zh").questions).toBeNull();
});

test("in English the questions stand under Questions and answers", () => {
  const english = [heading(2, "Where we stand"), heading(2, "Questions and answers"), heading(3, "Why?")];
  const { slides, questions } = briefingOf(english, "en");
  expect(slides).toHaveLength(1);
  expect(questions?.items).toEqual([{ heading: text("Why?"), answer: [] }]);
});

test("nothing of a briefing is lost or said twice", () => {
  const { opening, slides, questions } = briefingOf(blocks, "zh");
  const kept = [
    ...opening,
    ...slides.flatMap((s) => [...s.body, ...s.notes]),
    ...(questions ? [...questions.lead, ...questions.items.flatMap((q) => q.answer)] : []),
  ];
  const headings = 5;
  const quotesOfSlides = 2;
  expect(kept).toHaveLength(blocks.length - headings + 1);
  expect(kept.filter((b) => b.type === "quote")).toHaveLength(3 - quotesOfSlides);
});
