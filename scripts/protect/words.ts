import type { Bilingual } from "../../src/snapshot/bilingual.ts";
import type { Policy } from "../read/codebook.ts";

/** The version of the method: it changes whenever the same figures could be withheld in another way. */
export const methodVersion = "3";

export const openPolicy: Bilingual = {
  zh: "本页数据均为此前已公开发布的数据，逐项注明来源与日期，不另作隐去。",
  en: "Every figure here had been published before and carries its source and date, so none is withheld.",
};

/** The policy in words. The rules for money are said without their figures: those would help whoever wants to undo them. */
export const policyWords = ({ thresholds }: Policy): Bilingual => {
  const [people, vulnerable] = [thresholds.people.county, thresholds.vulnerable.below];
  return {
    zh: `为保护个人隐私，{=1}至{=${people - 1}}的人数、户数、人次不予公布；乡级及以下涉及未成年人、街面受助人员和残疾等级的，{=1}至{=${vulnerable - 1}}的不予公布；对象很少或少数人占绝大部分的金额也不予公布。能据以推算这些数的其他数，包括与以前各次发布相减才能推算的，一并不予公布。不予公布的不一定小；零一般照常公布。`,
    en: `To protect individuals, counts of people, households and services from {=1} to {=${people - 1}} are withheld, and below county level those about minors, people aided on the street and disability grades from {=1} to {=${vulnerable - 1}}; so are amounts that went to very few people or mostly to a few. Whatever these could be worked out from, earlier releases included, is withheld as well. A withheld figure need not be small. A zero is published as a rule.`,
  };
};

export const nothingToAudit: Bilingual = {
  zh: "本次发布没有不予公布的数据，无须核验。",
  en: "Nothing is withheld in this release, so there was nothing to test.",
};

export const auditMethod: Bilingual = {
  zh: "发布前由独立的程序模拟攻击：假定读者掌握历次发布的全部数据、全部加法和大小关系以及本规则，并知道自己的那一份，用线性规划逐一求出他不能排除的取值范围，确认都不小于规定的限度。",
  en: "Before publication an independent program attacked the table: assuming that the reader knows every figure ever released, every addition and bound, these rules and their own case, linear programs found for each withheld figure the values that such a reader cannot rule out, and every range was as wide as the rules ask.",
};
