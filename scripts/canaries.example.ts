import { produceChanged, type Change } from "./campaign.example.ts";
import type { Produced } from "./pipeline.ts";

/** Which of two tables is the truth. Both say the same to the public; the other moves everything that is withheld. */
export type Table = "truth" | "other";

const towns = [
  ["990101100000", "温泉镇", "Wenquan Town"],
  ["990101101000", "向阳镇", "Xiangyang Town"],
  ["990101200000", "冬青乡", "Dongqing Township"],
  ["990101201000", "腊梅乡", "Lamei Township"],
] as const;

type Pair<T> = readonly [T, T];
const inOrder = <T>([a, b]: Pair<T>, table: Table): Pair<T> => (table === "other" ? [b, a] : [a, b]);

/** How far, in 分, the other table is from a mere exchange: so neither the largest nor the smallest stays what it is. */
const apart = 3_141_593;
const moved = ([a, b]: Pair<number>, table: Table): Pair<number> =>
  table === "other" ? [b + apart, a - apart] : [a, b];

/** Equal shares of people, in percent of the whole. */
const equal = (people: number, of = 100): number[] => Array.from({ length: people }, () => of / people);

/**
 * A programme whose money, in 分, breaks a rule in the first township; that of the second is withheld too. `shares` says
 * how each is divided among people. With `counted` the people are published as well: then their number is too small in
 * both townships, and it moves with the money.
 */
type Planted = { programme: string; amounts: Pair<number>; shares: Pair<readonly number[]>; counted?: true };

/**
 * One programme for each rule on who got the money. One or two people always break p percent and dominance as well;
 * each of these two is broken alone, p percent only because the campaign asks for a stricter p than the codebook.
 */
export const planted = {
  twoPeople: {
    ...{ programme: "heating", amounts: [51_823_647, 62_741_983] },
    shares: [[60, 40], equal(20)],
  },
  onePerson: {
    ...{ programme: "disability-living", amounts: [53_971_846, 64_183_729] },
    shares: [[100], equal(20)],
  },
  percent: {
    ...{ programme: "tekun", amounts: [72_918_364, 83_647_291] },
    shares: [[78, ...equal(6, 22)], equal(20)],
  },
  dominance: {
    ...{ programme: "dibao", amounts: [56_437_192, 67_192_835] },
    shares: [[43, 43, ...equal(7, 14)], equal(20)],
  },
  smallCount: {
    ...{ programme: "adaptation", amounts: [34_918_275, 45_729_183] },
    ...{ shares: [equal(3), equal(4)], counted: true },
  },
  vulnerableCount: {
    ...{ programme: "orphan", amounts: [73_182_946, 94_627_318] },
    ...{ shares: [equal(7), equal(8)], counted: true },
  },
} satisfies Record<string, Planted>;
const programmes: readonly Planted[] = Object.values(planted);

/** What the other two townships paid under each programme: published. */
export const published = [192_837_465, 287_364_915] as const;

/** What one person got, as a register has it: no single payment comes near 200,000 yuan. */
const payments = (amount: number): number[] =>
  amount > 15_000_000 ? [15_000_000, ...payments(amount - 15_000_000)] : [amount];

const divided = (amount: number, shares: readonly number[]): number[] => {
  const rest = shares.slice(1).map((share) => Math.floor((amount * share) / 100));
  return [rest.reduce((left, part) => left - part, amount), ...rest];
};

const register = (table: Table): string => {
  let people = 0;
  const lines = programmes.flatMap(({ programme, amounts, shares, counted }) => {
    const [a, b] = moved(amounts, table);
    const [ofA, ofB] = counted ? inOrder(shares, table) : shares;
    const parts = [
      divided(a, ofA),
      divided(b, ofB),
      ...published.map((amount) => divided(amount, equal(40))),
    ];
    return parts.flatMap((of, t) =>
      of.flatMap((amount) => {
        const key = (people++ * 7919 + 4096).toString(16).padStart(16, "a");
        const row = [`P${key}`, `H${key}`, towns[t]?.[0], "2026-01-12", programme, "农村"];
        return payments(amount).map((part) => [...row, (part / 100).toFixed(2)].join());
      }),
    );
  });
  return ["人员编码,家庭编码,区划代码,发放日期,项目,城乡,金额（元）", ...lines, ""].join("\n");
};

/**
 * Values of returns by the rows' ids, with the same sums in both tables. N076 is withheld for the sake of two small
 * counts, N046 at the bureau's wish; N042 and N044 are the money of few orphans, and one of the two is 0.
 */
