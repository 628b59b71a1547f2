/** A figure in whole steps of its unit, and how many decimals the unit has: 518236.47 yuan is 51823647, 2. */
export type Canary = { steps: number; decimals: number };

/** The units that a figure may be told in, as powers of ten: itself, thousand, 万, million, 亿. */
const scales = [0, 3, 4, 6, 8];
/** From so many digits on a number is a value whatever stands around it. */
const telling = 6;
/** A number of fewer digits is that of many other figures as well. */
const fewest = 4;

const decimal = (steps: number, places: number): string => {
  const digits = String(steps).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/**
 * Every way to write a figure as a number, without separators: in the unit and its multiples, with every number of
 * decimals from the exact ones down to the fewest that still tell it, rounded and cut off; and its whole steps.
 */
export const spellingsOf = ({ steps, decimals }: Canary): string[] => {
  const digits = String(steps).length;
  const spelled = scales.flatMap((scale) => {
    const places = decimals + scale;
    const least = scale === 0 ? 0 : Math.max(0, places - digits + fewest);
    return Array.from({ length: places - least + 1 }, (_, dropped) => {
      const step = 10 ** dropped;
      return [Math.round(steps / step), Math.floor(steps / step)].map((n) => decimal(n, places - dropped));
    }).flat();
  });
  return [...new Set([String(steps), ...spelled])];
};

/** The numbers of a file: wherever they stand, and those that a reader sees, which geometry is not. */
export type Numbers = { anywhere: ReadonlySet<string>; seen: ReadonlySet<string> };

/** The spellings of a figure that stand in a file: long ones within any number, short ones as a number of their own. */
export const tracesOf = (canary: Canary, { anywhere, seen }: Numbers): string[] =>
  spellingsOf(canary).filter((spelling) =>
    spelling.replace(/^[0.]+|\./g, "").length >= telling
      ? [...anywhere].some((number) => number.includes(spelling))
      : seen.has(spelling),
  );
