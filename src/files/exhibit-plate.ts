import { plate } from "../charts/plate.ts";
import { labels } from "../components/labels.ts";
import { flagSentences } from "../components/remarks.ts";
import { drawnExhibit } from "../layouts/drawn.ts";
import type { Edition, EditionExhibit } from "../layouts/edition.ts";
import { wordDay } from "../words/day.ts";
import { inlineText } from "../words/plain.ts";
import { legend, marks } from "../words/status.ts";

/** The marks that occur in an exhibit, explained. */
const marksIn = ({ rows }: EditionExhibit, { language }: Edition): string[] => {
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

/** The chart of an exhibit as a picture that can be passed on alone. Throws when the exhibit is no chart. */
export const exhibitPlate = async (edition: Edition, worded: EditionExhibit): Promise<string> => {
  const { language, release } = edition;
  const { id } = worded.exhibit;
  const svg = await drawnExhibit(edition, id, id);
  if (svg === null) throw new Error(`invalid chart: ${id}`);
  const { campaign, release: dated, state } = release.snapshot;
  const asOf = `${labels.asOf[language]}${wordDay(dated.asOf, language)}`;
  return plate({
    ...{ language, svg },
    title: inlineText(worded.title),
    subtitle: inlineText(worded.subtitle),
    notes: [
      ...(state === "draft" ? [labels.draft[language]] : []),
      ...marksIn(worded, edition),
      ...(worded.caveat === null ? [] : [worded.caveat]),
      `${worded.source}${language === "zh" ? "　" : ". "}${asOf}`,
      inlineText(edition.title),
      ...(campaign.kind === "demonstration" ? [labels.demonstration[language]] : []),
    ],
  });
};
