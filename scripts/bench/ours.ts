import { join } from "node:path";
import { openDuckDb } from "../count/duckdb.ts";
import { engineLimits } from "../count/limits.ts";
import { countRegisters, type Doing } from "../count/stage.ts";
import { realEffects } from "../effects.ts";
import { benchCampaign, benchCodebook, county } from "./county.ts";
import { told } from "./told.ts";

// A process of its own, so that its peak of memory is that of the counting stage alone.
const [folder = ""] = process.argv.slice(2);
const began = performance.now();
let counting = began;
let stage: Doing["stage"] = "load";
const { observations, problems, loaded } = await countRegisters(
  {
    ...{
      campaign: benchCampaign(),
      codebook: await benchCodebook(),
      folder,
      label: "bench",
      lineOf: () => 1,
    },
    openEngine: () => openDuckDb(join(folder, "private"), engineLimits),
    onProgress: (doing) => {
      if (doing.stage !== stage) counting = performance.now();
      stage = doing.stage;
    },
  },
  realEffects,
);
if (problems.length > 0) throw new Error(`invalid benchmark: ${JSON.stringify(problems[0])}`);
const people = observations.find(
  (o) =>
    o.indicator === "relief.persons" &&
    o.region === county &&
    o.period.kind === "cumulative" &&
    Object.keys(o.dimensions).length === 0,
);
told({
  rows: loaded.reduce((sum, l) => sum + l.rows, 0),
  cells: observations.length,
  people: people?.content.status === "value" ? people.content.value : 0,
  intake: counting - began,
  counting: performance.now() - counting,
});
