import { parseArgs } from "node:util";
import { benchDisclosure, usualCells } from "./bench/disclosure.ts";
import { benchRegisters, usualRows } from "./bench/registers.ts";
import { benchSite, usualPages } from "./bench/site.ts";
import { command } from "./command.ts";
import { realEffects } from "./effects.ts";

const usage =
  "usage: npm run bench [-- registers [--rows 1000000] | disclosure [--cells 10000] | site [--pages 1000]]";
const options = { rows: { type: "string" }, cells: { type: "string" }, pages: { type: "string" } } as const;
const parts = ["registers", "disclosure", "site"];

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
  const { rows, cells, pages } = values;
  const known = part === undefined || parts.includes(part);
  if (!known || more.length > 0 || ![rows, cells, pages].every(isSize)) {
    realEffects.say(usage);
    return 2;
  }
  const asked = (name: string): boolean => part === undefined || part === name;
  if (asked("registers")) await benchRegisters(rows ? [Number(rows)] : usualRows, realEffects.say);
  if (asked("disclosure")) await benchDisclosure(cells ? Number(cells) : usualCells, realEffects.say);
  if (asked("site")) await benchSite(pages ? [Number(pages)] : usualPages, realEffects.say);
  return 0;
});
