/** Text with full-width letters, digits, punctuation and spaces made half-width, one character for one. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, " ");

/** Text with full-width letters, digits, punctuation and spaces made half-width, as a Chinese input method leaves them, without spaces around it. */
export const halfWidth = (text: string): string => narrow(text).trim();
