import { fileLabels } from "../components/file-labels.ts";
import type { Edition } from "../layouts/edition.ts";
import { inlineText } from "../words/plain.ts";
import { aboutSheet } from "./about-sheet.ts";
import { pngAside, workbookAside } from "./aside.ts";
import { csv } from "./csv.ts";
import type { ExhibitFormat } from "./formats.ts";
import { exhibitJson } from "./exhibit-json.ts";
import { exhibitPlate } from "./exhibit-plate.ts";
import { exhibitTable } from "./exhibit-table.ts";
import { legendSheet } from "./legend-sheet.ts";

/** An exhibit as a file. Throws when the edition has no such exhibit, or it is no chart and a picture is asked for. */
export const exhibitFile = async (
  edition: Edition,
  id: string,
  format: ExhibitFormat,
): Promise<string | Uint8Array<ArrayBuffer>> => {
  const { facts, language } = edition;
  const worded = edition.exhibits.get(id);
  if (!worded) throw new Error(`invalid exhibit: ${id}`);
  const table = exhibitTable(facts, worded.rows, language, () => edition.release);
  switch (format) {
    case "csv":
      return csv(table);
    case "json":
      return exhibitJson(edition, worded);
    case "svg":
      return exhibitPlate(edition, worded);
    case "png":
      return pngAside(await exhibitPlate(edition, worded));
    case "xlsx":
      return workbookAside([
        { name: fileLabels.figures[language], table },
        aboutSheet(
          edition,
          [
            [fileLabels.subtitle[language], `${inlineText(worded.title)} ${inlineText(worded.subtitle)}`],
            ...(worded.caveat === null ? [] : [[fileLabels.caveat[language], worded.caveat] as const]),
          ],
          worded.exhibit.sources,
        ),
        legendSheet(language),
      ]);
  }
};
