import type { APIRoute } from "astro";
import { portalAround } from "../layouts/portal/portal.ts";
import { portalRoutes } from "../layouts/routes.ts";

export const getStaticPaths = portalRoutes;

export const GET: APIRoute = async () =>
  new Response((await portalAround())?.style ?? "", {
    headers: { "Content-Type": "text/css; charset=utf-8" },
  });
