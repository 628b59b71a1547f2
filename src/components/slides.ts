import type { Language } from "../snapshot/bilingual.ts";
import type { Block, Inline } from "../words/block.ts";

/** One slide: its heading, what it shows, and what the speaker says meanwhile. */
export type Slide = { heading: Inline[]; body: Block[]; notes: Block[] };

/** A question of the press and the answer to it. */
export type Question = { heading: Inline[]; answer: Block[] };

/** A briefing in its parts. `opening` stands before the first slide; `questions.lead` before the first question. */
export type Briefing = {
  opening: Block[];
  slides: Slide[];
  questions: { heading: Inline[]; lead: Block[]; items: Question[] } | null;
};

/** The headings under which the questions stand. */
const questionHeadings: Readonly<Record<Language, string>> = { zh: "答记者问", en: "Questions and answers" };

const plain = (inlines: readonly Inline[]): string =>
  inlines.map((i) => ("children" in i ? plain(i.children) : i.text)).join("");

type Part = { heading: Inline[]; blocks: Block[] };

/** Cuts blocks at every heading of a level; what stands before the first is the lead. */
const cut = (blocks: readonly Block[], level: 2 | 3): { lead: Block[]; parts: Part[] } => {
  const lead: Block[] = [];
  const parts: Part[] = [];
  for (const block of blocks)
    if (block.type === "heading" && block.level === level)
      parts.push({ heading: block.children, blocks: [] });
    else (parts.at(-1)?.blocks ?? lead).push(block);
  return { lead, parts };
};

const slide = ({ heading, blocks }: Part): Slide => ({
  heading,
  body: blocks.filter((b) => b.type !== "quote"),
  notes: blocks.flatMap((b) => (b.type === "quote" ? b.children : [])),
});

/**
 * A briefing text as slides: every heading of level 2 starts one, quotes under it are the speaker's notes. The part
 * under 答记者问 (Questions and answers) is no slide; its headings of level 3 are the questions.
 */
export const briefingOf = (blocks: readonly Block[], language: Language): Briefing => {
  const { lead, parts } = cut(blocks, 2);
  const isQuestions = (part: Part) => plain(part.heading).trim() === questionHeadings[language];
  const asked = parts.find(isQuestions);
  const answers = asked && cut(asked.blocks, 3);
  return {
    opening: lead,
    slides: parts.filter((part) => !isQuestions(part)).map(slide),
    questions:
      asked && answers
        ? {
            heading: asked.heading,
            lead: answers.lead,
            items: answers.parts.map((p) => ({ heading: p.heading, answer: p.blocks })),
          }
        : null,
  };
};
