import type { Problem } from "../problem.ts";

const identity =
  /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;
const mobile = /(?<![\dA-Za-z])1[3-9]\d{9}(?!\d)/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether eighteen characters are a citizen's identity number: its check character fits (GB 11643-1999). */
export const isIdentityNumber = (text: string): boolean => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
};

/**
 * Every place of a text that holds an identity number or a mobile number. The problem never repeats the value
 * (个人信息保护法 第二十八条). Twelve-digit division codes are longer than a phone number and do not match.
 */
export const personalData = (text: string, file: string): Problem[] =>
  text.split("\n").flatMap((line, i) => {
    const found = [
      ...[...line.matchAll(identity)].filter((m) => isIdentityNumber(m[0])),
      ...line.matchAll(mobile),
    ];
    return found.map((m): Problem => ({
      rule: "personal-data",
      file,
      line: i + 1,
      column: String(m.index + 1),
      value: "",
    }));
  });
