import type { APIRoute } from "astro";
import { releaseCard } from "../../../../files/cards.ts";
import { contentTypes } from "../../../../files/formats.ts";
import { requestedEdition } from "../../../../layouts/requested.ts";
import { releaseLanguageRoutes } from "../../../../layouts/routes.ts";
import { site } from "../../../../layouts/site.ts";

export const getStaticPaths = releaseLanguageRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(await releaseCard(await requestedEdition(params), await site()), {
    headers: { "Content-Type": contentTypes.png },
  });
