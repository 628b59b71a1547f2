import { join } from "node:path";
import { site } from "../src/snapshot/site.ts";
import { buildSite } from "./build.ts";
import { pagesOf } from "./build-stamp.ts";
import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { describe } from "./describe.ts";
import { publishedRoot, root, sampleCampaign, samplePlaces, siteFile } from "./project.ts";
import { decode } from "./read/encoding.ts";
import { readYaml } from "./read/yaml.ts";
import { releasesOf } from "./release-stamp.ts";
import { releaseAll } from "./run.ts";
import { writeSample } from "./sample/write.ts";
import { isCurrent, keepStamp } from "./stamp.ts";
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
  const releases = releasesOf(campaigns);
  if (await isCurrent(releases)) {
    say(
      zh
        ? "各次发布都没有变化，不必重算（要看检查结果：npm run check -- <专项行动>）。"
        : "No release has changed, none is made again (to see what the checks say: npm run check -- <campaign>).",
    );
  } else {
    const inputs = await releases.inputs();
    let refused = false;
    for (const id of campaigns)
      refused = (await releaseAll(id, null, voice, realEffects)) === "refused" || refused;
    if (refused) return 1;
    await keepStamp(releases, inputs);
  }

  const dist = join(root, "dist");
  const build = { published: publishedRoot, site: siteFile, out: dist };
  const pages = pagesOf(build);
  if (await isCurrent(pages)) {
    say(zh ? "内容没有变化，网页不必重新生成。" : "Nothing has changed: the pages stand as they are.");
  } else {
    say(zh ? "生成网页和图表文件 …" : "building the pages and the files of their charts …");
    const inputs = await pages.inputs();
    await buildSite(build);
    await keepStamp(pages, inputs);
  }
  say(zh ? "好了。用浏览器打开：" : "Done. Open in a browser:");
  for (const page of ["", ...campaigns]) say(`  ${join(dist, page, "index.html")}`);
  return 0;
});
