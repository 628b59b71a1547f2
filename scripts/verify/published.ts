import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { languages } from "../../src/snapshot/bilingual.ts";
import { formatCells } from "../../src/snapshot/csv.ts";
import { manifest, openRelease, type Release } from "../../src/snapshot/open.ts";
import { textKinds, type CheckResult, type Term } from "../../src/snapshot/schema.ts";
import { bindDocument } from "../../src/words/bind.ts";
import type { Effects } from "../effects.ts";
import type { Rule } from "../messages.ts";
import type { Problem } from "../problem.ts";
import { isTrue } from "./arithmetic.ts";

/** One folder under data/published: what it holds, null where that cannot be read, and every promise that it breaks by itself. */
export type Opened = { campaign: string; id: string; release: Release | null; problems: Problem[] };

/** A problem with a file of a release. `label` is how messages call the folder. */
export const brokenIn = (
  label: string,
  rule: Rule,
  { value = "", ...details }: Readonly<Record<string, string>> = {},
): Problem => ({ rule, file: label, line: 0, column: "", value, details });

/** Every release folder under a root, by campaign and in the order of the releases, opened one by one. */
export const openPublished = async (root: string, effects: Effects): Promise<Opened[]> => {
  const folders = async (path: string): Promise<string[]> =>
    (await readdir(path, { withFileTypes: true }).catch(() => []))
      .filter((e) => e.isDirectory() && !e.name.startsWith("."))
      .map((e) => e.name)
      .sort();
  const opened: Opened[] = [];
  for (const campaign of await folders(root))
    for (const id of await folders(join(root, campaign)))
      opened.push(await open(root, campaign, id, effects));
  return opened.map((one) => ({
    ...one,
    problems: [...one.problems, ...chainProblems(one, opened), ...earlierProblems(one, opened)],
  }));
};

const open = async (root: string, campaign: string, id: string, effects: Effects): Promise<Opened> => {
  const folder = join(root, campaign, id);
  const label = `data/published/${campaign}/${id}`;
  const none = (problems: Problem[]): Opened => ({ campaign, id, release: null, problems });
  const changed = await changedFiles(folder, label, effects);
  if (changed.length > 0) return none(changed);
  let release: Release;
  try {
    release = await openRelease(folder, `${campaign}/${id}`);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return none([brokenIn(label, "published-unreadable", { message })]);
  }
  return { campaign, id, release, problems: contentProblems(release, label, campaign, id) };
};

/** Files that are missing, that nobody listed, or that differ from their hash. */
const changedFiles = async (folder: string, label: string, effects: Effects): Promise<Problem[]> => {
  const name = "manifest.json";
  const bytes = await effects.read(join(folder, name));
  if (!bytes) return [brokenIn(`${label}/${name}`, "missing-file")];
  const listed = listOf(bytes);
  if (!listed) return [brokenIn(`${label}/${name}`, "published-changed")];
  const present = (await effects.list(folder)).filter((file) => file !== name);
  const problems: Problem[] = [];
  for (const file of new Set([...Object.keys(listed), ...present])) {
    const content = await effects.read(join(folder, file)).catch(() => null);
    const hash = content && createHash("sha256").update(content).digest("hex");
    if (hash !== listed[file]) problems.push(brokenIn(`${label}/${file}`, "published-changed"));
  }
  return problems;
};

const listOf = (bytes: Uint8Array): Readonly<Record<string, string>> | null => {
  try {
    return manifest.parse(JSON.parse(Buffer.from(bytes).toString("utf8"))).files;
  } catch {
    return null;
  }
};

/** What a release that nobody changed says of itself and that is not so. */
const contentProblems = (
  { snapshot, cells, facts, texts, files }: Release,
  label: string,
  campaign: string,
  id: string,
): Problem[] => {
  const problems: Problem[] = [];
  const at = (file: string): string => `${label}/${file}`;
  const { number } = snapshot.revision;
  const expected = `${snapshot.release.asOf}${number > 1 ? `-r${number}` : ""}`;
  if (snapshot.campaign.id !== campaign || snapshot.release.id !== id || expected !== id)
    problems.push(
      brokenIn(at("snapshot.json"), "published-name", { value: `${snapshot.campaign.id}/${expected}` }),
    );
  if (facts.cells.size < cells.length || formatCells(cells, snapshot) !== files["cells.csv"])
    problems.push(brokenIn(at("cells.csv"), "published-order"));
  const withheld = cells.filter((c) => c.content.status === "withheld").length;
  if (withheld !== snapshot.disclosure.withheld)
    problems.push(
      brokenIn(at("cells.csv"), "withheld-miscounted", {
        ...{ said: String(snapshot.disclosure.withheld), found: String(withheld) },
      }),
    );
  for (const check of snapshot.checks)
    if (!isTrue(check, facts.cells, snapshot)) problems.push(brokenCheck(label, check));
  const named = [
    ...snapshot.headline,
    ...snapshot.lines.flatMap((l) => l.cells),
    ...snapshot.exhibits.flatMap((e) => e.items.map((i) => i.cell)),
  ];
  for (const key of new Set(named))
    if (!facts.cells.has(key))
      problems.push(brokenIn(at("snapshot.json"), "published-reference", { value: key }));
  const exhibits = snapshot.exhibits.map((e) => e.id);
  for (const kind of textKinds)
    for (const language of languages)
      for (const { line, column, value } of bindDocument(texts[kind][language], facts, language, exhibits)
        .findings)
        problems.push({
          ...brokenIn(at(`${kind}.${language}.md`), "published-text", { value }),
          ...{ line, column: String(column) },
        });
  return problems;
};

const brokenCheck = (label: string, { id, title }: CheckResult): Problem =>
  brokenIn(`${label}/snapshot.json`, "published-check", {
    ...{ value: id, title: title.zh, titleEn: title.en },
  });

/** The checks that name a figure of an earlier release that none published so. */
const earlierProblems = ({ campaign, id, release }: Opened, all: readonly Opened[]): Problem[] => {
  const before = all.filter((o) => o.campaign === campaign && o.id < id);
  const isStated = (term: Term): boolean =>
    term.type !== "earlier" ||
    before.some((o) => {
      const content = o.release?.facts.cells.get(term.key)?.content;
      return content?.status === "value" && content.value === term.value;
    });
  return (release?.snapshot.checks ?? [])
    .filter((check) => !check.arithmetic.every(isStated))
    .map((check) => brokenCheck(`data/published/${campaign}/${id}`, check));
};

/** A revision says why it was made and which release it replaces, which is there, and is the one before. */
const chainProblems = ({ campaign, id, release }: Opened, all: readonly Opened[]): Problem[] => {
  if (!release) return [];
  const { number, replaces, reason } = release.snapshot.revision;
  const before = all.find((o) => o.campaign === campaign && o.id === replaces)?.release;
  const { asOf } = release.snapshot.release;
  const isWhole =
    number === 1
      ? replaces === null
      : reason !== null &&
        before?.snapshot.revision.number === number - 1 &&
        before.snapshot.release.asOf === asOf;
  const file = `data/published/${campaign}/${id}/snapshot.json`;
  return isWhole ? [] : [brokenIn(file, "revision-chain", { value: replaces ?? "" })];
};
