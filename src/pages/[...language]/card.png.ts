import type { APIRoute } from "astro";
import { siteCard } from "../../files/cards.ts";
import { contentTypes } from "../../files/formats.ts";
import { languageOf, languageRoutes } from "../../layouts/routes.ts";
import { site } from "../../layouts/site.ts";

export const getStaticPaths = languageRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(await siteCard(await site(), languageOf(params["language"])), {
    headers: { "Content-Type": contentTypes.png },
  });
