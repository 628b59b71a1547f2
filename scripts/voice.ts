import { realEffects } from "./effects.ts";
import { mannerOf, progressTo } from "./progress.ts";
import { messageLanguage } from "./project.ts";
import type { Voice } from "./run.ts";

/** How a command speaks: as its command line asks, to this process's own screen. */
export const voiceOf = (argv: readonly string[]): Voice => {
  const language = messageLanguage(argv);
  const world = { write: realEffects.write, now: () => performance.now() };
  return { language, progress: progressTo(mannerOf(argv), language, world) };
};
