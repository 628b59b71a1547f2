import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { askedDay, operands } from "./project.ts";
import { releaseAll } from "./run.ts";
import { voiceOf } from "./voice.ts";

await command(async (argv) => {
  const voice = voiceOf(argv);
  const [id] = operands(argv);
  if (!id) {
    realEffects.say(
      voice.language === "zh"
        ? "用法：npm run release -- <行动> [--as-of 日期]"
        : "usage: npm run release -- <campaign> [--as-of DATE]",
    );
    return 2;
  }
  return (await releaseAll(id, askedDay(argv), voice, realEffects)) === "refused" ? 1 : 0;
});
