import type { APIRoute } from "astro";
import { classicScript, scriptResponse } from "../../layouts/script.ts";

export const GET: APIRoute = async () => scriptResponse(await classicScript("search.ts"));
