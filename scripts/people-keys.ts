import { createHmac } from "node:crypto";
import { checkCharacter, isDay, isIdentityNumber, isOldIdentityNumber } from "./clean/personal.ts";
import { halfWidth } from "./clean/width.ts";

/** An old identity number in the form of today, so that one person has one key: the century, and a check character. */
const upgraded = (old: string): string => {
  const body = `${old.slice(0, 6)}19${old.slice(6)}`;
  return body + checkCharacter(body);
};

/** A number of a person's as one spelling: half-width, upper case, without spaces and the apostrophe of Excel. */
export const normalNumber = (text: string): string => {
  const plain = halfWidth(text)
    .replace(/[\s'’‘`]/g, "")
    .toUpperCase();
  return isOldIdentityNumber(plain) ? upgraded(plain) : plain;
};

/** Whether a normal number has the form of an identity number but not its check character, or a date that does not exist. */
export const isMiswritten = (normal: string): boolean =>
  !/^\d{17}[\dX]$/.test(normal) ||
  !isIdentityNumber(normal) ||
  !isDay(Number(normal.slice(6, 10)), Number(normal.slice(10, 12)), Number(normal.slice(12, 14)));

/** The key that stands for a person: a prefix and the first 32 hexadecimal digits of HMAC-SHA-256 under the bureau's secret. Without the secret nobody can try numbers until one fits. */
export const personKey = (secret: Uint8Array, prefix: string, text: string): string =>
  prefix + createHmac("sha256", secret).update(normalNumber(text)).digest("hex").slice(0, 32);