const values = (table: Table): Record<string, string> => {
  const pairs = {
    ...{ "N075 N076": ["4 673914", "3 673915"], "N046 N048": ["295164 6", "295163 7"] },
    ...{ "N037 N039": ["6 7", "7 6"], "N042 N044": ["0 76.429183", "76.429183 0"] },
  };
  return {
    ...{ N071: "1493923", N072: "1493915", N074: "820000", N077: "5" },
    ...{ N045: "325178", N047: "30000", N049: "8", N040: "78.109183" },
    ...Object.fromEntries(
      Object.entries(pairs).flatMap(([ids, [truth = "", other = ""]]) => {
        const said = (table === "other" ? other : truth).split(" ");
        return ids.split(" ").map((id, i) => [id, said[i] ?? ""]);
      }),
    ),
  };
};

/** Money of which nobody says how many people got it, in 分: the county's, and that of the townships. */
const unknown = (table: Table): number[] => [
  ...[198_273_645, ...moved([38_517_264, 47_263_915], table)],
  ...[59_183_726, 53_308_740],
];

const returns =
  (table: Table): Change =>
  (text) => {
    const own = values(table);
    const rows = text.trimEnd().split("\n");
    const changed = rows.map((line) => {
      const cells = line.split(",");
      const value = own[cells[0] ?? ""];
      return value === undefined ? line : cells.with(-3, value).join();
    });
    const added = unknown(table).map((amount, i) => {
      const place = i === 0 ? "990101" : (towns[i - 1]?.[0] ?? "");
      return `N20${i},发放救助金,${place},本月,居家社区养老服务,,,,,,,,,,${amount / 1_000_000},万元,资金发放台账`;
    });
    return [...changed, ...added, ""].join("\n");
  };

const exhibit = (
  id: string,
  kind: string,
  figure: string,
  places: readonly (typeof towns)[number][] = towns,
): string => `
  - id: ${id}
    kind: ${kind}
    title: { zh: 各乡镇, en: By township }
    subtitle: { zh: 各乡镇, en: By township }
    items:
${places.map(([, zh, en]) => `      - { figure: ${figure} 地区=${zh}, label: { zh: ${zh}, en: ${en} } }`).join("\n")}
    sources: [资金发放台账]`;

/** Charts of the kinds that rank, compare and divide. */
const exhibits = (): string => {
  const { twoPeople, percent, dominance, smallCount } = planted;
  const paid = ({ programme }: Planted): string => `relief.paid 项目=${programme} 期间=本月`;
  const children = "allowance.persons 项目=事实无人抚养儿童";
  return [
    exhibit("ranked", "bars", paid(twoPeople)),
    exhibit("divided", "share", paid(percent)),
    exhibit("mapped", "map", paid(dominance)),
    exhibit("counted", "bars", `relief.persons 项目=${smallCount.programme} 期间=本月`),
    // In the order of their sizes, all but the second withheld; and that one with a small one that is withheld.
    exhibit("by-size", "bars", children, [towns[0], towns[1], towns[3], towns[2]]),
    exhibit("shown", "bars", children, [towns[1], towns[3]]),
  ].join("");
};

/** A sentence of money that is withheld and of money that is not, for texts in either language. */
const sentence: Change = (text) => {
  const said = (town: string) => `{relief.paid 项目=${planted.dominance.programme} 期间=本月 地区=${town}}`;
  return `${text}\n\n${towns.map(([, zh]) => said(zh)).join("；")}。\n`;
};

const campaign = (text: string, disclosure: string): string => {
  const codes = (of: readonly Planted[]): string => `[${of.map((p) => p.programme).join(", ")}]`;
  const publish = (indicator: string, of: readonly Planted[]): string =>
    `{ indicator: ${indicator}, by: [programme], only: { programme: ${codes(of)} }, regions: township, periods: [本月] }`;
  const counting = `start: 2025-11-15
registers: [{ kind: payments, files: payments.csv, source: 资金发放台账 }]
publish:
  - ${publish("relief.paid", programmes)}
  - ${publish(
    "relief.persons",
    programmes.filter((p) => p.counted),
  )}`;
  return text
    .replace("\nheadline:", `\n${counting}\nheadline:`)
    .replace("\nexhibits:", `\nexhibits:${exhibits()}`)
    .replace("disclosure: {}", `disclosure: ${disclosure}`);
};

const texts = ["release", "printout"].flatMap((kind) => [`${kind}.zh.md`, `${kind}.en.md`]);

/** What the campaign asks beyond the codebook. */
const strict = "{ percent: 30, withhold: [allowance.persons 项目=事实无人抚养儿童 地区=温泉镇] }";

/** A golden case in which a figure of six digits is planted for each reason to withhold one. */
export const produceCanaries = (
  table: Table,
  { disclosure = strict, isOpen = false }: { disclosure?: string; isOpen?: boolean } = {},
): Promise<Produced> =>
  produceChanged("cases", "nuanshui", {
    "payments.csv": () => register(table),
    "returns.csv": returns(table),
    ...Object.fromEntries(texts.map((name) => [name, sentence])),
    "campaign.yaml": (text) => {
      const own = campaign(text, disclosure);
      return isOpen
        ? own
            .replace("kind: ordinary", "kind: demonstration")
            .replace("origin: own", "origin: already-public")
        : own;
    },
  });
