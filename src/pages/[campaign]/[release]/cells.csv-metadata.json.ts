import type { APIRoute } from "astro";
import { csvwMetadata } from "../../../files/csvw.ts";
import { contentTypes } from "../../../files/formats.ts";
import { requestedRelease } from "../../../layouts/requested.ts";
import { releaseRoutes } from "../../../layouts/routes.ts";
import { site } from "../../../layouts/site.ts";

export const getStaticPaths = releaseRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(csvwMetadata(await requestedRelease(params), await site()), {
    headers: { "Content-Type": contentTypes.json },
  });
