import type { Language } from "../snapshot/bilingual.ts";
import type { Vocabulary } from "../snapshot/schema.ts";
import type { ExhibitRow } from "../words/exhibit.ts";

/**
 * What a chart is drawn from. `id` is unique on its page, because the ids inside the SVG are made of it. `title`
 * and `description` are plain text for readers who do not see the chart. `vocabulary` says what the cells count.
 */
export type Drawing = {
  id: string;
  kind: "bars" | "share";
  language: Language;
  title: string;
  description: string;
  rows: readonly ExhibitRow[];
  vocabulary: Pick<Vocabulary, "indicators" | "units">;
};
