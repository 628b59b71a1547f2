import { join } from "node:path";
import { site } from "../src/snapshot/site.ts";
import { buildSite } from "./build.ts";
import { inputsOf, isCurrent, keepStamp } from "./build-stamp.ts";
import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { describe } from "./describe.ts";
import { publishedRoot, root, sampleCampaign, samplePlaces, siteFile } from "./project.ts";
import { decode } from "./read/encoding.ts";
import { readYaml } from "./read/yaml.ts";
import { releaseAll } from "./run.ts";
import { writeSample } from "./sample/write.ts";
import { voiceOf } from "./voice.ts";

const { say } = realEffects;

await command(async (argv) => {
  const voice = voiceOf(argv);
  const { language } = voice;
  const zh = language === "zh";
  const bytes = (await realEffects.read(siteFile)) ?? new Uint8Array();
  const { value, problems } = readYaml(decode(bytes)?.text ?? "", "data/site.yaml", site);
  problems.forEach((problem) => say(describe(problem, language)));
  if (!value) return 1;

  const { campaigns } = value.value;
  if (campaigns.includes(sampleCampaign)) await writeSample(samplePlaces, realEffects);
  let refused = false;
  for (const id of campaigns)
    refused = (await releaseAll(id, null, voice, realEffects)) === "refused" || refused;
  if (refused) return 1;

  const dist = join(root, "dist");
  const build = { published: publishedRoot, site: siteFile, out: dist };
  if (await isCurrent(build)) {
    say(zh ? "内容没有变化，网页不必重新生成。" : "Nothing has changed: the pages stand as they are.");
  } else {
    say(zh ? "生成网页 …" : "building the pages …");
    const inputs = await inputsOf(build);
    await buildSite(build);
    await keepStamp(build, inputs);
  }
  say(zh ? "好了。用浏览器打开：" : "Done. Open in a browser:");
  for (const page of ["", ...campaigns]) say(`  ${join(dist, page, "index.html")}`);
  return 0;
});
