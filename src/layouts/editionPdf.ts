import { labels } from "../components/labels.ts";
import { printoutPdf } from "../print/printout.ts";
import type { Edition } from "./edition.ts";

/**
 * The leader's printout of an edition as PDF bytes. Throws when the fonts lack a character of the text: a page with
 * a hole in it must not be published.
 */
export const editionPdf = async ({
  release,
  language,
  documents,
  exhibits,
}: Edition): Promise<Uint8Array<ArrayBuffer>> => {
  const { campaign, metadata, release: dated } = release.snapshot;
  const made = await printoutPdf({
    language,
    document: documents.printout,
    exhibits: [...exhibits.values()],
    bureau: campaign.bureau[language],
    documentNumber: metadata.documentNumber,
    notice:
      campaign.kind === "demonstration"
        ? labels.demonstration[language]
        : (campaign.notice?.[language] ?? null),
    asOf: dated.asOf,
    signedOn: metadata.signedOn,
    publishedAt: metadata.publishedAt,
  });
  if ("rule" in made)
    throw new Error(`invalid characters for the printout's fonts: ${made.characters.join(" ")}`);
  return new Uint8Array(made.pdf);
};
