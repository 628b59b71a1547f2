import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import type { Cell } from "../../src/snapshot/cell.ts";
import type { Flag } from "../../src/snapshot/cell.ts";
import type { Snapshot } from "../../src/snapshot/schema.ts";
import type { Facts } from "../../src/snapshot/select.ts";
import { asCell, type Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";
import type { Campaign } from "../read/campaign.ts";
import type { Policy } from "../read/codebook.ts";
import { aloneInSum } from "./alone.ts";
import { smallCells } from "./primary.ts";
import { hierarchySums, type Sum } from "./sums.ts";

type Input = {
  observations: readonly Observation[];
  facts: Facts;
  campaign: Campaign;
  policy: Policy;
  /** What campaign.yaml asks to withhold besides, as keys. */
  asked: readonly string[];
  /** The additions that checks.yaml states. */
  sums: readonly Sum[];
  flags: ReadonlyMap<string, readonly Flag[]>;
};

export type Protected = { cells: Cell[]; disclosure: Snapshot["disclosure"]; problems: Problem[] };

/**
 * Observations to cells: small counts, and what would give them away, become `withheld`; everything else keeps its
 * value. A demonstration of figures that are public already withholds nothing. A withheld cell that one published
 * addition gives away is a problem.
 */
export const protect = (input: Input): Protected => {
  const { observations, facts, campaign, policy } = input;
  const open = campaign.origin === "already-public";
  const small = open ? [] : smallCells(observations, facts, policy, campaign.disclosure.threshold ?? 0);
  const withheld = new Set([...small, ...input.asked]);
  const sums = [...hierarchySums(observations, facts), ...input.sums];
  const problems = aloneInSum(withheld, sums).map(({ key, total }): Problem => {
    const at = observations.find((o) => o.key === key)?.provenance;
    return {
      rule: "withheld-alone",
      file: at?.file ?? "",
      line: at?.line ?? 0,
      column: at?.column ?? "",
      value: "",
      details: { total },
    };
  });
  const own = campaign.disclosure.threshold ?? 0;
  const people = Math.max(policy.thresholds.people.county, own);
  const vulnerable = Math.max(policy.thresholds.vulnerable.below, own);
  const cells = observations.map((o): Cell => {
    if (withheld.has(o.key)) return { ...asCell(o), content: { status: "withheld" } };
    if (o.content.status !== "value") return asCell(o);
    const flags = [...new Set([...o.content.flags, ...(input.flags.get(o.key) ?? [])])].sort();
    return { ...asCell(o), content: { ...o.content, flags } };
  });
  return {
    cells,
    problems,
    disclosure: {
      policy: open ? openPolicy : smallCountPolicy(people, vulnerable),
      threshold: open ? null : people,
      withheld: withheld.size,
      audit: { method: open ? nothingToAudit : auditMethod, relations: open ? 0 : sums.length, held: true },
    },
  };
};

const openPolicy = {
  zh: "本页数据均为此前已公开发布的数据，逐项注明来源与日期，不另作隐去。",
  en: "Every figure here had been published before and carries its source and date, so none is withheld.",
};

const smallCountPolicy = (people: number, vulnerable: number): Bilingual => ({
  zh: `为保护个人隐私，小于{=${people}}的人数、户数、人次不予公布；县级以下涉及未成年人、街面受助人员和残疾等级的，小于{=${vulnerable}}的不予公布；可据以推算它们的金额、户数、比率一并不予公布。不予公布的不一定小，也不是零。`,
  en: `To protect individuals, counts of people, households and services below {=${people}} are withheld, and below county level those about minors, people aided on the street and disability grades below {=${vulnerable}}; so are amounts, households and rates from which they could be worked out. A withheld figure is not zero and need not be small.`,
});

const nothingToAudit = {
  zh: "本次发布没有不予公布的数据，无须核验。",
  en: "Nothing is withheld in this release, so there was nothing to test.",
};

const auditMethod = {
  zh: "逐一核对各级合计与分项：不予公布的数都不能由已公布的合计直接减出。",
  en: "Every total was tested against its parts: no withheld figure is the difference of published ones.",
};
