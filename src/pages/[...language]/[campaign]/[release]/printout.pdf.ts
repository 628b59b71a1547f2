import type { APIRoute } from "astro";
import { editionPdf } from "../../../../layouts/editionPdf.ts";
import { requestedEdition } from "../../../../layouts/requested.ts";
import { releaseLanguageRoutes } from "../../../../layouts/routes.ts";

export const getStaticPaths = releaseLanguageRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(await editionPdf(await requestedEdition(params)), {
    headers: { "Content-Type": "application/pdf" },
  });
