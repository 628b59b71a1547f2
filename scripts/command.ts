import { realEffects } from "./effects.ts";

/** Exit codes: 0 done, 1 the data are bad (every problem has been said), 2 the tool broke. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command to its exit code. What no one foresaw is a fault of the tool, said as such, and never looks like bad data. */
export const command = async (main: (argv: string[]) => Promise<ExitCode>): Promise<void> => {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    realEffects.say("程序出错，数据没有改动。请把下面的内容报告给维护者。");
    realEffects.say("The tool broke; no data were changed. Please report what follows to its maintainers.");
    realEffects.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 2;
  }
};
