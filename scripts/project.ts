import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../src/snapshot/bilingual.ts";
import type { Places } from "./read/inputs.ts";

/** The project's root folder. */
export const root = join(import.meta.dirname, "..");

/** The folder of all data: `data`, or the one that NUANBAO_DATA names. Messages call it `data` in either case. */
const data = process.env["NUANBAO_DATA"] ?? join(root, "data");

export const siteFile = join(data, "site.yaml");
export const publishedRoot = join(data, "published");
export const codebookRoot = join(data, "codebook");
export const privateRoot = join(data, "private");
export const draftRoot = join(privateRoot, "drafts");
export const draftSiteFile = join(privateRoot, "draft-site.yaml");
export const campaignsRoot = join(data, "campaigns");

/** Where the inputs of the campaign of this name lie. */
export const placesOf = (id: string): Places => ({
  campaign: { folder: join(campaignsRoot, id), label: `data/campaigns/${id}` },
  codebook: { folder: codebookRoot, label: "data/codebook" },
  site: { file: siteFile, label: "data/site.yaml" },
});

/** The invented county, and where its registers are written. */
export const sampleCampaign = "nuanhe-2024";
export const samplePlaces = {
  campaign: join(campaignsRoot, sampleCampaign),
  codebook: codebookRoot,
  stamp: join(privateRoot, "sample"),
};

/** The bureau's commitment key, from the file that NUANBAO_COMMITMENT_KEY_FILE names; null without one of 32 bytes or more. */
export const commitmentKey = async (): Promise<Uint8Array | null> => {
  const file = process.env["NUANBAO_COMMITMENT_KEY_FILE"];
  const bytes = file ? await readFile(file).catch(() => null) : null;
  return bytes && bytes.length >= 32 ? bytes : null;
};

/** The language of messages: Chinese, unless the command is given `--lang en`. */
export const messageLanguage = (argv: readonly string[]): Language =>
  argv[argv.indexOf("--lang") + 1] === "en" && argv.includes("--lang") ? "en" : "zh";

/** The day after `--as-of`: which of several releases is meant; null for all of them. */
export const askedDay = (argv: readonly string[]): string | null => {
  const at = argv.indexOf("--as-of");
  return at < 0 ? null : (argv[at + 1] ?? "");
};

/** The words of a command line that are no options. */
export const operands = (argv: readonly string[]): string[] =>
  argv.filter((word, i) => !word.startsWith("--") && !["--lang", "--as-of"].includes(argv[i - 1] ?? ""));
