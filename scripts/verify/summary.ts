import type { Language } from "../../src/snapshot/bilingual.ts";
import type { Looked } from "./verify.ts";

/** What was attacked and whether it held, in a few lines. */
export const summaryOf = (looked: readonly Looked[], language: Language): string[] => {
  const zh = language === "zh";
  if (looked.length === 0) return [zh ? "还没有发布。" : "Nothing has been published."];
  const sum = (of: (l: Looked) => number): number => looked.reduce((total, l) => total + of(l), 0);
  const broken = sum((l) => l.problems.length);
  const withheld = sum((l) => l.anyone?.withheld ?? 0);
  const relations = sum((l) => l.anyone?.relations ?? 0);
  const attacked = looked.filter((l) => l.anyone);
  const inside = looked.filter((l) => l.bureau);
  const protectedInside = inside.filter((l) => !l.alreadyPublic);
  const primary = sum((l) => l.bureau?.primary ?? 0);
  const witnesses = sum((l) => l.bureau?.witnesses ?? 0);
  const older = inside.filter((l) => l.bureau?.witnesses === null).map((l) => l.path);
  const without = attacked.filter((l) => !l.bureau).map((l) => l.path);
  const before = looked.filter((l) => l.alreadyPublic).map((l) => l.path);
  const list = (paths: readonly string[]): string => paths.join(zh ? "、" : ", ");
  const said: (string | false)[] = zh
    ? [
        `重新打开${looked.length}次发布：文件校验值、格式、正文、公布的核对和修订关系。`,
        attacked.length > 0 &&
          `只凭公布的文件攻击：${attacked.length}次发布，各连同此前的历次发布，逐次合计不予公布的数${withheld}个，关系${relations}个。`,
        protectedInside.length > 0 &&
          `凭内部数据复核：${protectedInside.length}次发布，逐次合计敏感的数${primary}个，证明${witnesses}条。`,
        without.length > 0 && `内部数据不在或不全，只做了凭公布文件的攻击：${list(without)}`,
        older.length > 0 && `证明由另一版本的方法作出，没有逐条核对，但已重新核验：${list(older)}`,
        before.length > 0 && `数据此前已公开，没有不予公布的要求：${list(before)}`,
        broken === 0 ? "全部成立。" : `共${broken}处不成立。`,
      ]
    : [
        `Reopened ${looked.length} releases: hashes, form, texts, published checks, revisions.`,
        attacked.length > 0 &&
          `Attacked with the published files alone: ${attacked.length} releases, each with all before it; ${withheld} withheld figures and ${relations} relations in all.`,
        protectedInside.length > 0 &&
          `Audited with what was kept inside: ${protectedInside.length} releases, ${primary} sensitive figures, ${witnesses} witnesses.`,
        without.length > 0 &&
          `What was kept inside is missing or not whole, so only attacked from outside: ${list(without)}`,
        older.length > 0 &&
          `Proved by another version of the method, so audited again but not proof by proof: ${list(older)}`,
        before.length > 0 && `Figures that were public before, none withheld by rule: ${list(before)}`,
        broken === 0 ? "All of it holds." : `${broken} promises are broken.`,
      ];
  return said.filter((line) => line !== false);
};
