import { pageLanguage, type PageLanguage } from "./language.ts";
import type { Theme } from "./settings.ts";

type Words = {
  tools: string;
  largeText: string;
  theme: (theme: Theme) => string;
  listen: string;
  pause: string;
  goOn: string;
  stop: string;
  readChart: string;
  sorted: Readonly<Record<"ascending" | "descending" | "none", string>>;
  copy: string;
  copied: string;
  notCopied: string;
};

const all: Readonly<Record<PageLanguage, Words>> = {
  zh: {
    tools: "阅读工具",
    largeText: "长辈版",
    theme: (theme) => `配色：${{ auto: "自动", light: "浅色", dark: "深色" }[theme]}`,
    listen: "朗读",
    pause: "暂停",
    goOn: "继续",
    stop: "停止",
    readChart: "读图：用方向键逐个读出数值",
    sorted: { ascending: "升序排列", descending: "降序排列", none: "原来的顺序" },
    copy: "复制引用",
    copied: "已复制",
    notCopied: "无法复制，请手动选取",
  },
  en: {
    tools: "Reading tools",
    largeText: "Large text",
    theme: (theme) => `Colours: ${theme}`,
    listen: "Listen",
    pause: "Pause",
    goOn: "Go on",
    stop: "Stop",
    readChart: "Read this chart value by value with the arrow keys",
    sorted: { ascending: "sorted ascending", descending: "sorted descending", none: "in the order given" },
    copy: "Copy citation",
    copied: "Copied",
    notCopied: "Could not be copied: please select it",
  },
};

/** What the controls say, in the language of the page. */
export const words = (): Words => all[pageLanguage()];
