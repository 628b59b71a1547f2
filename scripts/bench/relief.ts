import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { near, randomOf } from "../sample/random.ts";

/** The parts of each code of a dimension; parts stand after their whole, and a leaf has none. */
type Dimension = readonly (readonly number[])[];

const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

/** All: basic, special and emergency relief, with three, three and two programmes. */
const programmes: Dimension = [[1, 2, 3], from(4, 3), from(7, 3), from(10, 2), ...from(4, 8).map(() => [])];
/** Cases a town and month, by programme. */
const usual = [20, 60, 5, 10, 1, 18, 7, 0.3];
/** A quarter and its months. */
const months: Dimension = [[1, 2, 3], [], [], []];

/** The place, its counties with about 15 towns each, and the towns: this many regions, five at least. */
const regionsOf = (count: number): Dimension => {
  const counties = Math.max(2, Math.round((count - 1) / 16));
  const towns = Math.max(counties, count - 1 - counties);
  const of = (county: number): number[] =>
    from(0, towns).flatMap((town) => (town % counties === county ? [1 + counties + town] : []));
  return [from(1, counties), ...from(0, counties).map(of), ...from(0, towns).map(() => [])];
};

/** A normal deviate from two uniform ones (Box & Muller 1958). */
const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

const threshold = 5;

/**
 * Writes an invented table of relief cases as `npm run protect` reads it, with about as many cells as asked: regions ×
 * programmes × months with all their totals. Towns and cells are log-normal, so that counts are heavy-tailed and a
 * sixth is small. The same size gives the same bytes.
 */
export const writeRelief = async (folder: string, cells: number): Promise<void> => {
  const random = randomOf(`relief ${cells}`);
  const regions = regionsOf(Math.round(cells / (programmes.length * months.length)));
  const size = regions.map(() => Math.exp(0.8 * normal(random.next)));
  const at = (r: number, p: number, m: number): number => (r * programmes.length + p) * months.length + m;
  const values: number[] = [];
  const rows: string[] = [];
  const relations: string[] = [];
  let additions = 0;
  for (let r = regions.length - 1; r >= 0; r -= 1)
    for (let p = programmes.length - 1; p >= 0; p -= 1)
      for (let m = months.length - 1; m >= 0; m -= 1) {
        const sums = [
          (regions[r] ?? []).map((part) => at(part, p, m)),
          (programmes[p] ?? []).map((part) => at(r, part, m)),
          (months[m] ?? []).map((part) => at(r, p, part)),
        ].filter((parts) => parts.length > 0);
        const mean = (size[r] ?? 0) * (usual[p - 4] ?? 0) * Math.exp(0.5 * normal(random.next));
        const value = sums[0]?.reduce((sum, part) => sum + (values[part] ?? 0), 0) ?? near(mean, random);
        const whole = at(r, p, m);
        values[whole] = value;
        const small = value > 0 && value < threshold ? 1 : 0;
        rows.push(`${whole},${value},${small},${small},${small},${sums.length === 0 ? 1 : 0}`);
        for (const parts of sums) {
          additions += 1;
          relations.push(...parts.map((part) => `${additions},${part},1`), `${additions},${whole},-1`);
        }
      }
  const files = {
    "meta.csv": ["name,type,tau", `relief-${cells},freq,${threshold}`],
    "cells.csv": ["cell_id,value,primary,lpl,upl,inner", ...rows],
    "constraints.csv": ["con,cell,coef", ...relations],
  };
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), `${lines.join("\n")}\n`);
};
