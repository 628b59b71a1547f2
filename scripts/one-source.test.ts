import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { buildSite } from "./build.ts";
import { examplePlaces, produceChanged } from "./campaign.example.ts";
import { realEffects } from "./effects.ts";

const outputs = ["index.html", "briefing.html", "printout.html", "printout.pdf", "release.txt"];

it("changes a figure in every output of both languages when its one return changes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nuanbao-one-"));
  try {
    const { release } = await produceChanged("campaigns", "yangcheng-2023", {
      "returns.csv": (text) => text.replace("103台次", "204台次"),
    });
    const path = join("yangcheng-2023", release?.id ?? "");
    await realEffects.place(join(folder, "published", path), release?.files ?? {});
    const places = await examplePlaces("campaigns", "yangcheng-2023");
    const text = await readFile(places.site.file, "utf8");
    await realEffects.place(join(folder, "site"), {
      "site.yaml": text.replace(/^campaigns:.*(\n {2}-.*)*/m, "campaigns: [yangcheng-2023]"),
    });
    await buildSite({
      published: join(folder, "published"),
      site: join(folder, "site/site.yaml"),
      out: join(folder, "dist"),
    });
    for (const language of ["", "en"])
      for (const output of outputs) {
        const bytes = await readFile(join(folder, "dist", language, path, output));
        const said = output.endsWith(".pdf")
          ? (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text
          : bytes.toString("utf8");
        const plain = said.replace(/<[^>]*>|\s+/g, " ");
        expect([language, output, /204 ?(台次|vehicle trips)/.test(plain)]).toEqual([language, output, true]);
        expect([language, output, /103 ?(台次|vehicle trips)/.test(plain)]).toEqual([
          language,
          output,
          false,
        ]);
      }
  } finally {
    await rm(folder, { recursive: true });
  }
});
