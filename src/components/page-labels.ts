import type { Bilingual } from "../snapshot/bilingual.ts";
import type { RegionLevel } from "../snapshot/region.ts";

/** The fixed words of the pages about regions, indicators, programmes and comparisons. */
export const pageLabels = {
  previous: { zh: "上一个：", en: "Previous: " },
  next: { zh: "下一个：", en: "Next: " },
  updated: { zh: "最近更新", en: "Last updated" },
  regionCode: { zh: "行政区划代码", en: "Division code" },

  // Where a figure comes from
  records: { zh: "每个数的出处", en: "Every figure and where it comes from" },
  recordsLead: {
    zh: "点击任意一行，可见定义、来源、勾稽、更正和引用格式；地址栏中的地址长期有效，可直接引用。",
    en: "Follow a line for its definition, source, checks, corrections and citation. The address that you then see lasts and may be quoted.",
  },
  recordsOnPaper: {
    zh: "纸上只列各数和统计期；定义、来源、勾稽、更正和引用格式，见本页的网页。",
    en: "On paper the figures stand with their periods alone; definitions, sources, checks, corrections and citations are on the page itself.",
  },
  recordApart: { zh: "这个数的出处", en: "Where this figure comes from" },
  definition: { zh: "定义", en: "Definition" },
  change: { zh: "变动", en: "Change" },
  changeFrom: { zh: "此前：", en: "Before: " },
  statedBy: { zh: "发布", en: "Release" },
  rows: { zh: "统计行数", en: "Rows counted" },
  rowsOwn: {
    zh: "由台账逐行统计，此数即行数",
    en: "counted row by row from a register; this is the number of rows",
  },
  rowsUntold: {
    zh: "由台账逐行统计；行数不单独公布，以免推出少数人的情况",
    en: "counted row by row from a register; the number of rows is not told on its own, lest it give a few people away",
  },
  rowsAre: { zh: "由台账逐行统计，行数即", en: "counted row by row from a register; the number of rows is" },
  checksOfCell: { zh: "勾稽", en: "Checks" },
  noCheck: { zh: "没有涉及此数的公开核对", en: "no published check names this figure" },
  alsoStated: { zh: "其他发布所载", en: "In other releases" },
  withdrawn: { zh: "修订后不再公布", en: "no longer stated after revision" },
  key: { zh: "数据标识", en: "Key" },

  // Regions
  regions: { zh: "地区", en: "Regions" },
  regionsLead: {
    zh: "有数据公布的地区及其上级，按行政区划排列。",
    en: "Every region of which figures are published, and those that contain them, by administrative division.",
  },
  regionLead: {
    zh: "已公布的救助和服务数据、变化和出处",
    en: "Published figures on relief and services, how they moved, and where they come from",
  },
  glance: { zh: "主要数据", en: "At a glance" },
  overTime: { zh: "变化", en: "Over time" },
  charts: { zh: "图表", en: "Charts" },
  family: { zh: "相关地区", en: "Regions around and within" },
  above: { zh: "上级", en: "Above" },
  within: { zh: "下级", en: "Within" },
  beside: { zh: "同级", en: "Beside" },
  noneOwn: {
    zh: "本站没有直接关于这一地区的数据，其下级地区的数据请到各自的地区页查看。",
    en: "The site has no figures about this region itself; those of the regions within it stand on their own pages.",
  },
  withParent: { zh: "与上级地区对照", en: "Compared with the region that contains it" },
  compareChildren: { zh: "下级地区并列比较", en: "Compare the regions within" },
  compareSiblings: { zh: "与同级地区并列比较", en: "Compare with its neighbours" },
  campaigns: { zh: "专项行动", en: "Campaigns" },
  siblingOrder: { zh: "同级地区", en: "Regions beside this one" },

  // Indicators and programmes
  indicators: { zh: "指标", en: "Indicators" },
  indicatorOrder: { zh: "指标顺序", en: "Order of indicators" },
  programmes: { zh: "救助和服务项目", en: "Programmes" },
  programmesShort: { zh: "项目", en: "Programmes" },
  programmesLead: {
    zh: "有数据公布的救助和服务项目。",
    en: "Every programme of which figures are published.",
  },
  programmeLead: {
    zh: "这一项目已公布的人数、资金和服务数据",
    en: "Published figures of this programme: people, money and services",
  },
  programmeOrder: { zh: "项目顺序", en: "Order of programmes" },
  containedIn: { zh: "属于", en: "Part of" },
  contains: { zh: "包括", en: "Contains" },
  meaning: { zh: "定义和依据", en: "Definition and basis" },
  byRegion: { zh: "按地区", en: "By region" },
  byProgramme: { zh: "按项目", en: "By programme" },
  latestFigures: { zh: "最新数据", en: "Latest figures" },
  latestValue: { zh: "最新", en: "Latest" },
  earlierValue: { zh: "上次", en: "Previous" },
  related: { zh: "相关指标", en: "Related indicators" },
  relatedLead: {
    zh: "专项行动在同一项工作中公布、没有写明项目的数据。",
    en: "What campaigns publish in the same line of work without naming a programme.",
  },
  ratioOf: { zh: "分子和分母", en: "Numerator and denominator" },
  notMoreThan: { zh: "不大于", en: "Never more than" },
  filesWith: { zh: "相关数据文件", en: "Files with these figures" },

  // Comparisons
  compare: { zh: "比较", en: "Compare" },
  compareLead: {
    zh: "任选一次发布，与此前四次以内的任一次比较，看增减多少；或任选同属一地的几个地区，并列比较。只比较口径相同的数；不予公布的数不参加比较。",
    en: "Choose a release and one of up to four before it to see what changed and by how much, or regions within one region to see them side by side. Only figures of the same scope are compared, and withheld figures are compared with nothing.",
  },
  compareRegionsLead: {
    zh: "同一指标、同一统计期的数并列；末行为上级地区全域的数据，不一定是各行之和。",
    en: "Figures of one indicator and period side by side. The last row is what was counted for the whole region, which need not be the sum of the rows.",
  },
  compareReleases: { zh: "与以往发布比较", en: "Compared with earlier releases" },
  compareRegions: { zh: "各地的下级地区", en: "Regions within one region" },
  betweenReleases: { zh: "各次发布之间", en: "Between releases" },
  compareWith: { zh: "与以下发布比较：", en: "Compared with the releases of:" },
  thisRelease: { zh: "本次", en: "This release" },
  earlierRelease: { zh: "此前", en: "Earlier release" },
  otherReleases: { zh: "改与其他发布比较", en: "Choose another" },
  wholeRegion: { zh: "全地区的数", en: "Figures of the whole region" },
  compareHome: {
    zh: "这里比较全地区的数；各下级地区的数见其地区页。",
    en: "Figures of the whole region are compared here; those of the regions within it stand on their own pages.",
  },
  howCompared: { zh: "增减怎样计算", en: "How changes are told" },
  newFigures: { zh: "本次新增的数", en: "New in this release" },
  goneFigures: { zh: "此前有、本次没有的数", en: "Only in the earlier release" },
  noneRestated: {
    zh: "本次与此前发布对同一时期的数所载相同。",
    en: "This release and the earlier one agree on every figure of the same period.",
  },
  restated: { zh: "同一时期的数有无改动", en: "Whether figures of the same period changed" },
  chooseRegions: { zh: "选择要比较的地区", en: "Choose regions to compare" },
  allRegions: { zh: "列出全部地区", en: "Show all regions" },
  chosenRegions: {
    zh: "以下各表只列所选地区和上级地区；图表仍列全部地区。",
    en: "The tables below list the regions chosen and the one that contains them; the charts show all.",
  },
  campaignOrder: { zh: "专项行动顺序", en: "Order of campaigns" },
  releaseOrder: { zh: "历次发布", en: "Order of releases" },
} satisfies Record<string, Bilingual>;

/** The levels of the administrative tree in words. */
export const levelLabels: Readonly<Record<RegionLevel, Bilingual>> = {
  province: { zh: "省级", en: "Province" },
  prefecture: { zh: "地级", en: "Prefecture" },
  county: { zh: "县级", en: "County" },
  township: { zh: "乡级", en: "Township" },
  village: { zh: "村级", en: "Village" },
};
