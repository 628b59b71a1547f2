import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { dev } from "astro";
import { parseDocument } from "yaml";
import { command } from "./command.ts";
import { realEffects } from "./effects.ts";
import { describe } from "./describe.ts";
import { problemPages } from "./problem-page.ts";
import {
  campaignsRoot,
  codebookRoot,
  draftRoot,
  draftSiteFile,
  placesOf,
  root,
  siteFile,
} from "./project.ts";
import { report } from "./report.ts";
import { daysOf, produceCampaign, type Voice } from "./run.ts";
import { voiceOf } from "./voice.ts";

const { say } = realEffects;

/** Makes a draft of every campaign that changed; what is wrong with each is kept for its pages. */
const preview = async (
  ids: readonly string[],
  voice: Voice,
  problems: Map<string, string[]>,
): Promise<void> => {
  for (const id of ids) {
    say(id);
    const found: string[] = [];
    for (const asOf of await daysOf(placesOf(id), realEffects)) {
      const produced = await produceCampaign(id, { asOf, draft: true }, voice, realEffects);
      report(produced, null, voice.language, realEffects);
      found.push(...produced.problems.map((problem) => describe(problem, voice.language)));
      if (produced.release)
        await realEffects.place(join(draftRoot, id, produced.release.id), produced.release.files, 0o700);
    }
    problems.set(id, found);
  }
};

/** The site file of the preview: this project's, without its portal, showing every campaign that has a draft. */
const previewSite = async (): Promise<void> => {
  const site = parseDocument(await readFile(siteFile, "utf8"));
  site.set("campaigns", await realEffects.list(draftRoot));
  // What the portal puts around the pages stands beside the project's own site file.
  site.delete("portal");
  await writeFile(draftSiteFile, site.toString());
};

await command(async (argv) => {
  const voice = voiceOf(argv);
  const { language } = voice;
  const all = await realEffects.list(campaignsRoot);
  const problems = new Map<string, string[]>();
  await rm(draftRoot, { recursive: true, force: true });
  await mkdir(draftRoot, { recursive: true, mode: 0o700 });
  await preview(all, voice, problems);
  await previewSite();

  process.env["NUANBAO_PUBLISHED"] = draftRoot;
  process.env["NUANBAO_SITE"] = draftSiteFile;
  const pages = problemPages(problems, language);
  const server = await dev({ root, logLevel: "warn", vite: { plugins: [pages.plugin] } });
  say(
    `${language === "zh" ? "预览草稿（保存data/campaigns下的文件即更新）" : "previewing drafts (saving a file under data/campaigns updates them)"}: http://localhost:${server.address.port}/`,
  );

  const changed = new Set<string>();
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const again = (ids: readonly string[]): void => {
    ids.forEach((id) => changed.add(id));
    clearTimeout(timer);
    // An editor saves in several steps; the last one counts.
    timer = setTimeout(() => {
      const now = [...changed];
      changed.clear();
      running = running
        .then(() => preview(now, voice, problems))
        .then(previewSite)
        .then(() => pages.reload())
        .catch((error: unknown) => say(String(error)));
    }, 150);
  };
  server.watcher.add([campaignsRoot, codebookRoot, siteFile]);
  server.watcher.on("all", (_, path) => {
    const [id] = relative(campaignsRoot, path).split(sep);
    if (id !== undefined && all.includes(id)) again([id]);
    else if (path.startsWith(codebookRoot) || path === siteFile) again(all);
  });
  return 0;
});
