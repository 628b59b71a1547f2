import { defineMiddleware } from "astro:middleware";
import { ledger } from "./layouts/ledger.ts";

/**
 * Gives each page the ledger of the site, so that a component that shows one figure has it without waiting: what
 * follows one that waits is rendered into buffers.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.ledger = await ledger();
  return next();
});
