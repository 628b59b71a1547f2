import type { Bilingual } from "../snapshot/bilingual.ts";

/** The fixed words of exhibits that other sites show. */
export const embedLabels = {
  embed: { zh: "嵌入此图表", en: "Embed this exhibit" },
  how: { zh: "把下面的代码放进您的网页：", en: "Put this code into your page:" },
  howRelative: {
    zh: "把下面的代码放进您的网页，并在其中的地址前补上本站的网址（本站没有域名）：",
    en: "Put this code into your page, with the address of this site before the one in it (this site has no domain):",
  },
  code: { zh: "嵌入代码", en: "Embed code" },
  table: { zh: "数据表", en: "Table" },
  read: { zh: "阅读发布全文", en: "Read the full release" },
} satisfies Record<string, Bilingual>;
