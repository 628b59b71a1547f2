import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { messageLanguage, operands } from "./project.ts";
import { releaseCampaign } from "./run.ts";

await command(async (argv) => {
  const language = messageLanguage(argv);
  const [id] = operands(argv);
  if (!id) {
    realEffects.say(
      language === "zh" ? "用法：npm run release -- <行动>" : "usage: npm run release -- <campaign>",
    );
    return 2;
  }
  return (await releaseCampaign(id, language, realEffects)) === "refused" ? 1 : 0;
});
