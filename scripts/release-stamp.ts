import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import {
  campaignsRoot,
  codebookRoot,
  commitmentKey,
  privateRoot,
  publishedRoot,
  root,
  siteFile,
} from "./project.ts";
import { hashOf, type Work } from "./stamp.ts";

const code = ["src", "scripts", "package-lock.json", "tsconfig.json"];

/** All releases of some campaigns, made of their folders, the codebook, the site file, the commitment key and all code. */
export const releasesOf = (campaigns: readonly string[]): Work => ({
  name: `releases in ${publishedRoot}`,
  inputs: async () => {
    const key = await commitmentKey();
    const read = [siteFile, codebookRoot, ...campaigns.map((id) => join(campaignsRoot, id))];
    const parts = await Promise.all([
      hashOf(
        code.map((name) => join(root, name)),
        root,
      ),
      hashOf(read, dirname(siteFile)),
    ]);
    return [
      ...[process.version, campaigns.join(","), ...parts],
      key ? createHash("sha256").update(key).digest("hex") : "no key",
    ].join(" ");
  },
  writes: [publishedRoot, ...campaigns.map((id) => join(privateRoot, id))],
});
