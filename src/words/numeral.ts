/** A numeral in a text: from offset `from` up to offset `to`. */
export type Span = { from: number; to: number };

/** Digits of any script, with what joins them to one number: 1,234.5, ２８６７, ③, Ⅻ, ½. 〇 belongs to the Chinese ones. */
const digits = /(?:(?!〇)\p{N})(?:[.,:：．，%‰％/~～–—-]?(?!〇)\p{N})*[%‰％]?/gu;

const chineseDigit = "〇零一二三四五六七八九十两几壹贰叁肆伍陆柒捌玖拾廿卅";
const chinesePower = "百千万亿佰仟";

/**
 * Measure words that make a Chinese numeral a quantity. Left out on purpose: 级 方 度 分 步 手 面 时 日 月 (grades, idioms,
 * dates), which do not count people, money or things.
 */
export const counters = [
  ...[
    "人次",
    "人",
    "名",
    "户次",
    "户",
    "位",
    "口",
    "家次",
    "家",
    "所",
    "处",
    "例",
    "个",
    "件",
    "张",
    "台次",
    "台",
    "辆次",
    "辆",
    "车次",
  ],
  ...[
    "次",
    "批",
    "起",
    "项",
    "条",
    "份",
    "套",
    "床",
    "箱",
    "袋",
    "包",
    "只",
    "种",
    "类",
    "道",
    "场",
    "期",
    "轮",
    "组",
    "队",
    "支",
    "篇",
  ],
  ...[
    "元",
    "角",
    "块",
    "公斤",
    "千克",
    "斤",
    "吨",
    "公里",
    "千米",
    "米",
    "平方米",
    "亩",
    "间",
    "栋",
    "座",
    "村",
    "乡",
    "镇",
    "县",
    "街道",
    "社区",
  ],
  ...["小时", "分钟", "秒", "天", "周", "年", "岁", "届", "倍", "成", "番", "百分点"],
].join("|");

const counter = new RegExp(`^[\\s\\p{Cf}]*(?:${counters})`, "u");

/** After 一 these are articles, not counts: 一种方式, 一项制度, 一年来. */
const articles =
  /^(?:批|起|项|条|份|套|种|类|道|场|期|轮|组|队|支|篇|座|周|年|届|口|块|成|番|间|只|村|乡|镇|县|街道|社区)/u;

/** Before 一 these make a determiner or an adverb of it: 每一个, 同一个, 第一次 is caught as an ordinal. */
const determiners = /[每任某另这那哪同统唯单逐万不专进]$/u;

/** A measure word ahead; a line break or an invisible sign between does not hide the count. */
const ahead = `(?=[\\s\\p{Cf}]*(?:${counters}))`;

const chinese = new RegExp(
  [
    // Fractions and percentages: 三分之一, 百分之五.
    `[${chineseDigit}${chinesePower}]{1,24}分之[${chineseDigit}${chinesePower}]{1,24}`,
    // Vague multiples: 数百户, 上千人, 近万元, 百余人.
    `[数上近约超逾达成][${chinesePower}]{1,4}[余多来]?${ahead}`,
    `[${chinesePower}]{1,4}[余多来]${ahead}`,
    // Numerals with a digit in them: 三名, 十几人, 二十五户, 一百余元, 三万元.
    `[${chineseDigit}][${chineseDigit}${chinesePower}点]{0,24}[余多来]?[${chinesePower}]{0,4}${ahead}`,
  ].join("|"),
  "gu",
);

const english = new RegExp(
  "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|" +
    "(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|twice|thrice|halves)\\b" +
    "|\\bone(?= (?:person|household|child|orphan|family|man|woman|boy|girl|patient|resident|case|home|death|yuan)\\b)",
  "giu",
);

/**
 * Every numeral of a text in reading order: digits of any script, Chinese numerals before a measure word, and English
 * number words. Ordinals in Chinese characters (第一批) are names, not counts, and are none.
 */
export const findNumerals = (text: string): Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(digits))
    spans.push({ from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(chinese)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (before.endsWith("第")) continue;
    if (match[0] === "一" && (articles.test(after) || determiners.test(before))) continue;
    spans.push({
      from: match.index,
      to: match.index + match[0].length + (counter.exec(after)?.[0].length ?? 0),
    });
  }
  for (const match of text.matchAll(english))
    spans.push({ from: match.index, to: match.index + match[0].length });
  return spans.sort((a, b) => a.from - b.from);
};
