import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { messageLanguage, operands } from "./project.ts";
import { produceCampaign, report } from "./run.ts";

await command(async (argv) => {
  const language = messageLanguage(argv);
  const zh = language === "zh";
  const [id] = operands(argv);
  if (!id) {
    realEffects.say(zh ? "用法：npm run check -- <行动>" : "usage: npm run check -- <campaign>");
    return 2;
  }
  realEffects.say(id);
  const produced = await produceCampaign(id, { draft: true }, realEffects);
  report(produced, language, realEffects);
  if (!produced.release) return 1;
  realEffects.say(zh ? "没有问题；没有写出任何文件。" : "no problems; nothing was written.");
  return 0;
});
