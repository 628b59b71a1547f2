import type { Language } from "../snapshot/bilingual.ts";
import { absences, type Absence, type Cell } from "../snapshot/cell.ts";
import type { Facts } from "../snapshot/select.ts";
import { fallsShort, shortfallSomewhere } from "./shortfall.ts";
import { cellName } from "./telling.ts";

/** How many names a sentence holds; the table of figures has them all. */
const most = 8;

/** The names of cells as a list in a sentence, each once; a long list is cut and says so. */
const names = (cells: readonly Cell[], facts: Facts, language: Language): string => {
  const known = { ...facts, cells: new Map(cells.map((c) => [c.key, c])) };
  const all = new Set(cells.map((c) => cellName(known, c.key, language)));
  const some = [...all].slice(0, most);
  const cut = all.size > most;
  return language === "zh"
    ? `${some.join("、")}${cut ? "等" : ""}`
    : `${some.join("; ")}${cut ? "; and others" : ""}`;
};

const absenceSentence: Readonly<Record<Absence, Record<Language, (names: string) => string>>> = {
  "not-collected": { zh: (n) => `${n}未采集。`, en: (n) => `Not collected: ${n}.` },
  "not-applicable": { zh: (n) => `${n}不适用。`, en: (n) => `Not applicable: ${n}.` },
  "not-stated": {
    zh: (n) => `${n}未公布，资料来源没有载明。`,
    en: (n) => `Not published, because the source does not state them: ${n}.`,
  },
  "not-yet": {
    zh: (n) => `${n}待公布，形成后补充。`,
    en: (n) => `Not yet published, to be added when known: ${n}.`,
  },
};

/**
 * What is not published, and why, in sentences: what is withheld (never how much of it, nor for which of the two
 * reasons), then what is absent, by reason. The list is empty when nothing is missing.
 */
export const tellGaps = (facts: Facts, language: Language): string[] => {
  const cells = [...facts.cells.values()];
  const withheld = cells.filter((c) => c.content.status === "withheld");
  const sentences = absences.flatMap((reason) => {
    const absent = cells.filter((c) => c.content.status === "absent" && c.content.reason === reason);
    return absent.length > 0 ? [absenceSentence[reason][language](names(absent, facts, language))] : [];
  });
  if (withheld.length === 0) return sentences;
  // What is withheld is named by what is counted, not by where: the table of figures shows the places.
  const home = facts.vocabulary.campaign.region;
  const list = names(
    withheld.map((c) => ({ ...c, region: home })),
    facts,
    language,
  );
  return [
    language === "zh"
      ? `为保护个人信息，以下指标的部分或全部数据不予公布，也不能由已公布的数据推算：${list}。`
      : `To protect personal information, some or all figures of the following are withheld and cannot be worked out from those published: ${list}.`,
    ...(fallsShort([...facts.cells.keys()], facts) ? [shortfallSomewhere[language]] : []),
    ...sentences,
  ];
};

/** Whether figures are still to come: not collected, or not yet published. What is withheld is not missing. */
export const isIncomplete = (facts: Facts): boolean =>
  [...facts.cells.values()].some(
    ({ content: c }) => c.status === "absent" && (c.reason === "not-collected" || c.reason === "not-yet"),
  );
