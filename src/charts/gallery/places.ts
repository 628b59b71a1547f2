import type { Bilingual } from "../../snapshot/bilingual.ts";
import type { Region } from "../../snapshot/region.ts";
import type { BureauMap } from "../bureau-map.ts";

/** An invented county of forty towns; none bears the name of a real one. */
export const county = "990101";

/** The names of towns without their level. */
const names: readonly (readonly [string, string])[] = [
  ["霜林", "Shuanglin"],
  ["柿湾", "Shiwan"],
  ["暖坪", "Nuanping"],
  ["杏桥", "Xingqiao"],
  ["粟坪", "Suping"],
  ["榆桥", "Yuqiao"],
  ["桦湾", "Huawan"],
  ["枣洼", "Zaowa"],
  ["芦汀", "Luting"],
  ["鸽岭", "Geling"],
  ["雁汀", "Yanting"],
  ["炉台", "Lutai"],
  ["煦河", "Xuhe"],
  ["雪坞", "Xuewu"],
  ["桑坞", "Sangwu"],
  ["橡岭", "Xiangling"],
  ["霁川", "Jichuan"],
  ["荆坪", "Jingping"],
  ["晴湾", "Qingwan"],
  ["枫峪", "Fengyu"],
  ["枣桥", "Zaoqiao"],
  ["雀河", "Quehe"],
  ["椿峪", "Chunyu"],
  ["荞岭", "Qiaoling"],
  ["鹤汀", "Heting"],
  ["松泉", "Songquan"],
  ["梨桥", "Liqiao"],
  ["月汀", "Yueting"],
  ["灯湾", "Dengwan"],
  ["橙塘", "Chengtang"],
  ["麦泉", "Maiquan"],
  ["雪泉", "Xuequan"],
  ["柏峪", "Baiyu"],
  ["驼岭", "Tuoling"],
  ["暖溪", "Nuanxi"],
  ["苇泉", "Weiquan"],
  ["棉坪", "Mianping"],
  ["燕坪", "Yanping"],
  ["晴岭", "Qingling"],
  ["茶坞", "Chawu"],
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
