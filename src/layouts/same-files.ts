import type { Language } from "../snapshot/bilingual.ts";
import type { Release } from "../snapshot/open.ts";
import type { Source } from "../snapshot/schema.ts";
import { releaseDay } from "./revision.ts";

type Own = Pick<Release, "path" | "snapshot">;

/**
 * What a reader must know who finds one hash under several days: which other releases of the campaign read the very same
 * files of a source, each up to its own day. Null where none did.
 */
export const sameFilesSentence = (
  release: Own,
  source: Source,
  releases: readonly Release[],
  language: Language,
): string | null => {
  const { campaign } = release.snapshot;
  const days = releases
    .filter((other) => other.path !== release.path && other.snapshot.campaign.id === campaign.id)
    .filter((other) => other.snapshot.sources.some((s) => s.id === source.id && s.hash === source.hash))
    .toSorted((a, b) => (a.snapshot.release.asOf < b.snapshot.release.asOf ? -1 : 1))
    .map((other) => releaseDay(other, language));
  if (days.length === 0) return null;
  if (language === "zh") return `截至${days.join("、")}的发布读的是同样的文件，各自只计到截至日期为止。`;
  return `The ${days.length === 1 ? "release" : "releases"} as of ${new Intl.ListFormat("en").format(days)} read the same files as this one, each up to its own day.`;
};
