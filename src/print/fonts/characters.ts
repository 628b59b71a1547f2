/**
 * Characters of the names of China's counties, towns and streets (2023 lists) and of 泇河 that GB 2312 lacks, so
 * that every bureau can print its own places. U+40E5 is left out: LXGW WenKai does not draw it.
 */
const places =
  "泇〇㙍㙦㮾㯊㳇㵲䢺伾俵倴僰剅勍咇嘡圐圙坬垇垕垞垟垯垱垵垾埇埌埗埫堌堎堨堽塅塚塝墕墘奓尓岞峃崀崄嵖巉巺廻弶旴旸昄朳枹栟桲椑榃氾汈汫汭沚泃洈洑洣洩洸洺浉浛浬浭浰涢涴淯滍滘漈漋漖漷漹澥澴濛瀂瀍瀼烔燊牁牂牤猇獏玕琯璪甪甽畖癿砲硍硚碁碶磏磑磜磻礐祐禇窊竜筜筸筼篢簕耈脿舲荄荍菉萩蔈蔴蔵虒輋邨邽郚郪鄌鄚鄠酂骔髙鮀鮜鲊鲖鲹鴜鷺";

const latin = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ–—―‘’“”„•…‰′″‹›€№™−≈≠≤≥‐‑";

/** The characters of a range of Unicode code points, both ends in it. */
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/**
 * The characters to which every font of this folder is cut, in code point order: ASCII, Latin-1, Pinyin vowels, common
 * punctuation, the punctuation, numbers and full-width forms of GB 2312 (its rows 1–3), its 6763 hanzi (rows 16–87), and
 * the hanzi of place names.
 */
export const fontCharacters = (): string => {
  const decode = new TextDecoder("gb18030", { fatal: true });
  const rows = [...range(0xa1, 0xa3), ...range(0xb0, 0xf7)].map((c) => c.codePointAt(0) ?? 0);
  const cells = range(0xa1, 0xfe).map((c) => c.codePointAt(0) ?? 0);
  const gb2312 = rows
    .flatMap((row) => cells.map((cell) => decode.decode(new Uint8Array([row, cell]))))
    // GB 18030 gives the cells that GB 2312 leaves empty to the private use area.
    .filter((c) => !/\p{Co}/u.test(c));
  const latin1 = [...range(0x20, 0x7e), ...range(0xa0, 0xac), ...range(0xae, 0xff)];
  return [...new Set([...latin1, ...gb2312, ...latin, ...places])].sort().join("");
};

if (import.meta.main) process.stdout.write(fontCharacters());
