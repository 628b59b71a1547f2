import type { APIRoute } from "astro";
import { requestedRelease } from "../../../layouts/requested.ts";
import { releaseRoutes } from "../../../layouts/routes.ts";

export const getStaticPaths = releaseRoutes;

/** The cells as they were published, after a byte order mark, without which Excel takes UTF-8 for GBK. */
export const GET: APIRoute = async ({ params }) => {
  const release = await requestedRelease(params);
  return new Response(`\ufeff${release.files["cells.csv"]}`, {
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  });
};
