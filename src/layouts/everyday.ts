import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import { languages, type Bilingual } from "../snapshot/bilingual.ts";
import { parseYaml } from "../words/yaml.ts";

const codebook = "data/codebook";

const everyday = z.strictObject({
  zh: z.record(z.string(), z.array(z.string()).min(1)),
  en: z.record(z.string(), z.array(z.string()).min(1)),
});

/** Words of names, each with the words that people say instead. */
export type Everyday = z.infer<typeof everyday>;

export const readEveryday = async (): Promise<Everyday> =>
  everyday.parse(parseYaml(await readFile(join(codebook, "everyday.yaml"), "utf8")));

/** The other names of programmes, by code: those that the files of a bureau may use. */
export const readProgrammeNames = async (): Promise<ReadonlyMap<string, string[]>> => {
  const { data } = Papa.parse(await readFile(join(codebook, "programmes.csv"), "utf8"), { header: true });
  return new Map(
    z
      .array(z.object({ code: z.string(), aliases: z.string().default("") }))
      .parse(data)
      .map(({ code, aliases }) => [code, aliases.split("|").filter(Boolean)]),
  );
};

/** What people say for some word of a name, in both languages. */
export const saidFor = (words: Everyday, name: Bilingual): string[] => [
  ...new Set(
    languages.flatMap((language) =>
      Object.entries(words[language]).flatMap(([word, said]) =>
        name[language].toLowerCase().includes(word) ? said : [],
      ),
    ),
  ),
];
