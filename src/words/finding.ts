/**
 * What is wrong at one place of a text, as a value: the rule that it breaks, where, and what might have been meant.
 * Sentences are made of it elsewhere. Lines and columns count from 1.
 */
export type Finding = {
  rule:
    | "unknown-indicator"
    | "unknown-attribute"
    | "unknown-value"
    | "unknown-unit"
    | "no-such-cell"
    | "ambiguous-reference"
    | "unbound-digit"
    | "malformed-reference"
    | "unknown-exhibit"
    | "missing-alt"
    | "markup-not-allowed"
    /** The front matter is no YAML, or a value in it is no text. */
    | "malformed-front-matter"
    /** The front matter has no `title`. */
    | "missing-title"
    /** A comparison without meaning: 环比 of a figure that adds up from a start. */
    | "comparison-refused";
  line: number;
  column: number;
  /** The text that broke the rule. */
  value: string;
  /** What might have been meant, nearest first. */
  suggestions: readonly string[];
};
