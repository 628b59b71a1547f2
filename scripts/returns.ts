import { readFile, writeFile } from "node:fs/promises";
import { basename, join, parse } from "node:path";
import { parseArgs } from "node:util";
import { personalData } from "./clean/personal.ts";
import { command, type ExitCode } from "./command.ts";
import { realEffects } from "./effects.ts";
import { groupedLines } from "./grouped.ts";
import type { Problem } from "./problem.ts";
import { codebookRoot, messageLanguage } from "./project.ts";
import { readCodebook } from "./read/codebook.ts";
import { decode } from "./read/encoding.ts";
import { mapping, readMapped } from "./read/mapping.ts";
import { nameReader } from "./read/names.ts";
import { readYaml } from "./read/yaml.ts";
import { returnsCsv } from "./returns-csv.ts";

const usage = {
  zh: "用法：npm run returns -- 表格.csv --mapping 对照表.yaml --source 来源 [--out 新文件.csv]",
  en: "usage: npm run returns -- TABLE.csv --mapping MAPPING.yaml --source SOURCE [--out FILE.csv]",
};

const options = {
  mapping: { type: "string" },
  source: { type: "string" },
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

await command(async (argv): Promise<ExitCode> => {
  const language = messageLanguage(argv);
  const read = parsed(argv);
  const [table] = read?.positionals ?? [];
  const { mapping: map, source, out } = read?.values ?? {};
  if (!table || !map || !source) {
    realEffects.say(usage[language]);
    return 2;
  }
  const refuse = (problems: readonly Problem[]): ExitCode => {
    for (const line of groupedLines(problems, language)) realEffects.say(line);
    return 1;
  };
  const codebook = await readCodebook(codebookRoot, "data/codebook", realEffects);
  if (!codebook.value) return refuse(codebook.problems);
  const shown = nameReader(codebook.value);
  const [label, mapLabel] = [table, map].map((path) => shown(basename(path)).shown) as [string, string];
  const files = await Promise.all([table, map].map((path) => readFile(path).catch(() => null)));
  const [bytes, written] = files;
  if (!bytes || !written)
    return refuse([{ rule: "missing-file", file: bytes ? mapLabel : label, line: 0, column: "", value: "" }]);
  const personal = personalData(decode(bytes)?.text ?? "", label);
  if (personal.length > 0) return refuse(personal);
  const told = readYaml(decode(written)?.text ?? "", mapLabel, mapping);
  if (!told.value) return refuse(told.problems);
  const rows = readMapped(bytes, label, told.value.value, source);
  if (!rows.value || rows.problems.length > 0) return refuse(rows.problems);

  const { dir, name } = parse(table);
  await writeFile(out ?? join(dir, `${name}-returns.csv`), returnsCsv(rows.value, codebook.value.dimensions));
  realEffects.say(
    language === "zh"
      ? `已写出${rows.value.length}行，可并入行动的returns.csv。`
      : `${rows.value.length} rows written, to be put into a campaign's returns.csv.`,
  );
  return 0;
});
