import type { Bilingual } from "../snapshot/bilingual.ts";

/** The fixed words of feeds and of the calendar. */
export const feedLabels = {
  siteFeed: { zh: "最新发布（Atom订阅）", en: "Latest releases (Atom feed)" },
  campaignFeed: { zh: "本专项行动的发布（Atom订阅）", en: "Releases of this campaign (Atom feed)" },
  correctionsFeed: { zh: "更正与修订（Atom订阅）", en: "Corrections (Atom feed)" },
  calendar: { zh: "发布日程（日历文件）", en: "Announced releases (calendar file)" },
  calendarName: { zh: "发布日程", en: "Announced releases" },
  announced: { zh: "预定发布新的数据", en: "New figures are due" },
  subscribe: { zh: "订阅", en: "Subscribe" },
  repaired: { zh: "发布前的更正", en: "Corrected before release" },
} satisfies Record<string, Bilingual>;
