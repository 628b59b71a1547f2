import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Build } from "./build.ts";
import { root } from "./project.ts";
import { hashOf, type Work } from "./stamp.ts";

/** The code with its libraries, the codebook, and whatever lies beside a part of the code. */
const shared = ["src", "public", "data/codebook", "astro.config.mjs", "package-lock.json", "tsconfig.json"];

/** The pages of a build, made of the snapshots, the site file with the files beside it, and all code. */
export const pagesOf = ({ published, site, out }: Build): Work => ({
  name: out,
  inputs: async () => {
    const places = shared.map((name) => join(root, name));
    const besides = (await readdir(dirname(site), { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(dirname(site), entry.name));
    const parts = await Promise.all([
      hashOf(places, root),
      hashOf([published], published),
      hashOf(besides, dirname(site)),
    ]);
    return [process.version, relative(dirname(site), site), ...parts].join(" ");
  },
  writes: [out],
});
