import { nearest } from "../../src/words/nearest.ts";
import { personalPlaces } from "../clean/personal.ts";
import { isUnit } from "../clean/quantity.ts";
import { narrow } from "../clean/width.ts";
import type { RegisterKind } from "../registers/kind.ts";
import type { Headers } from "./headers.ts";

/** What a header may say in one kind of register: spellings by the id of their column, what to drop, what to refuse. */
export type HeaderWords = {
  /** Spellings of the kind and the codebook. */
  known: ReadonlyMap<string, string>;
  /** Spellings of the campaign. */
  own: ReadonlyMap<string, string>;
  ignore: ReadonlySet<string>;
  personal: RegExp;
  /** Every spelling as it may be suggested, by the normal form. */
  suggestions: readonly string[];
};

/** What one header means. `unit` is the text in its brackets, of its own or of the group above it. */
export type Meaning =
  | { is: "column"; id: string; unit: string | null }
  | { is: "ignored" }
  | { is: "empty" }
  | { is: "personal-header" | "personal-data" }
  | { is: "unknown-column"; name: string };

const numbering = /^(?:\d{1,2}[.、]|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,2}、|其中:?|[#*※])/;

/** A header without spaces, full-width forms, numbering and marks, in lower case; its last brackets stay. */
export const normalHeader = (text: string): string => {
  let name = narrow(text)
    .replace(/[\s"“”]+/g, "")
    .toLowerCase()
    .replaceAll("【", "(")
    .replaceAll("】", ")");
  while (numbering.test(name)) name = name.replace(numbering, "");
  return name.replace(/[*※:]+$/, "");
};

/** The name and the unit of one normal header: 金额(万元), 金额:万元, 金额/万元. A bare unit has no name. */
const split = (normal: string): { name: string; unit: string | null } => {
  const brackets = /^(.*?)[([](?:单位:?)?([^()[\]]*)[)\]]$/.exec(normal);
  if (brackets) return { name: brackets[1] ?? "", unit: brackets[2] ?? "" };
  if (isUnit(normal)) return { name: "", unit: normal };
  const behind = /^(.+)[:/](.+)$/.exec(normal);
  return behind?.[2] && isUnit(behind[2])
    ? { name: behind[1] ?? "", unit: behind[2] }
    : { name: normal, unit: null };
};

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The words for the headers of a kind: its own names, the codebook's spellings, and what the campaign adds. */
export const headerWords = (
  kind: RegisterKind,
  headers: Headers,
  own: Readonly<Record<string, string>>,
  ignore: readonly string[],
): HeaderWords => {
  const { english, ...chinese } = headers.personal;
  const names = kind.columns.flatMap((c) =>
    [c.id, c.name.zh, c.name.en, ...(headers.columns[kind.id]?.[c.id] ?? [])].map(
      (name) => [name, c.id] as const,
    ),
  );
  return {
    known: new Map(names.map(([name, id]) => [normalHeader(name), id])),
    own: new Map(Object.entries(own).map(([name, id]) => [normalHeader(name), id])),
    ignore: new Set([...headers.ignore, ...ignore].map(normalHeader)),
    personal: new RegExp(
      [
        ...Object.values(chinese).flat().map(escaped),
        ...english.map((word) => `(?<![a-z])${escaped(normalHeader(word))}(?![a-z])`),
      ].join("|"),
    ),
    suggestions: [...names, ...Object.entries(own)]
      .map(([name]) => name)
      .filter((name) => /\p{Script=Han}/u.test(name)),
  };
};

/** What the headers over one column, from the top, mean together. A codebook spelling comes before every other rule. */
export const meaningOf = (segments: readonly string[], words: HeaderWords): Meaning => {
  const written = segments.filter((s) => s.trim() !== "");
  if (written.length === 0) return { is: "empty" };
  if (written.some((s) => personalPlaces(s).length > 0)) return { is: "personal-data" };
  const normal = written.map(normalHeader);
  const parts = normal.map(split);
  const units = parts.map((p) => p.unit).filter((unit) => unit !== null);
  const names = parts.map((p) => p.name).filter(Boolean);
  const candidates = [names.join(""), names.slice(-2).join(""), names.at(-1) ?? ""];
  const unit = units.at(-1) ?? null;
  const known = candidates.map((name) => words.known.get(name)).find((id) => id !== undefined);
  const clean = units.every((text) => !words.personal.test(text));
  if (known !== undefined && clean) return { is: "column", id: known, unit };
  if (words.personal.test(normal.join("")) || personalInEnglish(written, words))
    return { is: "personal-header" };
  const whole = words.own.get(normal.join(""));
  if (whole !== undefined)
    return { is: "column", id: whole, unit: unit !== null && isUnit(unit) ? unit : null };
  const own = candidates.map((name) => words.own.get(name)).find((id) => id !== undefined);
  if (own !== undefined) return { is: "column", id: own, unit };
  if ([normal.join(""), ...candidates].some((name) => words.ignore.has(name))) return { is: "ignored" };
  return { is: "unknown-column", name: candidates[2] ?? "" };
};

/** The spellings that may have been meant by a name that is none of them: from the closed list, so that they may be said. */
export const suggestionsFor = (name: string, words: HeaderWords): string[] =>
  nearest(name.slice(0, 40), words.suggestions);

// Latin words run together once spaces are gone: they are looked for in the header as it was written.
const personalInEnglish = (written: readonly string[], words: HeaderWords): boolean =>
  written.some((text) =>
    narrow(text)
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => words.personal.test(word)),
  );
