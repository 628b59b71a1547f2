import type { Problem } from "../problem.ts";
import { narrow } from "./width.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|9[01])/;

/** Whether year, month and day are a calendar day. */
export const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** The eighteenth character of an identity number, from the seventeen before it (GB 11643-1999). */
export const checkCharacter = (body: string): string => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return "10X98765432"[sum % 11] ?? "";
};

/** Whether eighteen characters are a citizen's identity number: its check character fits. */
export const isIdentityNumber = (text: string): boolean => checkCharacter(text) === text[17]?.toUpperCase();

/** Whether fifteen digits are an identity number of the kind issued until 1999: a province, and a birth date without century. */
export const isOldIdentityNumber = (text: string): boolean =>
  /^\d{15}$/.test(text) &&
  provinces.test(text) &&
  isDay(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));

// A statistical code of seventeen digits ends in its class of town or country (统计用城乡划分代码).
const statistical = /^\d{14}(?:111|112|121|122|123|210|220)$/;

/** Whether sixteen to nineteen digits are a bank card: an issuer's first digits, and the check digit of ISO/IEC 7812. */
export const isBankCard = (text: string): boolean => {
  if (!/^(?:4|5[1-5]|6[0-9]|9[0-9])\d{14,18}$/.test(text) || statistical.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

const identity =
  /(?<![\dA-Za-z])[1-9]\d{5} ?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![\dA-Za-z])/g;
const oldIdentity = /(?<![\dA-Za-z]|\d\.)\d{15}(?![\dA-Za-z])/g;
// Written together, or in groups with the same separator (138-0013-8000); a country code may stand before it.
const mobile = /(?<![\dA-Za-z]|\d\.)(?:\+?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?![\dA-Za-z])/g;
const card = /(?<![\dA-Za-z]|\d\.)(?:\d{16,19}|\d{4}([- ])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?)(?![\dA-Za-z])/g;
const date = "(?:18|19|20)\\d{2}\\s*[-/.年]?\\s*\\d{1,2}\\s*(?:[-/.月]\\s*(?:\\d{1,2}\\s*日?)?)?";
const birth = new RegExp(
  `(?:出生(?:日期|年月日|年月)?|生日|生于)\\s*[:：]?\\s*${date}|${date}\\s*出?生(?=[,，。;；)\\s]|$)`,
  "g",
);
const labelled = /(?:姓名|户主|身份证(?:件)?号(?:码)?|(?:家庭|现|居)?住址)\s*[:：]\s*[^\s:：,，;；|]{2,}/g;

const bare = (text: string): string => text.replace(/[- ]/g, "");

/** Where in a text personal data begin: identity, mobile and card numbers, birth dates, names and addresses behind their label. */
export const personalPlaces = (text: string): number[] => {
  const line = narrow(text);
  return [
    ...[...line.matchAll(identity)].filter((m) => isIdentityNumber(bare(m[0]))),
    ...[...line.matchAll(oldIdentity)].filter((m) => isOldIdentityNumber(m[0])),
    ...line.matchAll(mobile),
    ...[...line.matchAll(card)].filter((m) => isBankCard(bare(m[0]))),
    ...line.matchAll(birth),
    ...line.matchAll(labelled),
  ]
    .map((m) => m.index)
    .sort((a, b) => a - b);
};

/**
 * Every place of a text that holds personal data. The problem never repeats the value (个人信息保护法 第二十八条).
 * Twelve-digit division codes are longer than a phone number, and keys begin with a letter; neither matches.
 */
export const personalData = (text: string, file: string): Problem[] =>
  text.split("\n").flatMap((line, i) =>
    personalPlaces(line).map((at): Problem => ({
      rule: "personal-data",
      file,
      line: i + 1,
      column: String(at + 1),
      value: "",
    })),
  );
