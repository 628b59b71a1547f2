import type { Cell } from "../snapshot/cell.ts";
import { schemaVersion, snapshot, type Snapshot } from "../snapshot/schema.ts";
import { county, vocabulary } from "./facts.example.ts";

/** A snapshot of the invented county around these cells, told in one line of work; parts may be replaced. */
export const exampleSnapshot = (cells: readonly Cell[], parts: Partial<Snapshot> = {}): Snapshot =>
  snapshot.parse({
    schemaVersion,
    campaign: {
      id: "nuanshui-2023",
      kind: "ordinary",
      origin: "invented",
      title: { zh: "寒冬送温暖", en: "Winter relief" },
      winter: "2023—2024",
      region: county,
      bureau: { zh: "暖水县民政局", en: "Nuanshui County Civil Affairs Bureau" },
      notice: null,
    },
    release: {
      id: "2024-01-05",
      title: { zh: "暖水县数据发布", en: "Figures of Nuanshui County" },
      asOf: "2024-01-05",
    },
    state: "final",
    approval: null,
    revision: { number: 1, replaces: null, reason: null },
    nextUpdate: null,
    metadata: {
      indexNumber: "无",
      topic: null,
      publisher: { zh: "暖水县民政局", en: "Nuanshui County Civil Affairs Bureau" },
      signedOn: null,
      documentNumber: null,
      publishedAt: "2024-01-05",
      contentSource: { zh: "暖水县民政局", en: "Nuanshui County Civil Affairs Bureau" },
      keywords: { zh: [], en: [] },
      description: { zh: "测试", en: "test" },
      column: {
        name: { zh: "数据", en: "Data" },
        description: { zh: "数据", en: "Data" },
        keywords: ["数据"],
        type: "数据发布",
      },
    },
    indicators: vocabulary.indicators,
    units: vocabulary.units,
    regions: vocabulary.regions,
    dimensions: vocabulary.dimensions,
    periods: vocabulary.periods,
    phrases: vocabulary.phrases,
    sources: [
      {
        id: "月报",
        title: { zh: "2023年12月报表（第3版）", en: "Return of December 2023, version 3" },
        publisher: { zh: "暖水县民政局", en: "Nuanshui County Civil Affairs Bureau" },
        date: "2024-01-05",
        hash: "0".repeat(64),
      },
    ],
    provenance: Object.fromEntries(cells.map((c) => [c.key, "月报"])),
    headline: cells.slice(0, 3).map((c) => c.key),
    lines: [{ title: { zh: "一、兜底防线", en: "Safety net" }, cells: cells.map((c) => c.key) }],
    exhibits: [],
    coldWaves: [],
    checks: [],
    corrections: [],
    notes: [],
    generated: [],
    disclosure: {
      policy: { zh: "少于{=5人}的人数不予公布", en: "Counts below {=5} people are withheld" },
      threshold: 5,
      withheld: cells.filter((c) => c.content.status === "withheld").length,
      audit: {
        ...{ method: { zh: "核对", en: "checked" }, version: "1", held: true },
        ...{ relations: 0, variables: 0, releases: 1 },
      },
    },
    ...parts,
  } satisfies Record<keyof Snapshot, unknown>);
