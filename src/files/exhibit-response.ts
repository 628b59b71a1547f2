import { exhibitFile } from "./exhibit-file.ts";
import type { FiledExhibit } from "./filed-exhibit.ts";
import { contentTypes, formatsOf } from "./formats.ts";

/** The answer to a request for an exhibit in a form. Throws when it has no such form. */
export const exhibitResponse = async (
  exhibit: FiledExhibit,
  asked: string | undefined,
): Promise<Response> => {
  const format = formatsOf(exhibit).find((f) => f === asked);
  if (!format) throw new Error(`invalid format of ${exhibit.id}: ${asked}`);
  return new Response(await exhibitFile(exhibit, format), {
    headers: { "Content-Type": contentTypes[format] },
  });
};
