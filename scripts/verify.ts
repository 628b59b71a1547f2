import { join } from "node:path";
import type { Language } from "../src/snapshot/bilingual.ts";
import { command } from "./command.ts";
import { describe } from "./describe.ts";
import { realEffects } from "./effects.ts";
import { campaignsRoot, codebookRoot, messageLanguage, privateRoot, publishedRoot } from "./project.ts";
import { readCodebook, readRegions } from "./read/codebook.ts";
import { problemsFile } from "./run.ts";
import { summaryOf } from "./verify/summary.ts";
import { verifyAll } from "./verify/verify.ts";

const { say } = realEffects;

/** A campaign's own regions, as far as its folder is still there. */
const regionsOf = async (campaign: string) => {
  const bytes = await realEffects.read(join(campaignsRoot, campaign, "regions.csv"));
  return bytes ? (readRegions(bytes, `data/campaigns/${campaign}/regions.csv`).value ?? []) : [];
};

await command(async (argv) => {
  const language: Language = messageLanguage(argv);
  const codebook = await readCodebook(codebookRoot, "data/codebook", realEffects);
  codebook.problems.forEach((problem) => say(describe(problem, language)));
  if (!codebook.value) return 1;
  const looked = await verifyAll(
    {
      ...{ published: publishedRoot, private: privateRoot, codebook: codebook.value, regionsOf },
      spare: [problemsFile],
    },
    ({ path, problems }) => {
      say(`${path}  ${problems.length === 0 ? "✓" : "✗"}`);
      problems.forEach((problem) => say(describe(problem, language)));
    },
    realEffects,
  );
  summaryOf(looked, language).forEach(say);
  return looked.some((l) => l.problems.length > 0) ? 1 : 0;
});
