import { defineMiddleware } from "astro:middleware";
import { ledger } from "./layouts/ledger.ts";

/**
 * Gives each page the ledger of the site, read once a page, because a preview reads the releases anew each time. A
 * component that shows one figure has it without waiting: what follows one that waits is rendered into buffers.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.ledger = await ledger();
  return next();
});
