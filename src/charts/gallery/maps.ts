import type { Content } from "../../snapshot/cell.ts";
import { absent, both, example, published, withheld, type Example, type Item } from "./make.ts";
import { inventedMap, mapped, towns } from "./places.ts";

const on = (contents: readonly Content[]): Item[] =>
  contents.flatMap((content, i): Item[] => {
    const town = towns[i];
    return town ? [{ label: town.name, region: town.code, content }] : [];
  });

const counts: readonly Content[] = [420, 310, 288, 251, 240, 199, 180, 172, 160, 121, 95, 90, 66, 41, 12].map(
  (v) => published(v),
);
const mixed: readonly Content[] = counts.map((content, i) =>
  i === 3 ? withheld : i === 6 ? absent : i === 9 ? published(0) : i === 14 ? withheld : content,
);

const changes: readonly Content[] = [86, 40, 61, 12, 0, 35, 20, -9, -18, -42, 7, -60, -88, -71, -33].map(
  (v, i) => (i === 5 ? withheld : i === 10 ? absent : published(v)),
);

const longNames = [
  both("霜林生态移民集中安置服务区", "Shuanglin Resettlement Service Area"),
  both("柿湾现代农业产业融合示范园区", "Shiwan Modern Agriculture Demonstration Park"),
  both("暖坪湖国家湿地保护管理委员会", "Nuanping Lake Wetland Administration"),
  both("杏桥老工矿区综合治理办事处", "Xingqiao Old Mining District Office"),
] as const;

/** Tile maps, and the bureau's own map. */
export const maps: readonly Example[] = [
  example(
    "map-tiles",
    "map",
    {
      title: both("北部各镇救助较多", "More was given in the north"),
      about: both("没有审定的地图时，按方格排列", "Tiles, where no examined map is at hand"),
    },
    on(counts),
  ),
  example(
    "map-mixed",
    "map",
    {
      title: both("两个镇不予公布", "Two towns are withheld"),
      about: both("零、不予公布、无数据", "Nil, withheld, absent"),
    },
    on(mixed),
  ),
  example(
    "map-bureau",
    "map",
    {
      title: both("北部各镇救助较多", "More was given in the north"),
      about: both("本局提供的地图，附审图号", "The bureau’s own map with its examination number"),
    },
    on(mixed),
    { map: inventedMap },
  ),
  example(
    "map-one",
    "map",
    { title: both("只有一个镇", "A single town"), about: both("一个数", "One value") },
    on([published(48)]),
  ),
  example(
    "map-withheld",
    "map",
    { title: both("各镇均不予公布", "Every town is withheld"), about: both("全部不予公布", "All withheld") },
    on(counts.slice(0, mapped).map(() => withheld)),
  ),
  example(
    "map-zero",
    "map",
    { title: both("各镇都没有冻伤", "No frostbite in any town"), about: both("全部为零", "All nil") },
    on(counts.map(() => published(0))),
  ),
  example(
    "map-below",
    "map",
    {
      title: both("南部各镇在册人数减少", "Registers shrank in the south"),
      about: both("负的变动：零的两边各用一色", "Change below zero: a colour for each side of nil"),
    },
    on(changes),
    { indicator: "aid.change" },
  ),
  example(
    "map-bureau-below",
    "map",
    {
      title: both("南部各镇在册人数减少", "Registers shrank in the south"),
      about: both("负的变动，画在本局地图上", "Change below zero on the bureau’s own map"),
    },
    on(changes),
    { map: inventedMap, indicator: "aid.change" },
  ),
  example(
    "map-long",
    "map",
    {
      title: both("名称太长的，方格里写不下，改画条形", "Names too long for tiles make bars"),
      about: both("很长的名称", "Very long names"),
    },
    on(counts.slice(0, 4)).map((item, i) => ({ ...item, label: longNames[i] ?? item.label })),
  ),
  example(
    "map-bureau-long",
    "map",
    {
      title: both("名称太长的，以序号对照", "Names too long for the map give way to numbers"),
      about: both(
        "很长的名称，画在本局地图上；有的镇不在表中",
        "Very long names on the bureau’s own map; towns that are not listed",
      ),
    },
    on(counts.slice(0, 4)).map((item, i) => ({ ...item, label: longNames[i] ?? item.label })),
    { map: inventedMap },
  ),
  example(
    "map-forty",
    "map",
    {
      title: both("没有位置的镇改画条形", "Towns without a place become bars"),
      about: both("四十类，多数没有位置", "Forty categories, most without a place"),
    },
    on(towns.map((_, i) => published(400 - i * 9))),
  ),
];
