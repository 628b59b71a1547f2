import type { APIRoute } from "astro";
import { chartResponse } from "../../../../files/chart-response.ts";
import { ledger } from "../../../../layouts/ledger.ts";
import { indicatorChartRoutes, languageOf } from "../../../../layouts/routes.ts";
import { topicCharts } from "../../../../layouts/topic.ts";

export const getStaticPaths = indicatorChartRoutes;

export const GET: APIRoute = async ({ params }) => {
  const language = languageOf(params["language"]);
  const topic = { kind: "indicator" as const, id: params["indicator"] ?? "" };
  return chartResponse(topicCharts(await ledger(), topic, language), language, params["file"] ?? "");
};
