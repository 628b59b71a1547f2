import type { APIRoute } from "astro";
import { campaignFeed } from "../../../layouts/feed/feeds.ts";
import { releasesOf } from "../../../layouts/published.ts";
import { campaignRoutes, languageOf } from "../../../layouts/routes.ts";
import { site } from "../../../layouts/site.ts";

export const getStaticPaths = campaignRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(
    campaignFeed(await site(), await releasesOf(params["campaign"] ?? ""), languageOf(params["language"])),
    { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } },
  );
