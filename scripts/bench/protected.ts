import { realEffects } from "../effects.ts";
import { protectFolder } from "../protect/folder.ts";
import { ruleNames } from "../protect/instance/distances.ts";
import { withhold } from "../protect/secondary/withhold.ts";
import { told } from "./told.ts";

// What `npm run protect` does with a folder, without writing anything.
const [folder = "", asked = ""] = process.argv.slice(2);
const rule = ruleNames.find((name) => name === asked);
if (!rule) throw new Error(`invalid rule: ${asked}`);
const means = { withhold, read: realEffects.read, now: () => performance.now() };
const found = await protectFolder({ folder, rule, pattern: null }, means);
if (found.problems) throw new Error(`invalid table: ${JSON.stringify(found.problems[0])}`);
const { stages, ...summary } = found.summary;
told({ ...summary, stages: { withhold: stages["withhold"] ?? 0, audit: stages["audit"] ?? 0 } });
