import type { Language } from "../snapshot/bilingual.ts";
import type { Facts } from "../snapshot/select.ts";
import { allowedNames, unboundNumerals } from "./allowed.ts";
import type { Inline } from "./block.ts";
import { wordCell } from "./cell.ts";
import { wordChange } from "./change.ts";
import type { Finding } from "./finding.ts";
import type { Leaf } from "./leaf.ts";
import { withoutLineEnds } from "./line-end.ts";
import { resolveReference } from "./resolve.ts";
import { referenceSuggester } from "./suggest.ts";

/** A finding whose place is still an offset in the file. */
export type Placed = Omit<Finding, "line" | "column"> & { offset: number };

/** Binds the leaves of one paragraph, heading, cell or the like; gives the inlines of each leaf. */
export type BindRun = (leaves: readonly Leaf[]) => { inlines: Inline[][]; findings: Placed[] };

/** Braces of any width: what is neither a whole reference nor ordinary text. */
const piece = /\{([^{}]*)\}|[{}｛｝]/gu;

/** What stands in for a reference while numerals are sought: no digit, no letter, no measure word. */
const stand = "\uFFFC";

/** A literal as the author marked it: `{=24小时}`. */
const literal = /^\s*[=＝]([^]*)$/u;

/** The words of an inline of a run, which has no emphasis or links of its own. */
const wordsOf = (inline: Inline): string => ("text" in inline ? inline.text : "");

/** The inlines of each leaf without the line ends of the source, which are judged by what is said on either side. */
const unbroken = (leaves: readonly Inline[][], language: Language): Inline[][] => {
  const said = leaves.flat().map(wordsOf).join("");
  if (!said.includes("\n")) return [...leaves];
  let to = 0;
  return leaves.map((inlines) =>
    inlines.map((inline) => {
      const from = to;
      to += wordsOf(inline).length;
      if (inline.type !== "text" && inline.type !== "literal") return inline;
      const text = withoutLineEnds(inline.text, language, said.slice(0, from), said.slice(to));
      return { ...inline, text };
    }),
  );
};

/** Makes the function that binds runs of text, with the facts and the names that may hold numerals. */
export const runBinder = (facts: Facts, language: Language): BindRun => {
  const names = allowedNames(facts.vocabulary);
  const suggest = referenceSuggester(facts, language);

  const bindReference = (source: string, offset: (i: number) => number, findings: Placed[]): Inline[] => {
    const marked = literal.exec(source);
    if (marked?.[1]?.trim()) return [{ type: "literal", text: marked[1].trim() }];
    const resolved = resolveReference(source, facts, language);
    if (!("rule" in resolved))
      return resolved.change
        ? wordChange(facts, resolved.key, resolved.change, language)
        : [wordCell(facts, resolved.key, language, { unit: resolved.unit ?? undefined })];
    const { at, ...problem } = resolved;
    findings.push({ ...problem, value: problem.value || "{}", offset: offset(at) });
    return [{ type: "text", text: `{${source}}` }];
  };

  return (leaves) => {
    const findings: Placed[] = [];
    let masked = "";
    const offsets: number[] = [];
    const inlines = leaves.map((leaf) => {
      const bound: Inline[] = [];
      let last = 0;
      const say = (to: number) => {
        const text = leaf.text.slice(last, to);
        if (text) bound.push({ type: "text", text });
        masked += text;
        for (let i = last; i < to; i++) offsets.push(leaf.offsets[i] ?? 0);
      };
      for (const match of leaf.text.matchAll(piece)) {
        say(match.index);
        const offset = (i: number) => leaf.offsets[match.index + i] ?? 0;
        if (match[1] !== undefined) bound.push(...bindReference(match[1], (i) => offset(i + 1), findings));
        else
          findings.push({ rule: "malformed-reference", value: match[0], suggestions: [], offset: offset(0) });
        masked += stand;
        offsets.push(offset(0));
        last = match.index + match[0].length;
      }
      say(leaf.text.length);
      return bound;
    });
    for (const { from, to } of unboundNumerals(masked, names))
      findings.push({
        rule: "unbound-digit",
        value: masked.slice(from, to),
        suggestions: suggest(masked.slice(from, to)),
        offset: offsets[from] ?? 0,
      });
    return { inlines: unbroken(inlines, language), findings };
  };
};
