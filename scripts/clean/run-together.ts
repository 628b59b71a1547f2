/**
 * How a count of people may be households and people run together (2150户2867人 → 21502867): every split into two
 * numbers without leading zeros in which a household has one to four people. Reported counts below six digits and
 * numbers that cannot be split so have none.
 */
export const splitsRunTogether = (count: number): { households: number; persons: number }[] => {
  const digits = String(count);
  if (digits.length < 6) return [];
  return Array.from({ length: digits.length - 1 }, (_, i) => i + 1)
    .map((at) => [digits.slice(0, at), digits.slice(at)] as const)
    .filter(([, persons]) => !persons.startsWith("0"))
    .map(([households, persons]) => ({ households: Number(households), persons: Number(persons) }))
    .filter(({ households, persons }) => households <= persons && persons <= 4 * households);
};
