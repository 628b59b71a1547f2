import type { APIRoute } from "astro";
import { chartResponse } from "../../../../../files/chart-response.ts";
import { comparedCharts } from "../../../../../layouts/compared-charts.ts";
import { requestedEdition } from "../../../../../layouts/requested.ts";
import { comparedChartRoutes } from "../../../../../layouts/routes.ts";

export const getStaticPaths = comparedChartRoutes;

export const GET: APIRoute = async ({ params }) => {
  const { release, language } = await requestedEdition(params);
  return chartResponse(await comparedCharts(release, language), language, params["file"] ?? "");
};
