/** Labels that a spreadsheet would run, or that break a file, were they written as they are. */
export const hostile: readonly string[] = [
  "=1+1",
  '=HYPERLINK("http://evil.example","点这里")',
  "=cmd|' /C calc'!A0",
  "+86",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  'a","=1+1',
  'a"\n=1+1',
];

/** Whether a spreadsheet might take a text for a formula. */
export const runs = (text: string): boolean => /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u.test(text);
