import { defineConfig } from "astro/config";
import { previewReload } from "./src/layouts/preview.ts";
import { relativeSite } from "./src/layouts/relative.ts";
import { sitemapFile } from "./src/layouts/sitemap-xml.ts";

export default defineConfig({
  output: "static",
  // A page's file is its address, so that it opens from a disk: index.html, checks.html.
  build: { format: "preserve", assets: "assets", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  integrations: [
    relativeSite(),
    sitemapFile(),
    previewReload([
      process.env.NUANBAO_PUBLISHED ?? "data/published",
      process.env.NUANBAO_SITE ?? "data/site.yaml",
      "data/codebook",
    ]),
  ],
});
