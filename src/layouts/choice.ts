/**
 * The style by which the tables of a page (`.slices`) list only the regions that are ticked in its choice (`.choice`)
 * and the one that contains them; all where none is. It takes no script, and a browser without `:has` lists all.
 */
export const choiceStyle = (codes: readonly string[]): string => {
  const rows = (ticked: string, row: string): string => `main:has(.choice ${ticked}:checked) .slices ${row}`;
  const chosen = codes.map((code) => rows(`[value="${code}"]`, `[data-region="${code}"]`));
  return `${rows("", "[data-region]")}{display:none}${chosen.join()}{display:table-row}`;
};
