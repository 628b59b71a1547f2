/** What an index number (索引号) says about itself: the division code in it, if it has one, and whether its check characters fit. */
export type IndexNumber = { division: string | null; checked: boolean };

const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Whether the check character of an 18-character unified social credit code fits (GB 32100-2015). */
export const isCreditCode = (code: string): boolean => {
  const sum = creditWeights.reduce(
    (total, weight, i) => total + weight * creditAlphabet.indexOf(code[i] ?? ""),
    0,
  );
  return creditAlphabet[(31 - (sum % 31)) % 31] === code[17];
};

/** Whether the check character of a 9-character organisation code fits (GB 11714-1997). */
export const isOrganisationCode = (code: string): boolean => {
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * letters.indexOf(code[i] ?? ""),
    0,
  );
  const check = 11 - (sum % 11);
  return code[8] === (check === 10 ? "X" : check === 11 ? "0" : String(check));
};

/**
 * Reads an index number of one of the families in use: credit code (with or without a three-digit site code) or
 * organisation code, then year and serial; 21 digits that begin with the division; groups joined by hyphens.
 * Null when it is of none.
 */
export const readIndexNumber = (text: string): IndexNumber | null => {
  const credit = /^([0-9A-HJ-NPQRTUWXY]{18})(?:\d{3})?\/\d{4}-\d{5,6}$/.exec(text)?.[1];
  if (credit) return { division: credit.slice(2, 8), checked: isCreditCode(credit) };
  const organisation = /^([0-9A-Z]{9})[/-]\d{4}-\d{5,6}$/.exec(text)?.[1];
  if (organisation) return { division: null, checked: isOrganisationCode(organisation) };
  if (/^\d{21}$/.test(text)) return { division: text.slice(0, 6), checked: true };
  if (/^[0-9A-Z]+(-[0-9A-Z]+){2,5}$/.test(text)) return { division: null, checked: true };
  return null;
};
