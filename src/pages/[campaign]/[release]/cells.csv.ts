import type { APIRoute } from "astro";
import { contentTypes } from "../../../files/formats.ts";
import { publicCells } from "../../../files/public-cells.ts";
import { requestedRelease } from "../../../layouts/requested.ts";
import { releaseRoutes } from "../../../layouts/routes.ts";

export const getStaticPaths = releaseRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(publicCells(await requestedRelease(params)), {
    headers: { "Content-Type": contentTypes.csv },
  });
