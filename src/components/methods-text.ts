import { percentageRule } from "./percentage-rule.ts";
import type { TextSection } from "./text-section.ts";

/** How the figures come about and are protected, in plain words. It names no rule from which a withheld figure could be narrowed down. */
export const methodsText: readonly TextSection[] = [
  {
    id: "origin",
    title: { zh: "数据怎样得出", en: "How figures come about" },
    paragraphs: [
      {
        zh: "数据来自各单位的报表或逐笔登记的台账。姓名、身份证号等个人信息须在报送前去除，含有这些信息的文件一律不收；台账逐行统计，读不懂的行不猜，列入不合格清单，由单位改正后重报。",
        en: "Figures come from returns of the units in charge or from registers of single events. Names and identity numbers must be removed before a file is handed in: one that holds any is refused. Registers are counted row by row; a row that cannot be read is not guessed at: it is listed as rejected and goes back to the unit.",
      },
      {
        zh: "每个数只算一次。网页、新闻通稿、发布会材料和打印件都引用同一个数，所以处处相同。",
        en: "Every figure is computed once. The page, the press text, the briefing and the printout all refer to the same figure, so they cannot differ.",
      },
    ],
  },
  {
    id: "definitions",
    title: { zh: "几种数的区别", en: "Kinds of figures" },
    paragraphs: [],
    items: [
      {
        zh: "时点数：某一天的数，如在册保障人数。不同日期的时点数不能相加。",
        en: "Stock: a count on one day, such as the people on a register. Stocks of different days must not be added.",
      },
      {
        zh: "时期数：一段时间内发生的数，如某月发放的资金。相接的时段可以相加。",
        en: "Flow: what happened within a period, such as money paid in a month. Flows of adjacent periods may be added.",
      },
      {
        zh: "累计数：自某一天起的合计；每次都从同一天算到截至日，后一次包含前一次，两次累计不能相加。",
        en: "Running total: everything since a stated day, so that a later one contains an earlier one. Two running totals must not be added.",
      },
      {
        zh: "人与人次：人数不重复，同一人只计一次；人次按服务次数计。二者不能相加。不同月份、不同项目的人数也不能相加，因为同一人可能重复。",
        en: "People and services: people are counted once each, services each time. The two are never added. Nor are people of different months or programmes, because the same person may be among both.",
      },
      {
        zh: "比率和标准：由分子除以分母得出，或由文件规定，不能相加。",
        en: "Rates and standards: a numerator over a denominator, or set by a document. They are never added.",
      },
    ],
  },
  {
    id: "withholding",
    title: { zh: "哪些数不予公布", en: "What is withheld" },
    paragraphs: [
      {
        zh: "汇总数太小，就可能让人认出是谁。所以较小的人数、户数、人次，以及只发给很少几个人、或大部分归一两个人的金额，不予公布，记作 [c]。依据是《中华人民共和国统计法实施条例》第二十九条：可以推断单个统计调查对象身份的汇总资料，与个人资料同样保密。",
        en: "A small total can show who is behind it. Small counts of people, households and services are therefore withheld, and so are amounts that went to very few people or mostly to one or two; they are marked [c]. The basis is Article 29 of the Regulation on the Implementation of the Statistics Law: a summary from which a single respondent can be inferred is as confidential as the respondent's own data.",
      },
      {
        zh: "只隐去小的数还不够：知道合计，再减去其余各项，就能算出来。所以还有一些数也不予公布，它们本身不一定小。本站不说明某个数属于哪一种，因为说明本身就会泄露。",
        en: "Hiding small figures alone is not enough: whoever knows a total and its other parts can subtract. So further figures are withheld that need not be small. The site never says which of the two a figure is, because that alone would give something away.",
      },
      {
        zh: "同一道理也用于：人数和按人发放的金额，比率和它的分母，户数和人数，本次发布和以前各次发布之差。由不予公布的数得出的比率、平均数、占比、排名和同比，一并不予公布。",
        en: "The same goes for people and the money paid per head, a rate and its base, households and people, and the difference between this release and earlier ones. Rates, means, shares, ranks and changes that rest on a withheld figure are withheld too.",
      },
      {
        zh: "发布之前，用全部已公布的数和所有加总关系，按最了解情况的读者来推算一遍；能推算出来，就不发布。",
        en: "Before a release, every published figure and every rule of addition is used to attack it, as the best-informed reader would. If a withheld figure can be worked out, the release stops.",
      },
    ],
    items: [
      {
        zh: "0 是真实的零。",
        en: "0 means nil.",
      },
      {
        zh: "[c] 不予公布：有数，为保护个人信息不公布；不是零，也不一定小。",
        en: "[c] withheld: there is a figure, which is not published to protect people. It is not nil and need not be small.",
      },
      {
        zh: "[x] 无数据：未采集、不适用、未公布或待公布。",
        en: "[x] no figure: not collected, not applicable, not published or not yet published.",
      },
    ],
  },
  {
    id: "order",
    title: { zh: "图表和排序", en: "Charts and order" },
    paragraphs: [
      {
        zh: "图表只用已公布的数绘制：坐标轴的长短、颜色的深浅、条形的先后，都与不予公布的数无关；不予公布的以斜线表示，排在最后。“最高”“最低”只在已公布的数中比较。",
        en: "Charts are drawn from published figures alone: neither the length of an axis nor a shade nor the order of bars depends on what is withheld. Withheld figures are hatched and come last. “Highest” and “lowest” speak of published figures only.",
      },
    ],
  },
  {
    id: "rounding",
    title: { zh: "数字的写法和取舍", en: "How numbers are written and rounded" },
    paragraphs: [
      {
        zh: "数据文件中保存来源给出的全部位数，不作四舍五入。正文以万元、亿元等为单位书写时，保留来源的精度；需要取舍时四舍五入。",
        en: "The data files keep every digit that the source gives, unrounded. Text that speaks in larger units keeps the precision of the source; where a number must be shortened it is rounded half up.",
      },
      {
        zh: "“余”“近”“约”照来源的说法：“近”“约”写在数前，“余”只用于整十、整百等整数之后，其他写“以上”；带“余”的向下取，带“近”的向上取，使说法始终成立。",
        en: "“More than”, “nearly” and “about” are the source's own words. What is “more than” is rounded down and what is “nearly” is rounded up, so that the words stay true.",
      },
      {
        zh: `增减、同比和环比按公布的数计算，百分比保留一位小数。${percentageRule.zh}同比、环比的基数为零的，或者有一个数是概数或存疑的，不计算；人数、户数等须保护个人信息的数，基数不到100的，也不计算。增减只说到两个数中较粗的一个的精度。`,
        en: `Changes are computed from published figures, and percentages to one decimal. ${percentageRule.en} A year or a period earlier is not compared with at all where that figure was nil, where either figure is rough or in doubt, or, in counts that could point at people, where the earlier one is below 100. A change is told no more exactly than the less exact of its two figures.`,
      },
      {
        zh: "因取舍，所列各项之和可能与合计略有出入；数据文件中的数没有这种出入。",
        en: "Because of rounding, parts as written may differ slightly from their total. Figures in the data files do not.",
      },
    ],
  },
  {
    id: "checking",
    title: { zh: "勾稽核对", en: "Checks" },
    paragraphs: [
      {
        zh: "相互关联的数在发布前逐项核对：分项与合计，户数与人数，人均水平是否合理，与上期是否衔接。核对不符的，要么改正，要么写明原因一并公布；说明不了的不发布。公开的核对只列已公布的数。",
        en: "Figures that depend on each other are tested before release: parts and totals, households and people, whether amounts per head are credible, whether this period follows from the last. What fails is corrected, or explained in public; what cannot be explained is not released. Published checks name published figures only.",
      },
    ],
  },
  {
    id: "revision",
    title: { zh: "发布之后", en: "After release" },
    paragraphs: [
      {
        zh: "发布即固定：每个文件都有校验码，再也不改。发现错误，另发修订版并写明理由，原版保留原貌，并指向修订版。每个数、每个地区、每个指标的网页地址长期不变，可以引用。",
        en: "A release is fixed: each of its files has a hash and never changes. An error leads to a revision with its reason; the old release stays as it was and points to the new one. The addresses of figures, regions and indicators last and may be quoted.",
      },
      {
        zh: "来源文件不公开，但公布其加密校验码：日后可以证明数据出自哪一份文件，而不能反推其内容。",
        en: "Source files are not public, but a keyed hash of each is: it can later prove which file the figures came from, and cannot be used to guess its contents.",
      },
    ],
  },
];
