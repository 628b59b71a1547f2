import { languages, type Bilingual, type Language } from "../../src/snapshot/bilingual.ts";
import { textFile } from "../../src/snapshot/open.ts";
import { textKinds, type Snapshot } from "../../src/snapshot/schema.ts";
import type { Facts } from "../../src/snapshot/select.ts";
import { bindDocument, bindInline } from "../../src/words/bind.ts";
import { briefingText } from "../../src/words/briefing.ts";
import type { Finding } from "../../src/words/finding.ts";
import { printoutText } from "../../src/words/printout.ts";
import { releaseText } from "../../src/words/release.ts";
import type { Problem } from "../problem.ts";
import type { Inputs } from "../read/inputs.ts";

type File = (name: string) => string;

const writers = { release: releaseText, briefing: briefingText, printout: printoutText };

/** A text that the campaign wrote itself. A Markdown file has lines of its own; the others stand at a line of a YAML file. */
export type Written = {
  text: string;
  language: Language;
  file: string;
  at: { line: number; column: string } | null;
};

/** Everything that the campaign wrote itself: its texts, the titles of campaign.yaml, the explanations of checks.yaml. */
export const writtenTexts = (inputs: Inputs, file: File): Written[] => [
  ...textKinds.flatMap((kind) =>
    languages.flatMap((language): Written[] => {
      const own = inputs.texts[textFile(kind, language)];
      return own === undefined ? [] : [{ text: own.text, language, file: file(own.path), at: null }];
    }),
  ),
  ...inCampaign(inputs, file),
  ...inChecks(inputs, file),
];

/** Every finding in what the campaign wrote itself. */
export const examineTexts = (inputs: Inputs, facts: Facts, file: File): Problem[] => {
  const exhibits = inputs.campaign.exhibits.map((e) => e.id);
  return writtenTexts(inputs, file).flatMap(({ text, language, file: own, at }) =>
    at === null
      ? bindDocument(text, facts, language, exhibits).findings.map((f) => asProblem(f, own))
      : bindInline(text, facts, language).findings.map((f) => ({ ...asProblem(f, own), ...at })),
  );
};

/** The six texts of a release, the campaign's own or generated, by file name; `generated` names the latter. */
export const completeTexts = (
  own: Inputs["texts"],
  snapshot: Omit<Snapshot, "generated">,
  facts: Facts,
): { texts: Record<string, string>; generated: string[] } => {
  const texts: Record<string, string> = {};
  const generated: string[] = [];
  for (const kind of textKinds)
    for (const language of languages) {
      const name = textFile(kind, language);
      texts[name] = own[name]?.text ?? writers[kind]({ ...snapshot, generated: [] }, facts, language);
      if (own[name] !== undefined) continue;
      generated.push(name);
      // A text that the software writes is bound by construction; a finding in it is a fault of the software.
      const exhibits = snapshot.exhibits.map((e) => e.id);
      const [wrong] = bindDocument(texts[name], facts, language, exhibits).findings;
      if (wrong)
        throw new Error(`invalid generated text ${name}:${wrong.line}: ${wrong.rule} ${wrong.value}`);
    }
  return { texts, generated };
};

const asProblem = (f: Finding, file: string): Problem => ({
  rule: f.rule,
  file,
  line: f.line,
  column: String(f.column),
  value: f.value,
  suggestions: f.suggestions,
});

const inBoth = (
  text: Bilingual | null | undefined,
  { file, line, column }: { file: string; line: number; column: string },
): Written[] =>
  languages.map((language) => ({
    ...{ text: text?.[language] ?? "", language, file },
    at: { line, column: `${column}.${language}` },
  }));

const inCampaign = ({ campaign, lineOf }: Inputs, file: File): Written[] => {
  const own = (text: Bilingual | null, path: (string | number)[]): Written[] =>
    inBoth(text, { file: file("campaign.yaml"), line: lineOf(path), column: path.join(".") });
  return [
    ...own(campaign.title, ["title"]),
    ...own(campaign.notice, ["notice"]),
    ...own(campaign.release.title, ["release", "title"]),
    ...own(campaign.metadata.description, ["metadata", "description"]),
    ...(campaign.registers ?? []).flatMap((register, i) =>
      own(register.rejected?.reason ?? null, ["registers", i, "rejected", "reason"]),
    ),
    ...campaign.lines.flatMap((line, i) => own(line.title, ["lines", i, "title"])),
    ...campaign.exhibits.flatMap((exhibit, i) => [
      ...(["title", "subtitle", "description"] as const).flatMap((field) =>
        own(exhibit[field] ?? null, ["exhibits", i, field]),
      ),
      ...exhibit.items.flatMap((item, j) =>
        (["label", "group"] as const).flatMap((field) =>
          own(item[field] ?? null, ["exhibits", i, "items", j, field]),
        ),
      ),
    ]),
  ];
};

const inChecks = ({ checks }: Inputs, file: File): Written[] =>
  [
    ...checks.value.checks.map((c, i) => ({ text: c.title, path: ["checks", i, "title"] })),
    ...checks.value.explanations.map((e, i) => ({ text: e.text, path: ["explanations", i, "text"] })),
  ].flatMap(({ text, path }) =>
    inBoth(text, { file: file("checks.yaml"), line: checks.lineOf(path), column: path.join(".") }),
  );
