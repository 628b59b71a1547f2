import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { engineLimits } from "../count/limits.ts";
import { asOf, start } from "./county.ts";
import { told } from "./told.ts";

// DuckDB alone: the file into a table with the types that it has, then one statement for each way of grouping, with the
// same distinct counts. No cell is tested, no code looked up, no contributor kept. One statement with GROUPING SETS for
// all of them takes longer.
const [folder = ""] = process.argv.slice(2);
const began = performance.now();
const instance = await DuckDBInstance.create(":memory:", {
  threads: String(engineLimits.threads),
  memory_limit: engineLimits.memory,
  temp_directory: join(folder, "private"),
  preserve_insertion_order: "false",
});
const connection = await instance.connect();
await connection.run(`create table payments as
  select person, household, left(region, 9) as township, day, month(day) as month, programme, amount
  from read_csv('${join(folder, "registers/payments.csv")}', header = false, skip = 1, auto_detect = false,
    columns = {'person': 'VARCHAR', 'household': 'VARCHAR', 'region': 'VARCHAR', 'day': 'DATE',
      'programme': 'VARCHAR', 'residence': 'VARCHAR', 'amount': 'DECIMAL(18, 2)'})`);
const loaded = performance.now();

const numbers = "count(distinct person) as people, count(distinct household), count(*), sum(amount)";
// The six programmes lie in three groups of the code tree, and two of these hold all but two programmes' rows.
const parent =
  "case programme when '孤儿' then 2 when '低保' then 1 when '特困供养' then 1 when '临时救助' then 1 else 3 end";
const groupings = ["", "township", parent, "programme", `township, ${parent}`, "township, programme"];
let cells = 0;
let people = 0;
let rows = 0;
for (const period of ["", "month"])
  for (const grouping of groupings) {
    const by = [period, grouping].filter(Boolean).join(", ");
    const found = await connection.runAndReadAll(
      `select ${numbers} from payments where day between date '${start}' and date '${asOf}' ${by && `group by ${by}`}`,
    );
    cells += 4 * found.currentRowCount;
    if (by !== "") continue;
    const [first = []] = found.getRowsJS();
    [people, rows] = [Number(first[0]), Number(first[2])];
  }
told({ rows, cells, people, intake: loaded - began, counting: performance.now() - loaded });
