import type { APIRoute } from "astro";
import { exhibitFile } from "../../../../../files/exhibit-file.ts";
import { contentTypes, formatsOf } from "../../../../../files/formats.ts";
import { requestedEdition } from "../../../../../layouts/requested.ts";
import { exhibitFileRoutes } from "../../../../../layouts/routes.ts";

export const getStaticPaths = exhibitFileRoutes;

export const GET: APIRoute = async ({ params }) => {
  const edition = await requestedEdition(params);
  const exhibit = edition.exhibits.get(params["exhibit"] ?? "")?.exhibit;
  const format = exhibit && formatsOf(exhibit).find((f) => f === params["format"]);
  if (!exhibit || !format) throw new Error(`invalid exhibit: ${params["exhibit"]}.${params["format"]}`);
  return new Response(await exhibitFile(edition, exhibit.id, format), {
    headers: { "Content-Type": contentTypes[format] },
  });
};
