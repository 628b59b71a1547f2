import { pinyin, polyphonic } from "pinyin-pro";

/** A name as it is typed in pinyin: `fengchengzhen` and `fcz`. Signs are left out; letters and digits stay. */
type Spelled = { full: string; initials: string };

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "");

/** The readings of as many hanzi as an official spelling begins with; the rest of it is an English word such as County. */
const agreeing = (choices: readonly (readonly string[])[], spelling: string): string[] => {
  const [own, ...rest] = choices;
  return (own ?? [])
    .filter((reading) => spelling.startsWith(reading))
    .map((reading) => [reading, ...agreeing(rest, spelling.slice(reading.length))])
    .reduce<string[]>((longest, one) => (one.length > longest.length ? one : longest), []);
};

/**
 * A Chinese name in pinyin. Where a hanzi has several readings, an official spelling decides, as 町店镇 is Tingdian Town
 * and 单县 Shan County; without one the library's reading of the whole word does.
 */
export const spelledOf = (name: string, official = ""): Spelled => {
  const letters = name.normalize("NFKC").replace(/[^\p{Script=Han}a-zA-Z0-9]/gu, "");
  const usual = pinyin(letters, { toneType: "none", type: "array", v: true, nonZh: "consecutive" });
  const agreed = /^\p{Script=Han}+$/u.test(letters)
    ? agreeing(polyphonic(letters, { toneType: "none", type: "array", v: true }), lettersOf(official))
    : [];
  const readings = usual.map((reading, i) => (agreed[i] ?? reading).toLowerCase());
  return {
    full: readings.join(""),
    initials: readings.map((reading) => (/^\d/.test(reading) ? reading : reading.slice(0, 1))).join(""),
  };
};
