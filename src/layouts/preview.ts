import { resolve } from "node:path";
import type { AstroIntegration } from "astro";

/** In a preview, loads pages anew when anything under these paths is saved: they are data, so Vite does not follow them. */
export const previewReload = (paths: readonly string[]): AstroIntegration => ({
  name: "preview-reload",
  hooks: {
    "astro:server:setup": ({ server }) => {
      const watched = paths.map((path) => resolve(path));
      server.watcher.add(watched);
      server.watcher.on("all", (_event, file) => {
        if (!watched.some((path) => resolve(file).startsWith(path))) return;
        // The routes follow from the data as well, and they are kept as long as the modules of the pages are.
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: "full-reload" });
        }
      });
    },
  },
});
