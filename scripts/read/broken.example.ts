import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { realEffects } from "../effects.ts";
import type { Problem } from "../problem.ts";
import { codebookRoot, root } from "../project.ts";
import { kindOf } from "../registers/all.ts";
import type { TypedRow } from "../registers/kind.ts";
import { readCodebook, type Codebook } from "./codebook.ts";
import { openRegister } from "./register.ts";
import { readYaml } from "./yaml.ts";

/** Folders of register files that must be refused or complained of. `register.yaml` says their kind, as campaign.yaml would. */
export const brokenRegisters = join(root, "data/cases/broken-registers");

const told = z.strictObject({
  kind: z.string(),
  ignore: z.array(z.string()).optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

/** The project's codebook, for examples. */
export const codebook = async (): Promise<Codebook> => {
  const { value } = await readCodebook(codebookRoot, "data/codebook", realEffects);
  if (!value) throw new Error("invalid codebook");
  return value;
};

/** Reads every register file of a folder to its end: rows, problems, and the number of lines that are no rows. `refusals`: the problems for which a file was not opened. */
export const readFolder = async (
  folder: string,
  book: Codebook,
): Promise<{ rows: TypedRow[]; problems: Problem[]; refusals: Problem[]; passed: number }> => {
  const names = (await readdir(folder)).sort();
  const { value } = readYaml(await readFile(join(folder, "register.yaml"), "utf8"), "register.yaml", told);
  if (!value) throw new Error(`invalid case: ${folder}`);
  const { kind, ignore = [], headers = {} } = value.value;
  const all = { rows: [] as TypedRow[], problems: [] as Problem[], refusals: [] as Problem[], passed: 0 };
  for (const name of names.filter((n) => n !== "register.yaml" && n !== "expected.txt")) {
    const opened = await openRegister(join(folder, name), name, kindOf(kind), {
      headers,
      ignore,
      codebook: book,
    });
    all.problems.push(...opened.problems);
    all.refusals.push(...opened.problems);
    for (const file of opened.value ?? [])
      for await (const batch of file.batches()) {
        all.rows.push(...batch.rows);
        all.problems.push(...batch.problems);
        all.passed += batch.passed;
      }
  }
  return all;
};
