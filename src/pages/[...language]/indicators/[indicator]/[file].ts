import type { APIRoute } from "astro";
import { topicResponse } from "../../../../files/topic-response.ts";
import { indicatorChartRoutes, languageOf } from "../../../../layouts/routes.ts";

export const getStaticPaths = indicatorChartRoutes;

export const GET: APIRoute = ({ params }) =>
  topicResponse(
    { kind: "indicator", id: params["indicator"] ?? "" },
    languageOf(params["language"]),
    params["file"] ?? "",
  );
