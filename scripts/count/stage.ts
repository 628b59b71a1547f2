import { join } from "node:path";
import type { Effects } from "../effects.ts";
import type { Observation } from "../observation.ts";
import type { Problem } from "../problem.ts";
import type { Campaign } from "../read/campaign.ts";
import type { Codebook } from "../read/codebook.ts";
import type { LineOf } from "../read/yaml.ts";
import type { Origin } from "./cells.ts";
import { count } from "./count.ts";
import type { Engine } from "./engine.ts";
import { loadRegisters, type Loaded } from "./load.ts";
import { numbersOf } from "./numbers.ts";
import { spanOf } from "./periods.ts";
import { requestsOf, type Feed, type Request } from "./requests.ts";
import { lineage, within } from "./sets.ts";

/** What is being done, for the person at the screen. `done` is the part of the stage that is over, from 0 to 1. */
export type Doing =
  { stage: "load"; done: number; rows: number; file: string } | { stage: "count"; done: number };

/** Milliseconds between two looks at a statement that runs. */
const glance = 100;

export type CountedRegisters = {
  observations: Observation[];
  /** What each entry of `registers` gave, in their order. */
  loaded: Loaded[];
  problems: Problem[];
};

type Input = {
  campaign: Campaign;
  codebook: Codebook;
  folder: string;
  label: string;
  lineOf: LineOf;
  openEngine: () => Promise<Engine>;
  onProgress: (doing: Doing) => void;
};

/** The counting stage: the registers of a campaign in, the observations that it publishes out. The engine lives no longer. */
export const countRegisters = async (input: Input, effects: Effects): Promise<CountedRegisters> => {
  const { campaign, codebook, folder, label, lineOf } = input;
  const file = `${label}/campaign.yaml`;
  const registers = campaign.registers ?? [];
  const nothing = { observations: [], loaded: [] };
  const { wanted, problems } = requestsOf({ campaign, codebook, file, lineOf });
  if (registers.length === 0) return { ...nothing, problems };
  registers.forEach((r, i) => {
    const path = ["registers", i, "source"];
    if (!campaign.sources.some((s) => s.id === r.source))
      problems.push({
        ...{ rule: "unknown-source", file, line: lineOf(path), column: path.join("."), value: r.source },
        suggestions: campaign.sources.map((s) => s.id),
      });
  });
  const span = spanOf(campaign);
  if (!span)
    problems.push({ rule: "missing-field", file, line: lineOf(["registers"]), column: "start", value: "" });
  if (!span || !codebook.regions.some((r) => r.code === campaign.region)) return { ...nothing, problems };

  const numbers = numbersOf(codebook);
  const engine = await input.openEngine();
  // Most of the time goes into a few long statements, so what they have done is asked for while they run.
  let doing = (_: number): Doing => ({ stage: "load", done: 0, rows: 0, file: "" });
  const watch = setInterval(() => {
    input.onProgress(doing(engine.done()));
  }, glance);
  try {
    const { loaded, problems: found } = await loadRegisters(
      engine,
      {
        ...{ registers, folder, label, codebook, numbers, campaignFile: file },
        lineOf: (i) => lineOf(["registers", i]),
        inside: new Set(within(campaign.region, codebook.regions).keys()),
        onProgress: (rows, name, done) => {
          doing = (part) => ({ stage: "load", rows, file: name, done: done(part) });
          input.onProgress(doing(0));
        },
      },
      effects,
    );
    problems.push(...found);
    if (problems.length > 0) return { observations: [], loaded, problems };
    const observations = await count(engine, {
      ...{ wanted, codebook, numbers, region: campaign.region, span },
      rows: loaded.reduce((sum, l) => sum + l.rows, 0),
      originOf: (request, codes) => originOf(request, codes, { loaded, codebook, label }),
      onStep: (step, steps) => {
        doing = () => ({ stage: "count", done: step / steps });
        input.onProgress(doing(0));
      },
    });
    return { observations, loaded, problems };
  } finally {
    clearInterval(watch);
    await engine.close();
  }
};

/**
 * The source of a count, and the files for messages: those of the first register that feeds it, of the registers whose
 * rows can have its codes.
 */
const originOf = (
  { feeds }: Request,
  codes: Readonly<Record<string, string>>,
  { loaded, codebook, label }: { loaded: readonly Loaded[]; codebook: Codebook; label: string },
): Origin => {
  const has = ({ measure }: Feed): boolean =>
    Object.entries(measure.always ?? {}).every(([id, code]) => {
      const dimension = codebook.dimensions.find((d) => d.id === id);
      const asked = codes[id];
      return asked === undefined || (dimension && lineage(code, dimension).includes(asked));
    });
  const first = loaded.find((l) => feeds.some((f) => f.kind.id === l.register.kind && has(f)))?.register;
  return { source: first?.source ?? "", file: join(label, first?.files ?? "").replaceAll("\\", "/") };
};
