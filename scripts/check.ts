import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { askedDay, operands, placesOf } from "./project.ts";
import { daysOf, produceCampaign, tell } from "./run.ts";
import { voiceOf } from "./voice.ts";

await command(async (argv) => {
  const voice = voiceOf(argv);
  const zh = voice.language === "zh";
  const [id] = operands(argv);
  if (!id) {
    realEffects.say(
      zh
        ? "用法：npm run check -- <行动> [--as-of 日期]"
        : "usage: npm run check -- <campaign> [--as-of DATE]",
    );
    return 2;
  }
  const asked = askedDay(argv);
  let bad = false;
  for (const asOf of asked === null ? await daysOf(placesOf(id), realEffects) : [asked]) {
    realEffects.say(asOf === null ? id : `${id} ${asOf}`);
    const produced = await produceCampaign(id, { asOf, draft: true }, voice, realEffects);
    await tell(id, produced, voice, realEffects);
    bad ||= produced.release === null;
  }
  if (!bad) realEffects.say(zh ? "没有问题；没有发布任何文件。" : "no problems; nothing was published.");
  return bad ? 1 : 0;
});
