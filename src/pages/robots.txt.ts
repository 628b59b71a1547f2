import type { APIRoute } from "astro";
import { robots } from "../layouts/robots.ts";
import { site } from "../layouts/site.ts";

export const GET: APIRoute = async () =>
  new Response(robots(await site(), import.meta.env.DEV), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
