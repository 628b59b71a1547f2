import { ledger as siteLedger } from "../layouts/ledger.ts";
import { topicCharts, type Topic } from "../layouts/topic.ts";
import type { Language } from "../snapshot/bilingual.ts";
import { exhibitResponse } from "./exhibit-response.ts";
import { filedOfSite } from "./filed-exhibit.ts";

/**
 * The answer to a request for a chart of a topic's page as a file, by the file's name. Throws when the page has no such
 * chart, or the chart no such form.
 */
export const topicResponse = async (topic: Topic, language: Language, file: string): Promise<Response> => {
  const ledger = await siteLedger();
  // The names of charts hold dots.
  const [, name, format] = /^(.*)\.([a-z]+)$/.exec(file) ?? [];
  const chart = topicCharts(ledger, topic, language).find((c) => c.name === name);
  if (!chart) throw new Error(`invalid exhibit: ${file}`);
  return exhibitResponse(filedOfSite(ledger, chart.facts, language, await chart.drawn()), format);
};
