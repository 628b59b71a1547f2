import type { APIRoute } from "astro";
import { announcing, calendar } from "../../layouts/feed/calendar.ts";
import { newestReleases } from "../../layouts/published.ts";
import { calendarRoutes, languageOf } from "../../layouts/routes.ts";
import { site } from "../../layouts/site.ts";

export const getStaticPaths = calendarRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(calendar(await site(), announcing(await newestReleases()), languageOf(params["language"])), {
    headers: { "Content-Type": "text/calendar; charset=utf-8" },
  });
