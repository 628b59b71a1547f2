import type { APIRoute } from "astro";
import { contentTypes } from "../../../files/formats.ts";
import { indicatorJson } from "../../../files/indicator-files.ts";
import { ledger } from "../../../layouts/ledger.ts";
import { indicatorRoutes, languageOf } from "../../../layouts/routes.ts";

export const getStaticPaths = indicatorRoutes;

export const GET: APIRoute = async ({ params }) =>
  new Response(indicatorJson(await ledger(), params["indicator"] ?? "", languageOf(params["language"])), {
    headers: { "Content-Type": contentTypes.json },
  });
