import type { APIRoute } from "astro";
import { siteFeed } from "../../layouts/feed/feeds.ts";
import { published } from "../../layouts/published.ts";
import { feedRoutes, languageOf } from "../../layouts/routes.ts";
import { site } from "../../layouts/site.ts";

export const getStaticPaths = feedRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(siteFeed(await site(), await published(), languageOf(params["language"])), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
