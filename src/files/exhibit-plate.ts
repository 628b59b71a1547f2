import { plate } from "../charts/plate.ts";
import { labels } from "../components/labels.ts";
import { flagSentences } from "../components/remarks.ts";
import { demonstrationLine } from "../layouts/demonstration.ts";
import { wordDay } from "../words/day.ts";
import { inlineText } from "../words/plain.ts";
import { legend, marks } from "../words/status.ts";
import type { FiledExhibit } from "./filed-exhibit.ts";
import { noticesOf } from "./stated.ts";

/** The marks that occur in an exhibit, explained. */
const marksIn = ({ rows, language }: FiledExhibit): string[] => {
  const has = (status: "withheld" | "absent") => rows.some((r) => r.figure.status === status);
  return [
    ...legend(language)
      .filter((l) => has(l.mark === marks.withheld ? "withheld" : "absent"))
      .map(({ mark, words }) => `${mark} ${words}`),
    ...(rows.some((r) => r.figure.flags.includes("implausible"))
      ? [`* ${flagSentences.implausible[language]}`]
      : []),
  ];
};

/** What an exhibit is part of: the release that has it, else the campaigns whose figures it has, the newest first. */
const wholeOf = ({ edition, stated, language }: FiledExhibit): string[] =>
  edition
    ? [inlineText(edition.title)]
    : [...new Set(stated.map((s) => s.edition.release.snapshot.campaign.title[language]))];

/** The chart of an exhibit as a picture that can be passed on alone. Throws when the exhibit is no chart. */
export const exhibitPlate = async (exhibit: FiledExhibit): Promise<string> => {
  const { language, caveat, stated } = exhibit;
  const svg = await exhibit.draw();
  if (svg === null) throw new Error(`invalid chart: ${exhibit.id}`);
  const notices = noticesOf(stated);
  const snapshots = stated.map((s) => s.edition.release.snapshot);
  const asOf = `${labels.asOf[language]}${wordDay(exhibit.asOf, language)}`;
  return plate({
    ...{ language, svg },
    title: inlineText(exhibit.title),
    subtitle: inlineText(exhibit.subtitle),
    notes: [
      ...(snapshots.some((s) => s.state === "draft") ? [labels.draft[language]] : []),
      ...marksIn(exhibit),
      ...(caveat === null ? [] : [caveat]),
      `${exhibit.source}${language === "zh" ? "　" : ". "}${asOf}`,
      ...wholeOf(exhibit),
      ...demonstrationLine(
        snapshots.some((s) => s.campaign.kind === "demonstration"),
        notices,
        language,
      ),
      ...notices,
    ],
  });
};
