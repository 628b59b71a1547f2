import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { messageLanguage, sampleCampaign, samplePlaces } from "./project.ts";
import { writeSample } from "./sample/write.ts";

const words = {
  zh: { written: "已写出虚构的暖河县台账", unchanged: "虚构的暖河县台账没有变化" },
  en: {
    written: "wrote the registers of the invented Nuanhe County",
    unchanged: "the registers of the invented Nuanhe County are unchanged",
  },
};

await command(async (argv) => {
  const outcome = await writeSample(samplePlaces, realEffects);
  realEffects.say(`${words[messageLanguage(argv)][outcome]}  data/campaigns/${sampleCampaign}/registers`);
  return 0;
});
