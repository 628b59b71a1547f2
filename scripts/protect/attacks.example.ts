import type { Cell } from "../../src/snapshot/cell.ts";
import { factsOf } from "../../src/snapshot/select.ts";
import { asCell, type Observation } from "../observation.ts";
import type { Campaign } from "../read/campaign.ts";
import type { Earlier } from "../read/earlier.ts";
import { audit } from "./audit/audit.ts";
import { before, compiled, rules, vocabulary } from "./compile/releases.example.ts";
import { protect } from "./protect.ts";

const campaign = {
  ...{ origin: "own", headline: [], lines: [], exhibits: [], disclosure: {} },
} as unknown as Campaign;

/** A release of some figures after an earlier one that withheld what the small-count rule alone withholds. */
export type Story = { earlier?: readonly Observation[]; now: readonly Observation[] };

/** The keys of counts below the threshold and nothing else: what a careless office withholds. */
export const small = (figures: readonly Observation[]): Set<string> =>
  new Set(
    figures.flatMap(({ key, indicator, content }) =>
      content.status === "value" && content.value > 0 && content.value < 5 && indicator !== "paid"
        ? [key]
        : [],
    ),
  );

const earlierOf = ({ earlier = [] }: Story): Earlier[] => {
  const withheld = small(earlier);
  const cells = earlier.map((o): Cell => {
    return withheld.has(o.key) ? { ...asCell(o), content: { status: "withheld" } } : asCell(o);
  });
  const snapshot = { ...vocabulary, campaign: { ...vocabulary.campaign, id: "winter", kind: "ordinary" } };
  return earlier.length === 0
    ? []
    : [
        {
          id: "2025-01-31",
          snapshot: snapshot as unknown as Earlier["snapshot"],
          cells,
          observations: earlier,
        },
      ];
};

/** The keys that the stage withholds. Throws where it refuses. */
export const withheldBy = async (story: Story): Promise<Set<string>> => {
  const { cells, problems } = await protect({
    ...{ id: "9999-12-31", observations: story.now, facts: factsOf(vocabulary, story.now.map(asCell)) },
    ...{ campaign, earlier: earlierOf(story), policy: rules, checks: { checks: [], explanations: [] } },
    ...{ keys: new Map(), doubts: [], file: "", keepLine: () => 0 },
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return new Set(cells.flatMap((c) => (c.content.status === "withheld" ? [c.key] : [])));
};

/** What a reader learns when a release withholds some figures: sensitive cells, by id, exactly, nearly, or as an insider. */
export const learned = async (story: Story, withheld: ReadonlySet<string>): Promise<string[]> => {
  const { earlier = [], now } = story;
  const { table, cells, rates } = compiled(
    now,
    earlier.length === 0 ? [] : [before("2025-01-31", earlier, [...small(earlier)])],
  );
  const hidden = new Set(table.cells.flatMap((c, i) => (c.status === "withheld" ? [i] : [])));
  for (const key of withheld) {
    const cell = cells.get(key);
    if (cell !== undefined) hidden.add(cell);
    // Without the rate nobody can form what it would give.
    for (const operand of rates.get(key) ?? [])
      if (![...cells.values()].includes(operand)) hidden.add(operand);
  }
  const found = await audit(table, hidden, { insiders: "interval", everyInterval: false });
  const all = [
    ...found.exact.primary,
    ...[...found.interval, ...found.whole, ...found.insider].map((f) => f.cell),
  ];
  return [...new Set(all)].map((cell) => table.cells[cell]?.id ?? "").sort();
};
