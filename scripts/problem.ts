import type { Rule } from "./messages.ts";

/**
 * One thing that is wrong with what staff wrote, as a value: the rule, and where. `file` is relative to the
 * project; `line` counts from 1, 0 when the whole file is meant; `column` is a column's name, a YAML key or a number.
 * `details` fills the message's placeholders; `suggestions` are what might have been meant.
 */
export type Problem = {
  rule: Rule;
  file: string;
  line: number;
  column: string;
  value: string;
  details?: Readonly<Record<string, string>>;
  suggestions?: readonly string[];
};

/** A result that may come with problems; `value` is null when they leave nothing to go on with. */
export type Read<T> = { value: T | null; problems: Problem[] };
