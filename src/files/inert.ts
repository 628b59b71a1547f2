/**
 * Text that no spreadsheet runs: what begins like a formula gets a single quotation mark before it (OWASP, CSV
 * Injection; ASVS 5.0, 1.2.10). Full-width forms count too, because spreadsheets in Chinese take them for their
 * narrow ones. Numbers are no text and never come here.
 */
export const inert = (text: string): string =>
  /^[\t\r\n\0]|^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
