import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { buildSite, type Build } from "../build.ts";
import { pagesOf } from "../build-stamp.ts";
import { root } from "../project.ts";
import { isCurrent, keepStamp } from "../stamp.ts";
import { inFolder, run } from "./run.ts";
import { growth, lineOf, megabytes } from "./screen.ts";
import { writeVillages } from "./villages.ts";

type Say = (line: string) => void;

/**
 * What one size of site took: seconds, bytes of memory at the most, region pages, and bytes of HTML that a region page
 * has. `cold` is until the last page stands, `whole` until the files of their charts do too. `alone` is the seconds that
 * Observable Plot alone takes for three charts of each page that was asked for.
 */
type Built = {
  pages: number;
  cold: number;
  whole: number;
  alone: number;
  unchanged: number;
  memory: number;
  bytes: number;
};

const chartsOfPage = 3;

const told = z.object({ seconds: z.number() });

/** The seconds that Observable Plot alone takes for the charts of so many pages: what this machine can do at this hour. */
const plotAlone = (pages: number): number =>
  run("plot-alone.ts", [String(pages * chartsOfPage)], told).seconds;

/** Lets the build, a process of its own, leave its peak of memory in a file. */
const watchMemory = (file: string): void => {
  const code = `process.on("exit",()=>process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`;
  process.env["NODE_OPTIONS"] = `--import data:text/javascript,${encodeURIComponent(code)}`;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** Builds the site of an invented county with so many region pages, then asks for it again with nothing changed. */
const build = (size: number): Promise<Built> =>
  inFolder(
    async (folder) => {
      const site: Build = {
        ...(await writeVillages(join(folder, "county"), size)),
        out: join(folder, "dist"),
        // No picture was made before.
        pictures: join(folder, "pictures"),
      };
      const memory = join(folder, "memory");
      const before = plotAlone(size);
      watchMemory(memory);
      const began = Date.now();
      const whole = await timed(async () => {
        const inputs = await pagesOf(site).inputs();
        await buildSite(site);
        await keepStamp(pagesOf(site), inputs);
      });
      delete process.env["NODE_OPTIONS"];
      const alone = (before + plotAlone(size)) / 2;
      const unchanged = await timed(async () => {
        if (!(await isCurrent(pagesOf(site)))) throw new Error("invalid stamp: nothing has changed");
      });
      const regions = join(site.out, "regions");
      const pages = (await readdir(regions, { recursive: true })).filter((name) =>
        name.endsWith("index.html"),
      );
      const written = await Promise.all(pages.map((page) => stat(join(regions, page))));
      return {
        ...{ pages: pages.length, whole, alone, unchanged },
        cold: (Math.max(...written.map((page) => page.mtimeMs)) - began) / 1000,
        memory: Number(await readFile(memory, "utf8")) * 1024,
        bytes: written.reduce((sum, page) => sum + page.size, 0) / pages.length,
      };
      // On the disk of the project, as a bureau's pages are.
    },
    join(root, "node_modules/.cache"),
  );

const columns = [
  "region pages",
  "charts a page",
  "pages s",
  "Plot alone s",
  "ratio",
  "pages/s",
  "growth",
  "all files s",
  "unchanged s",
  "peak MB",
  "kB a page",
];
const line = lineOf(columns, 7);

export const usualPages = [1000, 5000];

/** Builds sites of so many region pages with three charts each, from nothing and with nothing changed, beside Plot alone. */
export const benchSite = async (sizes: readonly number[], say: Say): Promise<void> => {
  say(line(columns));
  let before: number | null = null;
  for (const size of sizes) {
    const { pages, cold, whole, alone, unchanged, memory, bytes } = await build(size);
    say(
      line([
        ...[
          pages.toLocaleString("en"),
          String(chartsOfPage),
          cold.toFixed(1),
          alone.toFixed(1),
          (cold / alone).toFixed(1),
          (pages / cold).toFixed(0),
          growth(cold, before),
        ],
        ...[whole.toFixed(1), unchanged.toFixed(2), megabytes(memory), (bytes / 1000).toFixed(1)],
      ]),
    );
    before = cold;
  }
};
