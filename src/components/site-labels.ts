import type { Bilingual } from "../snapshot/bilingual.ts";

/** The fixed words of the pages about the site itself: data, methods, corrections, site map, accessibility. */
export const siteLabels = {
  about: { zh: "关于本站", en: "About this site" },
  portalHeader: { zh: "所属门户网站", en: "The portal of this site" },
  portalFooter: { zh: "所属门户网站信息", en: "About the portal of this site" },
  data: { zh: "数据与字典", en: "Data" },
  dataLead: {
    zh: "每次发布的全部数据文件，以及文件中每一列、每个代码和符号的含义。",
    en: "The data files of every release, and what each column, code and symbol in them means.",
  },
  methods: { zh: "方法说明", en: "Methods" },
  methodsLead: {
    zh: "数据怎样得出，哪些不予公布以及为什么，数字怎样取舍，发布之后怎样更正。",
    en: "How the figures come about, what is withheld and why, how numbers are rounded, and how a release is corrected.",
  },
  corrections: { zh: "更正与修订", en: "Corrections" },
  correctionsLead: {
    zh: "发布前在来源中发现并更正的数，以及发布后的修订。原值照录，原发布保留。",
    en: "Figures that were wrong in the source and corrected before release, and releases that were revised. What stood there is quoted, and the old release stays.",
  },
  sitemap: { zh: "网站地图", en: "Site map" },
  sitemapLead: {
    zh: "各栏目和历次发布，并按代码索引地区、指标和项目；每次发布的其他页面，从该次发布进入。",
    en: "The main pages and all releases, with an index of regions, indicators and programmes by code. The other pages of a release are reached from it.",
  },
  accessibility: { zh: "无障碍声明", en: "Accessibility" },
  accessibilityLead: {
    zh: "本站怎样让每个人都能读到数据，做过哪些检查，还有哪些不足。",
    en: "How this site is made readable for everybody, what was tested, and what is still lacking.",
  },

  // Data
  files: { zh: "数据文件", en: "Data files" },
  filesLead: {
    zh: "每次发布的全部数据，各种文件所载相同；各有什么用处见下。",
    en: "All figures of each release; every form says the same. What each is for stands below.",
  },
  licence: { zh: "数据许可", en: "Licence of the data" },
  uses: { zh: "引用、嵌入和订阅", en: "Citing, embedding and following" },
  symbols: { zh: "符号", en: "Symbols" },
  nil: { zh: "零：确实没有", en: "nil: there was none" },
  columns: { zh: "CSV文件的各列", en: "Columns of the CSV files" },
  codes: { zh: "代码", en: "Codes" },
  itsCodes: { zh: "代码表", en: "Its codes" },

  // Methods
  policies: { zh: "各次发布的公布规则和核验方法", en: "The disclosure policy and audit of each campaign" },

  // Corrections
  revisions: { zh: "发布后的修订", en: "Releases that were revised" },
  noRevisions: { zh: "至今没有发布修订。", en: "No release has been revised so far." },
  repaired: { zh: "发布前的更正", en: "Corrected before release" },
  noneRepaired: {
    zh: "至今没有需要更正的来源数据。",
    en: "No figure of a source has had to be corrected so far.",
  },

  // Site map
  mainPages: { zh: "主要页面", en: "Main pages" },
  byCode: { zh: "按代码索引", en: "Index by code" },

  // Accessibility
  feedback: { zh: "意见反馈", en: "Tell us" },
  tellUs: {
    zh: "读不到或用不了的内容，请告诉我们，我们会提供其他形式。",
    en: "If you cannot read or use something, tell us and we will provide it in another form. ",
  },
  noContact: {
    zh: "本站为示例，没有设立联系方式。",
    en: "This site is a demonstration and has no contact.",
  },
} satisfies Record<string, Bilingual>;
