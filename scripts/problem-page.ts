import type { Plugin, ViteDevServer } from "vite";
import type { Language } from "../src/snapshot/bilingual.ts";

/** A Vite plugin that shows a campaign's problems in place of its pages, and the way to reload what is open. */
export type ProblemPages = { plugin: Plugin; reload: () => void };

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

/** The page that stands in for the preview while data are wrong: the lines of the terminal, word for word. */
export const problemPage = (lines: readonly string[], language: Language): string => `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${language === "zh" ? "数据有问题" : "The data have problems"}</title>
<script type="module" src="/@vite/client"></script>
<style>
  body { max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem; font: 18px/1.75 system-ui, sans-serif; }
  li { margin: 0 0 1rem; overflow-wrap: anywhere; }
</style></head>
<body>
<h1>${language === "zh" ? "数据有问题，改好后本页自动更新" : "The data have problems; the page updates when they are mended"}</h1>
<ol>${lines.map((line) => `<li>${escaped(line)}</li>`).join("\n")}</ol>
</body></html>`;

/** Problems by campaign, kept by the caller; the pages of a campaign with problems, and the home page, show them. */
export const problemPages = (
  problems: ReadonlyMap<string, readonly string[]>,
  language: Language,
): ProblemPages => {
  let server: ViteDevServer | null = null;
  const linesFor = (path: string): readonly string[] => {
    const [id = ""] = path.replace(/^\/(en\/)?/, "").split("/");
    return problems.has(id) ? (problems.get(id) ?? []) : [...problems.values()].flat();
  };
  return {
    plugin: {
      name: "nuanbao-problem-pages",
      configureServer: (started) => {
        server = started;
        started.middlewares.use((request, response, next) => {
          const path = request.url?.split("?")[0] ?? "/";
          const isPage = path.endsWith("/") || path.endsWith(".html");
          const lines = isPage ? linesFor(path) : [];
          if (lines.length === 0) return next();
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.end(problemPage(lines, language));
        });
      },
    },
    reload: () => server?.ws.send({ type: "full-reload" }),
  };
};
