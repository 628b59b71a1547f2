import type { APIRoute } from "astro";
import { cellsJson } from "../../../layouts/cellsJson.ts";
import { requestedRelease } from "../../../layouts/requested.ts";
import { releaseRoutes } from "../../../layouts/routes.ts";

export const getStaticPaths = releaseRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(cellsJson(await requestedRelease(params)), {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
