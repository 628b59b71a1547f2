import type { Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { cellOf, type Facts } from "../snapshot/select.ts";
import { wordDay } from "./day.ts";
import { escaped } from "./source-text.ts";
import { wordWinter } from "./winter.ts";

/** Every cell that the release tells, headline first, each once. */
export const toldKeys = (snapshot: Snapshot): string[] => [
  ...new Set([...snapshot.headline, ...snapshot.lines.flatMap((line) => line.cells)]),
];

/** The day since which figures add up: the start of all cumulative cells where they share one, else null. */
const since = (snapshot: Snapshot, facts: Facts): string | null => {
  const periods = toldKeys(snapshot).map((key) => cellOf(facts, key).period);
  const starts = new Set(periods.filter((p) => p.kind === "cumulative").map((p) => p.start));
  const [only = null] = starts;
  return starts.size === 1 ? only : null;
};

/** Who reports on what, since when and as of when, in a sentence or two. */
export const leadSentences = (snapshot: Snapshot, facts: Facts, language: Language): string => {
  const { campaign, release } = snapshot;
  const start = since(snapshot, facts);
  const asOf = wordDay(release.asOf, language);
  if (language === "zh") {
    const from = start === null ? "" : `累计数自${wordDay(start, "zh")}起计算，`;
    return `${escaped(campaign.bureau.zh)}公布“${inner(escaped(campaign.title.zh))}”（${escaped(campaign.winter)}年冬季）数据，${from}截至${asOf}。`;
  }
  const from = start === null ? "" : `; running totals count from ${wordDay(start, "en")}`;
  const winter = escaped(wordWinter(campaign.winter, "en"));
  return `${escaped(campaign.bureau.en)} reports on “${escaped(campaign.title.en)}” (winter ${winter}). The figures stand as of ${asOf}${from}.`;
};

/** Quotation marks inside quotation marks: “ ” become ‘ ’ (GB/T 15834). */
const inner = (text: string): string => text.replace(/“/g, "‘").replace(/”/g, "’");
