import type { Codebook } from "../read/codebook.ts";
import type { Column, TypedValue } from "../registers/kind.ts";
import type { Rule } from "../messages.ts";
import { nearest } from "../../src/words/nearest.ts";
import { formatDecimal } from "../../src/snapshot/decimal.ts";
import { readDay } from "./day.ts";
import { isBankCard, isDay, personalPlaces } from "./personal.ts";
import { spellings } from "./plain.ts";
import { baseExponents, isBlankSign, isScientific, readQuantity, stepNames } from "./quantity.ts";
import { shown } from "./shown.ts";
import { halfWidth } from "./width.ts";

/** What a cell is not: the rule that it breaks, and what a message may say of it. */
export type BrokenCell = {
  broken: Rule;
  value: string;
  details?: Readonly<Record<string, string>>;
  suggestions?: readonly string[];
};

export type CellRead = { value: TypedValue } | BrokenCell;

/** Reads the cells of one column: a text as it stands in the file, in; a typed value or a broken rule, out. Nothing is guessed. */
export type CellReader = (text: string) => CellRead;

type Vocabulary = Pick<Codebook, "regions" | "dimensions" | "aliases">;

const nothing: CellRead = { value: null };

/**
 * The reader of a column. `exponent` is the power of ten of the unit in its header, for quantities. A value that is not of
 * the column's type and holds personal data breaks `personal-data` and is never repeated; other values are repeated only
 * as far as `shown` allows.
 */
export const cellReader = (column: Column, exponent: number, codebook: Vocabulary): CellReader => {
  const typed = typedReader(column, exponent, codebook);
  return (text) => {
    const plain = unquoted(text.trim());
    if (plain === "") return column.required ? { broken: "empty-cell", value: "" } : nothing;
    const read = typed(plain);
    if (!("broken" in read)) return read;
    if (read.broken === "personal-data" || isPersonal(plain, column))
      return { broken: "personal-data", value: "" };
    if (!column.required && isBlankSign(halfWidth(plain))) return nothing;
    return read;
  };
};

// ="00123" is how a programme keeps Excel from dropping zeros.
const unquoted = (text: string): string =>
  text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1).trim() : text;

const isPersonal = (text: string, column: Column): boolean => {
  const plain = halfWidth(text).replace(/^['’‘`]/, "");
  // A division code that lost a digit has as many digits as a phone; in its own column it is only a wrong code.
  if (column.type === "region" && /^\d{1,12}$/.test(plain)) return false;
  return personalPlaces(plain).length > 0 || isBirthDate(plain);
};

const isBirthDate = (text: string): boolean => {
  const match = /^(19\d{2}|20[01]\d)(?:(\d{2})(\d{2})|[-/.年](\d{1,2})[-/.月](\d{1,2})日?)$/.exec(text);
  return (
    match !== null && isDay(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]))
  );
};

const typedReader = (column: Column, exponent: number, codebook: Vocabulary): CellReader => {
  switch (column.type) {
    case "key":
      return keyReader(column.prefix);
    case "day":
      return dayReader();
    case "region":
    case "code":
    case "flag":
      return listReader(column, codebook);
    default:
      return quantityReader(column, exponent);
  }
};

const scientific = (text: string): BrokenCell => ({ broken: "scientific-notation", value: shown(text) });

// A wrong check character does not make an identity number anything else.
const looksLikeIdentity = (text: string): boolean => /^\d{6}(?:18|19|20)\d{9}[\dXx]$/.test(text);

// Hexadecimal digits may happen to be decimal all; as many as an identity number has, or a UnionPay card with its check digit, they are not taken for a key.
const isNumberOfPerson = (digits: string): boolean =>
  /^\d{18}$/.test(digits) || (/^62\d{14,17}$/.test(digits) && isBankCard(digits));

const keyReader = (prefix: string): CellReader => {
  const form = new RegExp(`^${prefix}[0-9a-f]{16,64}$`);
  return (text) => {
    const key = form.test(text)
      ? text
      : `${text.slice(0, prefix.length)}${text.slice(prefix.length).toLowerCase()}`;
    if (form.test(key) && !isNumberOfPerson(key.slice(prefix.length))) return { value: key };
    const bare = text.startsWith(prefix) ? text.slice(prefix.length) : text;
    if (personalPlaces(bare).length > 0 || looksLikeIdentity(bare) || isNumberOfPerson(bare))
      return { broken: "personal-data", value: "" };
    if (isBlankSign(halfWidth(text))) return { broken: "dash-not-value", value: shown(text) };
    // What stands where a key should be is most likely a name or a number of a person: never repeated.
    return isScientific(halfWidth(text))
      ? scientific(text)
      : { broken: "not-a-key", value: "", details: { prefix } };
  };
};

const dayReader = (): CellReader => {
  // The same days come again and again; a register has some hundred of them.
  const known = new Map<string, CellRead>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const read = readDay(text);
    const cell: CellRead =
      "day" in read
        ? { value: read.day }
        : { broken: read.broken, value: /^20\d{6}$/.test(text) ? text : shown(text) };
    if ("day" in read && known.size < 5000) known.set(text, cell);
    return cell;
  };
};

const listReader = (column: Column, codebook: Vocabulary): CellReader => {
  const names = spellings(column, codebook) ?? {};
  const values = new Map(Object.entries(names).map(([name, value]) => [name, { value }]));
  const broken: Rule =
    column.type === "region" ? "unknown-region" : column.type === "code" ? "unknown-code" : "not-a-flag";
  return (text) => {
    const known = values.get(text) ?? values.get(halfWidth(text).replace(/^['’‘`]/, ""));
    if (known) return known;
    const plain = halfWidth(text);
    if (isBlankSign(plain)) return { broken: "dash-not-value", value: plain };
    if (isScientific(plain)) return scientific(plain);
    const suggestions =
      column.type === "code"
        ? nearest(plain.slice(0, 40), Object.keys(names))
        : column.type === "region"
          ? codebook.regions.filter((r) => r.name.zh === plain).map((r) => r.code)
          : [];
    // The digits of a wrong division code help to find it; other digits may be a person's.
    const digits = column.type === "region" && /^\d{1,12}$/.test(plain) && personalPlaces(plain).length === 0;
    return { broken, value: digits ? plain : shown(plain), suggestions };
  };
};

const quantityReader = (
  column: Column & { type: "count" | "money" | "hours" },
  exponent: number,
): CellReader => {
  const { type, min, max } = column;
  const decimals = baseExponents[type];
  const details = {
    min: formatDecimal(min, decimals),
    max: formatDecimal(max, decimals),
    expected: stepNames[type],
  };
  return (text) => {
    const read = readQuantity(text, type, exponent);
    if ("broken" in read) return { broken: read.broken, value: shown(text), details };
    return read.steps < min || read.steps > max
      ? { broken: "out-of-range", value: shown(text), details }
      : { value: read.steps };
  };
};
