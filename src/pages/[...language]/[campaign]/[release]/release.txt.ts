import type { APIRoute } from "astro";
import { pressText } from "../../../../layouts/pressText.ts";
import { requestedEdition } from "../../../../layouts/requested.ts";
import { releaseLanguageRoutes } from "../../../../layouts/routes.ts";

export const getStaticPaths = releaseLanguageRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(pressText(await requestedEdition(params)), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
