import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { county, inventedMap, regions, towns } from "../charts/gallery/places.ts";
import { bureauMapOf } from "./bureau-maps.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const codes = towns.slice(0, 3).map((t) => t.code);

/** A folder with this map of the county. */
const folderWith = async (map: object): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "nuanbao-maps-"));
  folders.push(folder);
  await writeFile(join(folder, `${county}.geojson`), JSON.stringify(map));
  return folder;
};

it("finds the map of the region that contains the others", async () => {
  expect(await bureauMapOf(codes, { regions }, await folderWith(inventedMap))).toEqual(inventedMap);
});

it("finds none where the bureau supplies none, or where regions have no one parent", async () => {
  const folder = await folderWith(inventedMap);
  expect(await bureauMapOf(codes, { regions }, join(folder, "none"))).toBeUndefined();
  expect(await bureauMapOf([...codes, county], { regions }, folder)).toBeUndefined();
});

it("refuses a map without its 审图号", async () => {
  const { 审图号: _, ...without } = inventedMap;
  await expect(bureauMapOf(codes, { regions }, await folderWith(without))).rejects.toThrow(
    /invalid map: .*审图号/,
  );
});
