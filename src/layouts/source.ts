import type { Language } from "../snapshot/bilingual.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { wordDay } from "../words/day.ts";

/**
 * The line that stands beneath an exhibit or a figure: publisher and day of each source, e.g.
 * 资料来源：阳城县民政局，2024年1月5日. Throws when the snapshot has no source of such an id.
 */
export const sourceLine = (
  snapshot: Pick<Snapshot, "sources">,
  ids: readonly string[],
  language: Language,
): string =>
  (language === "zh" ? "资料来源：" : "Source: ") +
  [...new Set(ids)]
    .map((id) => {
      const source = snapshot.sources.find((s) => s.id === id);
      if (!source) throw new Error(`invalid source: ${id}`);
      const day = wordDay(source.date, language);
      return language === "zh" ? `${source.publisher.zh}，${day}` : `${source.publisher.en}, ${day}`;
    })
    .join(language === "zh" ? "；" : "; ");
