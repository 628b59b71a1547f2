import type { APIRoute } from "astro";
import { exhibitResponse } from "../../../../../files/exhibit-response.ts";
import { filedOfEdition } from "../../../../../files/filed-exhibit.ts";
import { requestedEdition } from "../../../../../layouts/requested.ts";
import { exhibitFileRoutes } from "../../../../../layouts/routes.ts";

export const getStaticPaths = exhibitFileRoutes;

export const GET: APIRoute = async ({ params }) =>
  exhibitResponse(filedOfEdition(await requestedEdition(params), params["exhibit"] ?? ""), params["format"]);
