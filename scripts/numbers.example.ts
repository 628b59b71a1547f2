import { extname } from "node:path";
import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import type { Numbers } from "./spellings.example.ts";

const marked = [".html", ".svg", ".xml", ".rels"];
const binary = [".png", ".pdf", ".woff2"];

/** Attributes that say where and how large a thing is drawn. */
const geometry =
  /\s(?:d|points|transform|viewBox|style|gradientTransform|[xy][12]?|c[xy]|d[xy]|r[xy]?|width|height|offset|stroke-[a-z]+|font-size)="[^"]*"/g;
/** Tags within a line: what stands before and after them reads as one. */
const inline = /<\/?(?:a|abbr|b|data|em|i|r|small|span|strong|sub|sup|t|tspan|wbr)(?:\s[^>]*)?>/g;

/** Characters that are escaped in markup and scripts, and full-width forms, as a reader has them. */
const plain = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);|\\u([0-9a-f]{4})/gi, (_, a?: string, b?: string) =>
      String.fromCodePoint(parseInt(a ?? b ?? "", 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .normalize("NFKC");

/** The numbers in a text, by themselves and with their thousands put together; percentages are no values. */
const numbersOf = (text: string): Set<string> => {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\d[\d.,]*%?/g)) {
    for (const part of run.split(",")) found.add(part.replace(/\.$/, ""));
    for (const [grouped] of run.matchAll(/\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/g))
      found.add(grouped.replaceAll(",", ""));
  }
  return found;
};

const textOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  if (!binary.includes(extname(name))) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const raw = Buffer.from(bytes).toString("latin1");
  if (!name.endsWith(".pdf")) return raw;
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return `${text}\n${raw}`;
};

/** The numbers of a file by its kind: the parts of a workbook, the text of a PDF, the bytes of an image; all else is UTF-8, or refused. */
export const numbersIn = async (name: string, bytes: Uint8Array): Promise<Numbers> => {
  if (name.endsWith(".xlsx")) {
    const parts = await Promise.all(
      Object.entries(unzipSync(bytes)).map(([part, content]) => numbersIn(part, content)),
    );
    return {
      anywhere: new Set(parts.flatMap(({ anywhere }) => [...anywhere])),
      seen: new Set(parts.flatMap(({ seen }) => [...seen])),
    };
  }
  const text = plain(await textOf(name, bytes));
  const isMarked = marked.includes(extname(name));
  const drawn = isMarked ? text.replace(geometry, "") : text;
  const seen = numbersOf(isMarked ? `${drawn}\n${drawn.replace(inline, "")}` : text);
  return { anywhere: new Set([...numbersOf(text), ...seen]), seen };
};
