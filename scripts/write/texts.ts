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

/** Every finding in what the campaign wrote itself: its texts, the titles of campaign.yaml, the explanations of checks.yaml. */
export const examineTexts = (inputs: Inputs, facts: Facts, file: File): Problem[] => {
  const exhibits = inputs.campaign.exhibits.map((e) => e.id);
  const inTexts = textKinds.flatMap((kind) =>
    languages.flatMap((language) => {
      const name = textFile(kind, language);
      const own = inputs.texts[name];
      if (own === undefined) return [];
      const { findings: found } = bindDocument(own.text, facts, language, exhibits);
      return found.map((f) => asProblem(f, file(own.path)));
    }),
  );
  return [...inTexts, ...inCampaign(inputs, facts, file), ...inChecks(inputs, facts, file)];
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

const findings = (
  text: Bilingual | null | undefined,
  facts: Facts,
  at: { file: string; line: number; column: string },
): Problem[] =>
  languages.flatMap((language: Language) =>
    bindInline(text?.[language] ?? "", facts, language).findings.map((f) => ({
      ...asProblem(f, at.file),
      line: at.line,
      column: `${at.column}.${language}`,
    })),
  );

const inCampaign = ({ campaign, lineOf }: Inputs, facts: Facts, file: File): Problem[] => {
  const check = (text: Bilingual | null, path: (string | number)[]): Problem[] =>
    findings(text, facts, { file: file("campaign.yaml"), line: lineOf(path), column: path.join(".") });
  return [
    ...check(campaign.title, ["title"]),
    ...check(campaign.notice, ["notice"]),
    ...check(campaign.release.title, ["release", "title"]),
    ...check(campaign.metadata.description, ["metadata", "description"]),
    ...(campaign.registers ?? []).flatMap((register, i) =>
      check(register.rejected?.reason ?? null, ["registers", i, "rejected", "reason"]),
    ),
    ...campaign.lines.flatMap((line, i) => check(line.title, ["lines", i, "title"])),
    ...campaign.exhibits.flatMap((exhibit, i) => [
      ...(["title", "subtitle", "description"] as const).flatMap((field) =>
        check(exhibit[field] ?? null, ["exhibits", i, field]),
      ),
      ...exhibit.items.flatMap((item, j) =>
        (["label", "group"] as const).flatMap((field) =>
          check(item[field] ?? null, ["exhibits", i, "items", j, field]),
        ),
      ),
    ]),
  ];
};

const inChecks = ({ checks }: Inputs, facts: Facts, file: File): Problem[] =>
  [
    ...checks.value.checks.map((c, i) => ({ text: c.title, path: ["checks", i, "title"] })),
    ...checks.value.explanations.map((e, i) => ({ text: e.text, path: ["explanations", i, "text"] })),
  ].flatMap(({ text, path }) =>
    findings(text, facts, { file: file("checks.yaml"), line: checks.lineOf(path), column: path.join(".") }),
  );
