import { personalPlaces } from "../clean/personal.ts";
import { narrow } from "../clean/width.ts";
import { registerKinds } from "../registers/all.ts";
import type { Codebook } from "./codebook.ts";

/** What the name of a file or a sheet may say, and how a message calls it. */
export type NameReader = (name: string) => {
  /** The rule that the name breaks: it holds a number of a person's, or a Chinese word that may be a person's name. */
  broken: "personal-data" | "unknown-name" | null;
  /** The name with everything hidden that is not a word of the codebook: what messages say. */
  shown: string;
};

/** The reader of names: words of the codebook, names of regions, programmes and registers, dates, digits and Latin letters are known. */
export const nameReader = (codebook: Codebook): NameReader => {
  const { headers, regions, dimensions, aliases } = codebook;
  const short = (name: string): string => name.replace(/(?:自治)?(?:省|市|县|区|镇|乡|街道|村|社区)$/, "");
  const all = [
    ...headers.vocabulary,
    ...headers.totals,
    ...regions.flatMap((r) => [r.name.zh, short(r.name.zh)]),
    ...registerKinds.flatMap((k) => [k.name.zh, ...k.columns.map((c) => c.name.zh)]),
    ...dimensions.flatMap((d) => [d.name.zh, ...d.codes.map((c) => c.name.zh)]),
    ...Object.keys(aliases.codes).map((alias) => alias.slice(alias.indexOf("=") + 1)),
  ];
  // A word of a name may stand alone in it; a region of one character is too short to tell from a surname.
  const words = new Set(all.filter((word) => word.length > 1 || headers.vocabulary.includes(word)));
  const longest = Math.max(...[...words].map((word) => word.length));
  const isKnown = (run: string): boolean => {
    const reached = [true];
    for (let end = 1; end <= run.length; end++)
      for (let start = Math.max(0, end - longest); start < end && !reached[end]; start++)
        reached[end] = reached[start] === true && words.has(run.slice(start, end));
    return reached[run.length] === true;
  };
  return (name) => {
    const text = narrow(name);
    // Letters before digits would hide a number: p13800138000.
    const personal = [text, text.replace(/[A-Za-z_]/g, " ")].some((t) => personalPlaces(t).length > 0);
    const runs = text.match(/\p{Script=Han}+/gu) ?? [];
    const unknown = runs.some((run) => !isKnown(run));
    const shown = text
      .replace(/\p{Script=Han}+/gu, (run) => (isKnown(run) ? run : "※"))
      .replace(/\d[\d\s-]{5,}[\dXx]/g, (run) => (personal ? "※" : run));
    return { broken: personal ? "personal-data" : unknown ? "unknown-name" : null, shown };
  };
};
