import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examplePlaces } from "./campaign.example.ts";
import { realEffects } from "./effects.ts";
import { produce, type Produced } from "./pipeline.ts";
import { privateFiles } from "./private-state.ts";
import { demonstrationKey } from "./write/hash.ts";

/** What to write in some rows of returns.csv, by their ids, and in campaign.yaml. */
export type Version = {
  values?: Readonly<Record<string, string>>;
  keep?: readonly string[];
  revision?: number;
};

type Roots = { published: string; private: string };

/**
 * Releases one version of the case nuanshui after the other, each after what those before it published and kept, and looks
 * at the last one and at the folders.
 */
export const releaseVersions = async <T>(
  versions: readonly Version[],
  look: (last: Produced, roots: Roots) => Promise<T> | T,
): Promise<T> => {
  const root = await mkdtemp(join(tmpdir(), "nuanbao-versions-"));
  const roots = { published: join(root, "published"), private: join(root, "private") };
  try {
    let last: Produced | null = null;
    for (const [i, version] of versions.entries()) {
      const places = await examplePlaces("cases", "nuanshui");
      const folder = join(root, String(i));
      await cp(places.campaign.folder, folder, { recursive: true });
      await change(folder, version);
      last = await produce(
        {
          places: { ...places, campaign: { ...places.campaign, folder } },
          ...{ id: "nuanshui", asOf: null, draft: false, onProgress: () => undefined },
          ...{ ...roots, temporary: join(root, "temporary"), commitmentKey: demonstrationKey },
        },
        realEffects,
      );
      if (!last.release) continue;
      const { id, files, observations, state } = last.release;
      await realEffects.place(join(roots.published, "nuanshui", id), files);
      await realEffects.place(join(roots.private, "nuanshui", id), privateFiles(observations, state));
    }
    if (!last) throw new Error("no version");
    return await look(last, roots);
  } finally {
    await rm(root, { recursive: true });
  }
};

const change = async (folder: string, { values = {}, keep = [], revision }: Version): Promise<void> => {
  const edit = async (name: string, by: (text: string) => string): Promise<void> =>
    writeFile(join(folder, name), by(await readFile(join(folder, name), "utf8")));
  await edit("returns.csv", (text) =>
    text.replace(/^(N\d+)(,.*),[^,]*,([^,]*),([^,]*)$/gm, (all, id: string, place, unit, source) =>
      values[id] === undefined ? all : [`${id}${place}`, values[id], unit, source].join(","),
    ),
  );
  const reason = "reason: { zh: 补报, en: late return }";
  await edit("campaign.yaml", (text) =>
    text
      .replace("disclosure: {}", `disclosure: { keep: ${JSON.stringify(keep)} }`)
      .replace(
        "revision: null",
        revision ? `revision: { number: ${revision}, ${reason} }` : "revision: null",
      ),
  );
};
