import type { Pattern, Witness } from "./pattern.ts";
import type { Distances, Relation, Table } from "./table.ts";

/** Which of its two distances a figure must reach. */
export type Direction = keyof Distances;

/** One thing that the witnesses of a pattern do not prove, or that the pattern itself does wrong. Cells and witnesses by index. */
export type Failure =
  /** The cell is public, yet the pattern withholds it; or it is to be withheld, and the pattern publishes it. */
  | { kind: "published" | "not-withheld"; cell: number }
  /** Some cells with one pattern are withheld and others are not. */
  | { kind: "parted"; group: number }
  /** The witness moves a cell that is published, moves one twice or by no whole number, or puts it below its floor. */
  | { kind: "moves-published" | "moves-twice" | "not-whole" | "below-floor"; witness: number; cell: number }
  /** The witness breaks what a reader knows. */
  | { kind: "relation"; witness: number; relation: number }
  /** No witness reaches the distance. */
  | { kind: "distance"; cell: number; direction: Direction }
  /** Each witness that reaches it moves figures of this holder, who knows better. */
  | { kind: "insider"; cell: number; direction: Direction; holder: string };

/**
 * Tests that a pattern's witnesses prove it safe: by whole-number additions alone, whatever found them. Every witness
 * must be a table that a reader cannot rule out, and for every sensitive cell and each of its distances one must
 * reach it; where insiders count, one must also reach the upper one for each holder whose cell it is not, leaving all
 * his figures alone: he can then neither compute it nor tell that it is small.
 * A witness that fails proves nothing. Empty: the pattern is safe.
 */
export const failuresOf = (
  { cells, relations, together }: Table,
  { withheld, witnesses }: Pick<Pattern, "withheld" | "witnesses">,
  insiders: boolean,
): Failure[] => {
  const failures: Failure[] = [];
  cells.forEach(({ status, primary }, cell) => {
    if (withheld.has(cell) && status === "published") failures.push({ kind: "published", cell });
    if (!withheld.has(cell) && (primary || status === "withheld"))
      failures.push({ kind: "not-withheld", cell });
  });
  together.forEach((group, i) => {
    if (new Set(group.map((cell) => withheld.has(cell))).size > 1)
      failures.push({ kind: "parted", group: i });
  });

  const relationsOf = cells.map((): [relation: number, coefficient: bigint][] => []);
  const truth = relations.map(({ terms }, relation) =>
    terms.reduce((sum, [cell, coefficient]) => {
      relationsOf[cell]?.push([relation, BigInt(coefficient)]);
      return sum + BigInt(coefficient) * BigInt(cells[cell]?.value ?? 0);
    }, 0n),
  );

  /** What is wrong with a witness as another table. */
  const wrongWith = ({ moves }: Witness, witness: number): Failure[] => {
    const wrong: Failure[] = [];
    const moved = new Set<number>();
    const sums = new Map<number, bigint>();
    for (const [cell, by] of moves) {
      const at = cells[cell];
      if (!Number.isSafeInteger(by)) {
        wrong.push({ kind: "not-whole", witness, cell });
        continue;
      }
      if (!at || !withheld.has(cell)) wrong.push({ kind: "moves-published", witness, cell });
      if (moved.has(cell)) wrong.push({ kind: "moves-twice", witness, cell });
      if (BigInt(at?.value ?? 0) + BigInt(by) < BigInt(at?.floor ?? 0))
        wrong.push({ kind: "below-floor", witness, cell });
      moved.add(cell);
      for (const [relation, coefficient] of relationsOf[cell] ?? [])
        sums.set(relation, (sums.get(relation) ?? truth[relation] ?? 0n) + coefficient * BigInt(by));
    }
    for (const [relation, sum] of sums)
      if (isOutside(sum, relations[relation])) wrong.push({ kind: "relation", witness, relation });
    return wrong;
  };

  /** Of each sensitive cell and direction: the holders whose figures move in every good witness that reaches the distance. */
  const movedBy = new Map<string, ReadonlySet<string>>();
  witnesses.forEach((witness, i) => {
    const wrong = wrongWith(witness, i);
    failures.push(...wrong);
    if (wrong.length > 0) return;
    const holders = new Set(
      witness.moves.flatMap(([cell, by]) => (by === 0 ? [] : (cells[cell]?.holder ?? []))),
    );
    for (const [cell, by] of witness.moves) {
      const distances = cells[cell]?.primary;
      if (!distances) continue;
      for (const direction of directions) {
        if ((direction === "upper" ? by : -by) < distances[direction]) continue;
        const key = `${cell} ${direction}`;
        const before = movedBy.get(key);
        movedBy.set(key, before ? new Set([...before].filter((holder) => holders.has(holder))) : holders);
      }
    }
  });
  cells.forEach(({ primary, holder: own }, cell) => {
    for (const direction of directions) {
      if (!primary || primary[direction] === 0) continue;
      const holders = movedBy.get(`${cell} ${direction}`);
      if (!holders) failures.push({ kind: "distance", cell, direction });
      else if (insiders && (direction === "upper" || primary.upper === 0))
        for (const holder of [...holders].sort())
          if (holder !== own) failures.push({ kind: "insider", cell, direction, holder });
    }
  });
  return failures;
};

const directions: readonly Direction[] = ["upper", "lower"];

/** Whether a sum is out of what a relation allows. The limits may be infinite, which no BigInt is, so they are compared as numbers. */
const isOutside = (sum: bigint, relation: Relation | undefined): boolean =>
  !relation || sum < relation.least || sum > relation.most;
