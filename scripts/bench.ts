import { parseArgs } from "node:util";
import { benchDisclosure, usualCells } from "./bench/disclosure.ts";
import { benchRegisters, usualRows } from "./bench/registers.ts";
import { command } from "./command.ts";
import { realEffects } from "./effects.ts";

const usage = "usage: npm run bench [-- registers [--rows 1000000] | disclosure [--cells 10000]]";
const options = { rows: { type: "string" }, cells: { type: "string" } } as const;

const parsed = (argv: string[]) => {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch {
    return null;
  }
};
const isSize = (text: string | undefined): boolean =>
  text === undefined || (Number.isSafeInteger(Number(text)) && Number(text) >= 1);

await command(async (argv) => {
  const { positionals, values } = parsed(argv) ?? { positionals: ["?"], values: {} };
  const [part, ...more] = positionals;
  const { rows, cells } = values;
  const known = part === undefined || ["registers", "disclosure"].includes(part);
  if (!known || more.length > 0 || !isSize(rows) || !isSize(cells)) {
    realEffects.say(usage);
    return 2;
  }
  if (part !== "disclosure") await benchRegisters(rows ? [Number(rows)] : usualRows, realEffects.say);
  if (part !== "registers") await benchDisclosure(cells ? Number(cells) : usualCells, realEffects.say);
  return 0;
});
