import type { Bilingual } from "../../snapshot/bilingual.ts";
import type { Region } from "../../snapshot/region.ts";
import type { BureauMap } from "../bureau-map.ts";

/** An invented county of forty towns; some bear the names of real ones, none is meant. */
export const county = "990101";

/** The names of towns without their level. */
const names: readonly (readonly [string, string])[] = [
  ["凤城", "Fengcheng"],
  ["北留", "Beiliu"],
  ["润城", "Runcheng"],
  ["町店", "Tingdian"],
  ["芹池", "Qinchi"],
  ["次营", "Ciying"],
  ["横河", "Henghe"],
  ["河北", "Hebei"],
  ["蟒河", "Manghe"],
  ["东冶", "Dongye"],
  ["白桑", "Baisang"],
  ["寺头", "Sitou"],
  ["西河", "Xihe"],
  ["演礼", "Yanli"],
  ["固隆", "Gulong"],
  ["东城", "Dongcheng"],
  ["南关", "Nanguan"],
  ["山阳", "Shanyang"],
  ["青石", "Qingshi"],
  ["柳林", "Liulin"],
  ["石桥", "Shiqiao"],
  ["沙河", "Shahe"],
  ["大槐", "Dahuai"],
  ["小寨", "Xiaozhai"],
  ["云台", "Yuntai"],
  ["松岭", "Songling"],
  ["梨园", "Liyuan"],
  ["杏花", "Xinghua"],
  ["桃源", "Taoyuan"],
  ["长坪", "Changping"],
  ["白杨", "Baiyang"],
  ["枣园", "Zaoyuan"],
  ["高坡", "Gaopo"],
  ["槐树", "Huaishu"],
  ["鹿鸣", "Luming"],
  ["雪岭", "Xueling"],
  ["羊角", "Yangjiao"],
  ["温泉", "Wenquan"],
  ["冬青", "Dongqing"],
  ["腊梅", "Lamei"],
];

const code = (i: number): string => `990101${String(100 + i)}000`;

/** Where the first towns stand on the tile map, column and row. */
const tiles: readonly (readonly [number, number])[] = [
  [3, 1],
  [2, 1],
  [4, 1],
  [1, 2],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 2],
  [1, 3],
  [2, 3],
  [3, 3],
  [4, 3],
  [2, 4],
  [3, 4],
  [4, 4],
];

/** The towns, each with its name and its code. */
export const towns: readonly { name: Bilingual; code: string }[] = names.map(([zh, en], i) => ({
  name: { zh: `${zh}镇`, en: `${en} Town` },
  code: code(i),
}));

export const regions: Region[] = [
  { code: county, name: { zh: "示例县", en: "Example County" }, level: "county", parent: null },
  ...towns.map((town, i): Region => {
    const [column, row] = tiles[i] ?? [];
    return {
      ...{ ...town, level: "township", parent: county },
      ...(column === undefined || row === undefined ? {} : { tile: { column, row } }),
    };
  }),
];

/** How many towns have a place on maps. */
export const mapped = tiles.length;

/** A corner of the invented map, in degrees; shifted a little, so that nothing on it is straight. */
const corner = (column: number, row: number): [number, number] => [
  0.1 * column + 0.02 * Math.sin(7 * column + 5 * row),
  -0.08 * row + 0.018 * Math.cos(3 * column + 11 * row),
];

/** A map of nowhere, in the open sea, with a number that is none. */
export const inventedMap: BureauMap = {
  type: "FeatureCollection",
  审图号: "示例(0000)0号",
  features: tiles.map(([column, row], i) => ({
    type: "Feature",
    properties: { code: code(i) },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          corner(column, row),
          corner(column + 1, row),
          corner(column + 1, row + 1),
          corner(column, row + 1),
          corner(column, row),
        ],
      ],
    },
  })),
};
