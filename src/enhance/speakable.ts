import { comma, type PageLanguage } from "./language.ts";

/**
 * A text as a voice should say it. Marks for the eye are left out: [c], [x], notes and brackets around a remark. A dash
 * between numbers is a range, and a minus has a name. A pause before another mark, or at either end, is none.
 */
export const speakable = (text: string, language: PageLanguage): string => {
  const [to, minus] = language === "zh" ? ["至", "负"] : [" to ", "minus "];
  return text
    .replace(/\[[cx]\]/g, "")
    .replace(/(\d[^\s—–-]{0,3})\s*[—–]\s*(?=\d)/g, `$1${to}`)
    .replace(/−(?=\d)/g, minus)
    .replace(/[（()）]/g, comma(language))
    .replace(/[\s·*]+/g, " ")
    .replace(/ (?=,)/g, "")
    .replace(/^[，, ]+|([，,] ?)+(?=[，。；：、》”,.;:]|$)/g, "")
    .trim();
};

/** A text in sentences: voices from the network stop in the middle of what takes long to say. */
export const sentencesOf = (text: string, language: PageLanguage): string[] =>
  (text.match(language === "zh" ? /[^。！？；]+[。！？；]*/g : /.+?(?:[.!?;](?=\s|$)|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
