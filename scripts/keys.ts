import { readFile } from "node:fs/promises";
import { basename, join, parse } from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../src/snapshot/bilingual.ts";
import { command, type ExitCode } from "./command.ts";
import { realEffects } from "./effects.ts";
import { groupedLines } from "./grouped.ts";
import { writeKeys } from "./key-file.ts";
import type { Problem } from "./problem.ts";
import { codebookRoot, messageLanguage } from "./project.ts";
import { readCodebook } from "./read/codebook.ts";
import { nameReader } from "./read/names.ts";
import { examine } from "./read/stream.ts";
import { registerKinds } from "./registers/all.ts";

const usage = {
  zh: "用法：npm run keys -- 文件.csv --column 身份证号 [--prefix P|H|O] [--drop 姓名 --drop 电话] [--out 新文件.csv]",
  en: "usage: npm run keys -- FILE.csv --column HEADER [--prefix P|H|O] [--drop HEADER]… [--out FILE.csv]",
};

const options = {
  column: { type: "string" },
  prefix: { type: "string", default: "P" },
  drop: { type: "string", multiple: true, default: [] as string[] },
  out: { type: "string" },
  lang: { type: "string" },
} as const;

/** The secret for people, from the file that NUANBAO_PEOPLE_KEY_FILE names; null without one of 32 bytes or more. */
const peopleKey = async (): Promise<Uint8Array | null> => {
  const file = process.env["NUANBAO_PEOPLE_KEY_FILE"];
  const bytes = file ? await readFile(file).catch(() => null) : null;
  return bytes && bytes.length >= 32 ? bytes : null;
};

/** The standard header of a column of keys with this prefix: 人员编码, 家庭编码, 机构编码. */
const headerOf = (prefix: string): string | undefined =>
  registerKinds.flatMap((k) => k.columns).find((c) => c.type === "key" && c.prefix === prefix)?.name.zh;

const parsed = (argv: string[]) => {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch {
    return null;
  }
};

await command(async (argv): Promise<ExitCode> => {
  const language: Language = messageLanguage(argv);
  const read = parsed(argv);
  const [file] = read?.positionals ?? [];
  const { column, prefix = "P", drop = [], out } = read?.values ?? {};
  const header = headerOf(prefix);
  if (!file || !column || !header) {
    realEffects.say(usage[language]);
    return 2;
  }
  const codebook = (await readCodebook(codebookRoot, "data/codebook", realEffects)).value;
  const label = codebook ? nameReader(codebook)(basename(file)).shown : "";
  const refuse = (rule: Problem["rule"]): ExitCode => {
    for (const line of groupedLines([{ rule, file: label, line: 0, column: "", value: "" }], language))
      realEffects.say(line);
    return 1;
  };
  const secret = await peopleKey();
  if (!secret) return refuse("no-people-key");
  const bytes = await examine(file).catch(() => null);
  if (!bytes) return refuse("missing-file");
  if (bytes.container !== null) return refuse("not-a-csv");
  if (!bytes.encoding) return refuse("unreadable-encoding");

  const { dir, name } = parse(file);
  const target = out ?? join(dir, `${name}-keys.csv`);
  const { keys, problems, warnings } = await writeKeys({
    ...{ path: file, encoding: bytes.encoding, label, out: target, column, header, drop, prefix, secret },
    totals: codebook?.headers.totals ?? [],
  });
  for (const line of groupedLines([...problems, ...warnings], language)) realEffects.say(line);
  if (problems.length > 0) return 1;
  realEffects.say(
    language === "zh"
      ? `已写出${keys}个编码，“${header}”一列代替了原来的列。原文件没有改动，用毕请妥善保管或销毁。`
      : `${keys} keys written; the column ${header} stands in place of the original one. The original file is untouched: keep it safe or destroy it.`,
  );
  return 0;
});
