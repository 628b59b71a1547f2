import { labels } from "../components/labels.ts";
import type { Language } from "../snapshot/bilingual.ts";

/** The line that says of something passed on alone that it is a demonstration; none where it is not, or a notice says so already. */
export const demonstrationLine = (
  demonstration: boolean,
  notices: readonly string[],
  language: Language,
): string[] => {
  const line = labels.demonstration[language];
  const said = notices.some((n) => n.toLowerCase().includes(line.toLowerCase()));
  return demonstration && !said ? [line] : [];
};
