import type { APIRoute } from "astro";
import { contentTypes } from "../../../../files/formats.ts";
import { releaseWorkbook } from "../../../../files/release-workbook.ts";
import { requestedEdition } from "../../../../layouts/requested.ts";
import { releaseLanguageRoutes } from "../../../../layouts/routes.ts";

export const getStaticPaths = releaseLanguageRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(await releaseWorkbook(await requestedEdition(params)), {
    headers: { "Content-Type": contentTypes.xlsx },
  });
