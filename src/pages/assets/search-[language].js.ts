import type { APIRoute } from "astro";
import { packed } from "../../enhance/search-entry.ts";
import { scriptResponse } from "../../layouts/script.ts";
import { searchEntries } from "../../layouts/search-entries.ts";
import { site } from "../../layouts/site.ts";
import type { Language } from "../../snapshot/bilingual.ts";

export const getStaticPaths = async () =>
  (await site()).languages.map((language) => ({ params: { language }, props: { language } }));

/** What can be found, as a classic script: from a disk a page may not read a file, but may run one. */
export const GET: APIRoute<{ language: Language }> = async ({ props }) => {
  const entries = (await searchEntries(props.language)).map((entry) => JSON.stringify(packed(entry)));
  return scriptResponse(`var nuanbaoSearch=[\n${entries.join(",\n")}\n];\n`);
};
