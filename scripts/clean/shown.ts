import { personalPlaces } from "./personal.ts";
import { narrow } from "./width.ts";

// What a badly written number, date or code consists of. A name, an address or a remark has other letters.
const harmless =
  /^(?:[\d\s.,:%+\-—–/()¥'"#*√×<>=]|[年月日号时分元角万亿千百十户人次件份个台辆岁名位张处所家小是否无有约近余多超]|[eE](?=[+-]?\d)|N\/A|null)*$/;

/**
 * A value that breaks its column's rule, as a message may repeat it: only when it is made of digits, punctuation and
 * units, is short, and has no run of eight digits or more, which may be a number of a person's with a digit lost.
 * Otherwise the empty text.
 */
export const shown = (value: string): string => {
  const text = narrow(value).trim();
  const safe =
    text.length <= 24 && harmless.test(text) && !/\d{8}/.test(text) && personalPlaces(text).length === 0;
  return safe ? text : "";
};
