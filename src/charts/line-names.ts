/** What the line is called that stands for all that the others are parts of. */
const whole = "Total";

/**
 * English names of lines without the words that all of them end in, where the title says those: of "Minimum living
 * allowance" and "Rural, minimum living allowance" there remain "Total" and "Rural". Other names stay as they are.
 */
export const lineNames = (names: readonly (string | null)[], title: string): (string | null)[] => {
  const [shared = null] = names.toSorted((a, b) => (a ?? "").length - (b ?? "").length);
  if (shared === null || names.length < 2 || !title.toLowerCase().includes(shared.toLowerCase()))
    return [...names];
  const tail = `, ${shared}`.toLowerCase();
  if (!names.every((name) => name === shared || name?.toLowerCase().endsWith(tail))) return [...names];
  return names.map((name) => (name === shared ? whole : (name?.slice(0, -tail.length) ?? "")));
};
