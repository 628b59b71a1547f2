import type { APIRoute } from "astro";
import { chartResponse } from "../../../../files/chart-response.ts";
import { ledger } from "../../../../layouts/ledger.ts";
import { regionFileCharts } from "../../../../layouts/region-charts.ts";
import { languageOf, regionChartRoutes } from "../../../../layouts/routes.ts";

export const getStaticPaths = regionChartRoutes;

export const GET: APIRoute = async ({ params }) => {
  const language = languageOf(params["language"]);
  const charts = await regionFileCharts(await ledger(), params["region"] ?? "", language);
  return chartResponse(charts, language, params["file"] ?? "");
};
