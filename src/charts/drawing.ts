import type { Language } from "../snapshot/bilingual.ts";
import type { ColdWave, DrawnKind, Vocabulary } from "../snapshot/schema.ts";
import type { ExhibitRow } from "../words/exhibit.ts";
import type { BureauMap } from "./bureau-map.ts";

/**
 * What a chart is drawn from. `id` is unique on its page, because the ids inside the SVG are made of it. `title`
 * and `description` are plain text for readers who do not see the chart. `vocabulary` says what the cells count and
 * where. `coldWaves` are marked in charts over time. `map` is the bureau's own map of the regions, if it has one.
 */
export type Drawing = {
  id: string;
  kind: DrawnKind;
  language: Language;
  title: string;
  description: string;
  rows: readonly ExhibitRow[];
  vocabulary: Pick<Vocabulary, "indicators" | "units" | "regions">;
  coldWaves?: readonly ColdWave[] | undefined;
  map?: BureauMap | undefined;
};
