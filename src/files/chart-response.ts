import { ledger as siteLedger } from "../layouts/ledger.ts";
import type { SiteChart } from "../layouts/site-exhibit.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { exhibitResponse } from "./exhibit-response.ts";
import { filedOfSite } from "./filed-exhibit.ts";

/**
 * The answer to a request for one of a page's charts as a file, by the file's name. Throws when the page has no such
 * chart, or the chart no such form.
 */
export const chartResponse = async (
  charts: readonly SiteChart[],
  language: Language,
  file: string,
): Promise<Response> => {
  // The names of charts hold dots.
  const [, name, format] = /^(.*)\.([a-z]+)$/.exec(file) ?? [];
  const chart = charts.find((c) => c.name === name);
  if (!chart) throw new Error(`invalid exhibit: ${file}`);
  const exhibit = filedOfSite(await siteLedger(), chart.facts, language, await chart.drawn());
  return exhibitResponse(exhibit, format);
};
