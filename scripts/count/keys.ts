import type { RegisterKind } from "../registers/kind.ts";
import { quoted, type Engine } from "./engine.ts";
import { factsOf, keysOf, prefixesOf } from "./tables.ts";

const counted = async (engine: Engine, table: string): Promise<number> =>
  Number((await engine.query(`select count(*) as n from ${table}`))[0]?.["n"]);

/** Gives a number to each key of a relation with one text column `key` that has none yet. */
export const addKeys = async (engine: Engine, prefix: string, relation: string): Promise<void> => {
  const table = keysOf(prefix);
  const known = await counted(engine, table);
  const fresh =
    known === 0
      ? `select distinct key from (${relation}) as given where key is not null`
      : `select distinct key from (${relation}) as given
         where key is not null and not exists (select 1 from ${table} as k where k.key = given.key)`;
  await engine.run(
    `insert into ${table} select key, ${known} + cast(row_number() over () as integer) from (${fresh}) as fresh`,
  );
};

/**
 * Numbers the keys anew in their own order, in the list and in the rows: until then a number depends on which file, and
 * which part of it, was read first.
 */
export const orderKeys = async (engine: Engine, kinds: readonly RegisterKind[]): Promise<void> => {
  for (const prefix of prefixesOf(kinds)) {
    const [table, ordered] = [keysOf(prefix), `ordered_${prefix}`];
    await engine.run(
      `create table ${ordered} as
       select key, id as old, cast(row_number() over (order by key) as integer) as id from ${table}`,
    );
    await engine.run(`drop table ${table}`);
  }
  for (const kind of kinds) {
    const facts = factsOf(kind);
    const joins = kind.columns.flatMap((c, i) =>
      c.type === "key" ? [`left join ordered_${c.prefix} as k${i} on k${i}.old = f.${quoted(c.id)}`] : [],
    );
    if (joins.length === 0) continue;
    const values = kind.columns.map(
      (c, i) => (c.type === "key" ? `k${i}.id` : `f.${quoted(c.id)}`) + ` as ${quoted(c.id)}`,
    );
    await engine.run(
      `create table renumbered as select ${values.join(", ")} from ${facts} as f ${joins.join(" ")}`,
    );
    await engine.run(`drop table ${facts}`);
    await engine.run(`alter table renumbered rename to ${facts}`);
  }
  for (const prefix of prefixesOf(kinds))
    await engine.run(`alter table ordered_${prefix} rename to ${keysOf(prefix)}`);
};
