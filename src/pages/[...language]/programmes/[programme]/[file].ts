import type { APIRoute } from "astro";
import { topicResponse } from "../../../../files/topic-response.ts";
import { programmeChartRoutes, languageOf } from "../../../../layouts/routes.ts";

export const getStaticPaths = programmeChartRoutes;

export const GET: APIRoute = ({ params }) =>
  topicResponse(
    { kind: "programme", id: params["programme"] ?? "" },
    languageOf(params["language"]),
    params["file"] ?? "",
  );
