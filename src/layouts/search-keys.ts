import type { Bilingual, Language } from "../snapshot/bilingual.ts";
import { readEveryday, saidFor } from "./everyday.ts";
import { spelledOf } from "./pinyin.ts";

/** What a name is found by besides itself, in the form of the keys of an entry. `spelling` is official pinyin. */
export type KeysOf = (name: Bilingual, language: Language, spelling?: string) => string;

/** Pinyin, the name in the other language, and what people say instead, which is no name and so stands together. */
export const keysReader = async (): Promise<KeysOf> => {
  const everyday = await readEveryday();
  return (name, language, spelling) => {
    const { full, initials } = spelledOf(name.zh, spelling);
    const said = saidFor(everyday, name);
    return [
      ...[full, initials, name[language === "zh" ? "en" : "zh"]],
      ...(said.length > 0 ? [said.join(" ")] : []),
    ].join("|");
  };
};
