import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { examplePlaces, lines } from "../campaign.example.ts";
import { describe } from "../describe.ts";
import { realEffects } from "../effects.ts";
import { produce, type Produced } from "../pipeline.ts";
import { privateFiles } from "../private-state.ts";
import { demonstrationKey } from "../write/hash.ts";

/** What to write in some rows of returns.csv, by their ids, and in campaign.yaml. */
type Version = { values?: Readonly<Record<string, string>>; keep?: readonly string[]; revision?: number };

/** Releases one version of a case after the other, each after what those before it published and kept; gives the last one. */
const releasedAfter = async (...versions: readonly Version[]): Promise<Produced> => {
  const root = await mkdtemp(join(tmpdir(), "nuanbao-conflict-"));
  try {
    let last: Produced | null = null;
    for (const [i, { values = {}, keep = [], revision }] of versions.entries()) {
      const places = await examplePlaces("cases", "nuanshui");
      const folder = join(root, String(i));
      await cp(places.campaign.folder, folder, { recursive: true });
      const edit = async (name: string, change: (text: string) => string): Promise<void> =>
        writeFile(join(folder, name), change(await readFile(join(folder, name), "utf8")));
      await edit("returns.csv", (text) =>
        text.replace(/^(N\d+)(,.*),([^,]*),([^,]*),([^,]*)$/gm, (all, id: string, place, _, unit, source) =>
          values[id] === undefined ? all : [`${id}${place}`, values[id], unit, source].join(","),
        ),
      );
      await edit("campaign.yaml", (text) =>
        text
          .replace("disclosure: {}", `disclosure: { keep: ${JSON.stringify(keep)} }`)
          .replace(
            "revision: null",
            revision
              ? `revision: { number: ${revision}, reason: { zh: 补报, en: late return } }`
              : "revision: null",
          ),
      );
      last = await produce(
        {
          places: { ...places, campaign: { ...places.campaign, folder } },
          ...{ id: "nuanshui", asOf: null, draft: false, onProgress: () => undefined },
          ...{ published: join(root, "published"), private: join(root, "kept") },
          ...{ temporary: join(root, "temporary"), commitmentKey: demonstrationKey },
        },
        realEffects,
      );
      if (!last.release) continue;
      const { id, files, observations, state } = last.release;
      await realEffects.place(join(root, "published", "nuanshui", id), files);
      await realEffects.place(join(root, "kept", "nuanshui", id), privateFiles(observations, state));
    }
    if (!last) throw new Error("no version");
    return last;
  } finally {
    await rm(root, { recursive: true });
  }
};

// Orphans and what was paid for them: three in 腊梅乡 are too few, and no other township has few.
const few = { N037: "10", N039: "3", N042: "1.40", N044: "0.42" };
const others = ["温泉镇", "向阳镇"].map((town) => `allowance.persons 项目=孤儿 地区=${town}`);

it("keeps what may be kept", async () => {
  const produced = await releasedAfter({ values: few, keep: others.slice(0, 1) });
  expect(lines(produced)).toEqual([]);
});

it("names in words what cannot be protected, at its row, and what was to be kept and stands in the way", async () => {
  const produced = await releasedAfter({ values: few, keep: [...others, "allowance.persons 项目=孤儿"] });
  expect(produced.release).toBeNull();
  const found = lines(produced);
  expect(found).toContainEqual(
    expect.stringMatching(
      /returns\.csv:40 数值 此数须予保护而无法保护：腊梅乡孤儿保障人数（[^）]+）；已经公布或要求保留的有.*向阳镇孤儿保障人数.*\[cannot-protect\]$/,
    ),
  );
  const english = produced.problems.map((p) => describe(p, "en")).join("\n");
  expect(english).toMatch(/in Lamei Township \(.*must be protected and cannot be.*in Xiangyang Town/);
});

it("names what is public already where that gives a figure away", async () => {
  const before = { N033: "35", N035: "26", N037: "10", N039: "13", N040: "4.9", N042: "1.40", N044: "1.82" };
  const after = { ...before, N033: "33", N035: "24", N039: "11", N040: "4.62", N044: "1.54" };
  const lamei = "allowance.persons 项目=孤儿 地区=腊梅乡";
  expect(lines(await releasedAfter({ values: before }, { values: after, revision: 2 }))).toEqual([]);
  const produced = await releasedAfter({ values: before }, { values: after, revision: 2, keep: [lamei] });
  expect(produced.release).toBeNull();
  // The two children by whom the versions differ stand in no row.
  expect(lines(produced)).toContainEqual(
    expect.stringMatching(
      /campaign\.yaml 此数须予保护而无法保护：腊梅乡孤儿保障人数（[^）]+，修订前后之差）；已经公布或要求保留的有腊梅乡孤儿保障人数（[^）]+）。.*\[cannot-protect\]$/,
    ),
  );
});
