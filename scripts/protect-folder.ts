import { constants } from "node:fs";
import { access, mkdir, stat, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { command, type ExitCode } from "./command.ts";
import { describe } from "./describe.ts";
import { realEffects } from "./effects.ts";
import type { Problem } from "./problem.ts";
import { messageLanguage, privateRoot } from "./project.ts";
import { protectFolder } from "./protect/folder.ts";
import { ruleNames } from "./protect/instance/distances.ts";
import { withhold } from "./protect/secondary/withhold.ts";

const usage = {
  zh: `用法：npm run protect -- 文件夹 [--rule ${ruleNames.join("|")}] [--audit-only 方案.csv] [--out 文件夹]`,
  en: `usage: npm run protect -- FOLDER [--rule ${ruleNames.join("|")}] [--audit-only PATTERN.csv] [--out FOLDER]`,
};

const options = {
  rule: { type: "string", default: "strict" },
  "audit-only": { type: "string" },
  out: { type: "string" },
  lang: { type: "string" },
} as const;

const parsed = (argv: string[]) => {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch {
    return null;
  }
};

/** Where the results go when nobody says: into the folder itself, or, where that is read-only, to what is private here. */
const placeFor = async (folder: string): Promise<string> => {
  const { mode } = await stat(folder);
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  // To the administrator every folder seems writable, also one that somebody has protected.
  return writable && (mode & 0o222) !== 0
    ? join(folder, "protected")
    : join(privateRoot, "protected", basename(resolve(folder)));
};

await command(async (argv): Promise<ExitCode> => {
  const language = messageLanguage(argv);
  const read = parsed(argv);
  const [folder, ...more] = read?.positionals ?? [];
  const rule = ruleNames.find((name) => name === read?.values.rule);
  if (!folder || !rule || more.length > 0) {
    realEffects.say(usage[language]);
    return 2;
  }
  const refuse = (problems: readonly Problem[]): ExitCode => {
    for (const problem of problems) realEffects.say(describe(problem, language));
    return 1;
  };
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return refuse([{ rule: "missing-file", file: folder, line: 0, column: "", value: "" }]);
  const asked = { folder, rule, pattern: read?.values["audit-only"] ?? null };
  const means = { withhold, read: realEffects.read, now: () => performance.now() };
  const outcome = await protectFolder(asked, means);
  if (outcome.problems) return refuse(outcome.problems);
  const out = read?.values.out ?? (await placeFor(folder));
  await mkdir(out, { recursive: true, mode: 0o700 });
  // The files state the truth: only their owner may read them.
  for (const [name, text] of Object.entries(outcome.files))
    await writeFile(join(out, name), text, { mode: 0o600 });
  realEffects.say(JSON.stringify({ ...outcome.summary, out }));
  return outcome.safe ? 0 : 1;
});
