import type { Bilingual } from "../snapshot/bilingual.ts";

/** What a visitor can do with the figures beside reading them, in the order in which the page about data tells it. */
export const usesText: readonly { id: string; name: Bilingual; words: Bilingual }[] = [
  {
    id: "cite",
    name: { zh: "引用数据", en: "Cite a figure" },
    words: {
      zh: "点击页面上的数，可见它的引用格式和长期有效的地址；整次发布的引用格式在发布页末。",
      en: "Follow a figure on a page for its citation and an address that lasts. How to cite a whole release stands at the end of its page.",
    },
  },
  {
    id: "embed",
    name: { zh: "嵌入图表", en: "Embed a chart" },
    words: {
      zh: "发布页的图表下有“嵌入此图表”：把代码放进您的网页，图表就在那里显示，320像素以上的宽度都合适，并写明来源和截至日。",
      en: "Under the charts and tables of a release stands “Embed this exhibit”: its code shows the exhibit on a page of yours, at any width from 320 pixels, with its source and day.",
    },
  },
  {
    id: "follow",
    name: { zh: "订阅更新", en: "Follow releases in a feed" },
    words: {
      zh: "首页、专项行动页和更正与修订页各有Atom订阅，用订阅软件打开，就能得知新的发布和更正；预告了下次发布的，另有日历文件。",
      en: "The home page, the pages of campaigns and the page of corrections each have an Atom feed, which tells feed readers of new releases and corrections. Where a release is announced there is a calendar file too.",
    },
  },
];
