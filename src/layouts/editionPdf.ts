import { labels } from "../components/labels.ts";
import type { PrintedExhibit } from "../print/printed.ts";
import type { printoutPdf } from "../print/printout.ts";
import { aside } from "../workers/aside.ts";
import { drawnExhibit } from "./drawn.ts";
import type { Edition, EditionExhibit } from "./edition.ts";

const printoutAside = aside<typeof printoutPdf>("src/print/printout.ts", "printoutPdf");

/** An exhibit with its chart. */
const printed = async (edition: Edition, worded: EditionExhibit): Promise<PrintedExhibit> => {
  const { id } = worded.exhibit;
  const svg = await drawnExhibit(edition, id, `print-${id}`);
  return svg === null ? worded : { ...worded, svg };
};

/**
 * The leader's printout of an edition as PDF bytes. Throws when the fonts lack a character of the text: a page with
 * a hole in it must not be published.
 */
export const editionPdf = async (edition: Edition): Promise<Uint8Array<ArrayBuffer>> => {
  const { release, language, documents, exhibits } = edition;
  const { campaign, metadata, release: dated } = release.snapshot;
  const made = await printoutAside({
    language,
    document: documents.printout,
    exhibits: await Promise.all([...exhibits.values()].map((e) => printed(edition, e))),
    publisher: metadata.publisher[language],
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
