import { join } from "node:path";
import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { campaignsRoot, codebookRoot, messageLanguage, privateRoot } from "./project.ts";
import { writeSample } from "./sample/write.ts";

await command(async (argv) => {
  const outcome = await writeSample(
    {
      campaign: join(campaignsRoot, "nuanhe-2024"),
      codebook: codebookRoot,
      stamp: join(privateRoot, "sample"),
    },
    realEffects,
  );
  const words = {
    zh: { written: "已写出虚构的暖河县台账", unchanged: "暖河县台账没有变化" },
    en: {
      written: "the registers of the invented Nuanhe County were written",
      unchanged: "the registers of Nuanhe County are unchanged",
    },
  };
  realEffects.say(`${words[messageLanguage(argv)][outcome]}  data/campaigns/nuanhe-2024/registers`);
  return 0;
});
