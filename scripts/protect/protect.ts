import type { Cell } from "../../src/snapshot/cell.ts";
import type { Snapshot } from "../../src/snapshot/schema.ts";
import type { Facts } from "../../src/snapshot/select.ts";
import { asCell, type Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";
import type { Campaign } from "../read/campaign.ts";
import type { Checks } from "../read/checks.ts";
import type { Policy } from "../read/codebook.ts";
import type { Earlier } from "../read/earlier.ts";
import type { Doubt } from "../reconcile/reconcile.ts";
import { audit } from "./audit/audit.ts";
import { earlierFigures, forgotten, namesOf, statedBy } from "./before.ts";
import { compile, type CompileInput } from "./compile/compile.ts";
import { lookupOf } from "./lookup.ts";
import { officerFiles } from "./officer/report.ts";
import { conflictProblems, keptProblems, unsafeProblems } from "./problems.ts";
import { rulesOf } from "./rules.ts";
import { withhold } from "./secondary/withhold.ts";
import { frameOf, stateFiles } from "./state.ts";
import { withheldKeys } from "./withheld-keys.ts";
import { auditMethod, methodVersion, nothingToAudit, openPolicy, policyWords } from "./words.ts";

type Input = {
  observations: readonly Observation[];
  facts: Facts;
  campaign: Campaign;
  /** The release's id. */
  id: string;
  policy: Policy;
  checks: Checks;
  earlier: readonly Earlier[];
  /** The cell key of every reference of campaign.yaml. */
  keys: ReadonlyMap<string, string>;
  doubts: readonly Doubt[];
  /** Where campaign.yaml stands, and the lines of `disclosure.keep` in it. */
  file: string;
  keepLine: (position: number) => number;
};

export type Protected = {
  cells: Cell[];
  disclosure: Snapshot["disclosure"];
  problems: Problem[];
  /** What later audits need, by file name: confidential. */
  state: Readonly<Record<string, string>>;
  /** Makes what the officer in charge may read of it, by file name: confidential, and slow. */
  report: () => Promise<Readonly<Record<string, string>>>;
};

/**
 * Observations to cells. All figures of this release and of those before it are one table; what is sensitive in it, and
 * what that could be worked out from, becomes `withheld`; then an independent audit attacks the result. A demonstration
 * of figures that are public already withholds nothing. What cannot be protected is a problem: there is no release.
 */
export const protect = async (input: Input): Promise<Protected> => {
  const { facts, campaign, earlier, checks, observations } = input;
  const rules = rulesOf(input.policy, campaign.disclosure);
  if (campaign.origin === "already-public") return open(input);
  const missing = forgotten(earlier);
  if (missing.length > 0) return { ...open(input), problems: missing };
  const keyed = (references: readonly string[] = []): Set<string> =>
    new Set(references.flatMap((r) => input.keys.get(r) ?? []));
  const { headline, lines, exhibits, disclosure } = campaign;
  const asked = keyed(disclosure.withhold);
  const vocabulary = namesOf(earlier, facts.vocabulary);
  const compiling: CompileInput = {
    now: {
      id: input.id,
      observations,
      stated: statedBy(checks, facts.vocabulary, observations),
      withhold: asked,
      keep: keyed(disclosure.keep),
    },
    earlier: earlierFigures(earlier, checks),
    lookup: lookupOf(vocabulary),
    rules,
    prominence: {
      headline: keyed(headline),
      shown: keyed([
        ...lines.flatMap((l) => l.figures),
        ...exhibits.flatMap((e) => e.items.map((i) => i.figure)),
      ]),
    },
  };
  const compiled = compile(compiling);
  const context = { ...input, vocabulary };
  const refused = keptProblems(compiled, context);
  if (refused.length > 0) return { ...open(input), problems: refused };
  const { table } = compiled;
  const pattern = withhold(table, { insiders: true });
  if (!("withheld" in pattern))
    return { ...open(input), problems: conflictProblems(pattern, compiled, context) };
  const attacked = await audit(table, pattern.withheld, { insiders: "interval", everyInterval: false });
  const withheld = withheldKeys(compiled, pattern, asked);
  return {
    cells: cellsOf(input, withheld),
    problems: unsafeProblems(attacked, compiled, context),
    state: stateFiles(table, pattern, frameOf(compiling, vocabulary)),
    report: () => officerFiles({ compiling, compiled, pattern, vocabulary }),
    disclosure: {
      policy: policyWords(rules),
      threshold: rules.thresholds.people.county,
      withheld: withheld.size,
      audit: {
        method: auditMethod,
        version: methodVersion,
        relations: attacked.relations,
        variables: attacked.variables,
        releases: earlier.length + 1,
        held: true,
      },
    },
  };
};

/** The observations as cells. A flag comes from checks among published figures alone: another would speak of a withheld one. */
export const cellsOf = (
  { observations, doubts }: Pick<Input, "observations" | "doubts">,
  withheld: ReadonlySet<string>,
): Cell[] => {
  const open = doubts.filter((d) => !d.cells.some((key) => withheld.has(key)));
  return observations.map((o): Cell => {
    if (o.content.status !== "value") return asCell(o);
    if (withheld.has(o.key)) return { ...asCell(o), content: { status: "withheld" } };
    const found = open.filter((d) => d.keys.includes(o.key)).map((d) => d.flag);
    const flags = [...new Set([...o.content.flags, ...found])].sort();
    return { ...asCell(o), content: { ...o.content, flags } };
  });
};

/** Everything published, as far as the bureau did not ask otherwise. */
const open = (input: Input): Protected => {
  const asked = new Set((input.campaign.disclosure.withhold ?? []).flatMap((r) => input.keys.get(r) ?? []));
  const audited = { relations: 0, variables: 0, releases: input.earlier.length + 1, held: true } as const;
  return {
    cells: cellsOf(input, asked),
    problems: [],
    state: {},
    report: () => Promise.resolve({}),
    disclosure: {
      policy: openPolicy,
      threshold: null,
      withheld: asked.size,
      audit: { method: nothingToAudit, version: methodVersion, ...audited },
    },
  };
};
