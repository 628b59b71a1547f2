import { meaningOf, type HeaderWords } from "./header.ts";
import { recordReader } from "./records.ts";

const delimiters = [",", "\t", ";"] as const;

/** The delimiter under which some line of the start of a file names most columns; a comma where none does. */
export const findDelimiter = (start: string, words: HeaderWords): string => {
  const scores = delimiters.map((delimiter) => {
    const { records } = recordReader(delimiter).push(start, true);
    const named = records
      .slice(0, 30)
      .map(({ cells }) => cells.filter((cell) => meaningOf([cell], words).is === "column").length);
    return Math.max(0, ...named);
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ",";
};
