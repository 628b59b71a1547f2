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
    | "markup-not-allowed";
  line: number;
  column: number;
  /** The text that broke the rule. */
  value: string;
  /** What might have been meant, nearest first. */
  suggestions: readonly string[];
};
