import { keptPictures } from "./src/charts/kept-pictures.ts";
import { prerender } from "./src/layouts/prerender.ts";
import { previewReload } from "./src/layouts/preview.ts";

/**
 * A plain object: `defineConfig` gives back what it is given, and its module brings what this site does not use, such as
 * SVGO, in a tenth of a second.
 *
 * @type {import("astro").AstroUserConfig}
 */
export default {
  output: "static",
  // A page's file is its address, so that it opens from a disk: index.html, checks.html.
  build: {
    format: "preserve",
    assets: "assets",
    inlineStylesheets: "never",
    // Pages are made while others are written to the disk and other threads make workbooks, pictures and printouts.
    concurrency: 32,
  },
  devToolbar: { enabled: false },
  integrations: [
    prerender(),
    { name: "kept-pictures", hooks: { "astro:build:done": () => keptPictures().clear() } },
    previewReload([
      process.env.NUANBAO_PUBLISHED ?? "data/published",
      process.env.NUANBAO_SITE ?? "data/site.yaml",
      "data/codebook",
    ]),
  ],
};
