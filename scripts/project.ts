import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../src/snapshot/bilingual.ts";
import type { Places } from "./read/inputs.ts";

/** The project's root folder. */
export const root = join(import.meta.dirname, "..");

export const siteFile = join(root, "data/site.yaml");
export const publishedRoot = join(root, "data/published");
export const codebookRoot = join(root, "data/codebook");
export const draftRoot = join(root, "data/private/drafts");
export const draftSiteFile = join(root, "data/private/draft-site.yaml");
export const privateRoot = join(root, "data/private");
export const campaignsRoot = join(root, "data/campaigns");

/** Where the inputs of the campaign of this name lie. */
export const placesOf = (id: string): Places => ({
  campaign: { folder: join(campaignsRoot, id), label: `data/campaigns/${id}` },
  codebook: { folder: codebookRoot, label: "data/codebook" },
  site: { file: siteFile, label: "data/site.yaml" },
});

/** The bureau's commitment key, from the file that NUANBAO_COMMITMENT_KEY_FILE names; null without one of 32 bytes or more. */
export const commitmentKey = async (): Promise<Uint8Array | null> => {
  const file = process.env["NUANBAO_COMMITMENT_KEY_FILE"];
  const bytes = file ? await readFile(file).catch(() => null) : null;
  return bytes && bytes.length >= 32 ? bytes : null;
};

/** The language of messages: Chinese, unless the command is given `--lang en`. */
export const messageLanguage = (argv: readonly string[]): Language =>
  argv[argv.indexOf("--lang") + 1] === "en" && argv.includes("--lang") ? "en" : "zh";

/** The words of a command line that are no options. */
export const operands = (argv: readonly string[]): string[] =>
  argv.filter((word, i) => !word.startsWith("--") && argv[i - 1] !== "--lang");
