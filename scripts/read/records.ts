import Papa from "papaparse";

/** One record of a table: the line on which it starts, and its cells as they stand in the file. */
export type Record = { line: number; cells: string[] };

/** Records of a CSV text, or the line on which its quotes stop making sense. */
export type Records = { records: Record[]; broken: number | null };

// A record longer than this is a quote that was never closed; memory stays bounded.
const longest = 1 << 20;

/**
 * Takes apart a CSV text that comes in pieces, cutting each where a record ends, so that no more than a piece and a
 * record are in memory. Lines count from `line`; a quoted cell may hold line breaks.
 */
export const recordReader = (
  delimiter: string,
  line = 1,
): { push: (text: string, last: boolean) => Records } => {
  let carry = "";
  let next = line;
  let done = false;
  return {
    push: (text, last) => {
      if (done) return { records: [], broken: null };
      carry += text;
      // A carriage return at the end may be half of a line break whose other half comes with the next piece.
      const held = !last && carry.endsWith("\r") ? 1 : 0;
      const whole = carry.slice(0, carry.length - held).replace(/\r\n?/g, "\n");
      const cut = last ? whole.length : lastBreak(whole);
      const part = whole.slice(0, cut);
      carry = whole.slice(cut) + carry.slice(carry.length - held);
      const parsed = part === "" ? { records: [], broken: null } : parse(part, delimiter, next);
      const end = parsed.records.at(-1);
      if (end) next = end.line + 1 + breaks(end.cells);
      if (parsed.broken !== null || carry.length > longest) done = true;
      return carry.length > longest ? { ...parsed, broken: parsed.broken ?? next } : parsed;
    },
  };
};

/** Just behind the last line break outside quotes: the number of quotes before it is even. */
const lastBreak = (text: string): number => {
  if (!text.includes('"')) return text.lastIndexOf("\n") + 1;
  let cut = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (code === 10 && !quoted) cut = i + 1;
  }
  return cut;
};

const breaks = (cells: readonly string[]): number => {
  let count = 0;
  for (const cell of cells) if (cell.includes("\n")) count += cell.split("\n").length - 1;
  return count;
};

const parse = (text: string, delimiter: string, line: number): Records => {
  if (text === "\n") return { records: [{ line, cells: [""] }], broken: null };
  // The text ends with a line break, behind which the parser would see one more, empty record.
  const { data, errors } = Papa.parse<string[]>(text.endsWith("\n") ? text.slice(0, -1) : text, {
    delimiter,
    newline: "\n",
  });
  const quotes = errors.find((error) => error.type === "Quotes");
  const records: Record[] = [];
  let at = line;
  const many = text.includes('"');
  for (const [i, cells] of data.entries()) {
    if (quotes?.row === i) return { records, broken: at };
    records.push({ line: at, cells });
    at += 1 + (many ? breaks(cells) : 0);
  }
  return { records, broken: quotes ? at : null };
};
