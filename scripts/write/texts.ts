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

type Input = {
  inputs: Inputs;
  snapshot: Omit<Snapshot, "generated">;
  facts: Facts;
  file: (name: string) => string;
};

export type Bound = { texts: Record<string, string>; generated: string[]; problems: Problem[] };

const writers = { release: releaseText, briefing: briefingText, printout: printoutText };

/** The six texts of a release, the campaign's own or generated, and every figure in them and in its titles that is not bound. */
export const bindTexts = ({ inputs, snapshot, facts, file }: Input): Bound => {
  const problems = [...inCampaign(inputs, facts, file), ...inChecks(inputs, facts, file)];
  const texts: Record<string, string> = {};
  const generated: string[] = [];
  const exhibits = snapshot.exhibits.map((e) => e.id);
  for (const kind of textKinds)
    for (const language of languages) {
      const name = textFile(kind, language);
      const own = inputs.texts[name];
      const text = own ?? writers[kind]({ ...snapshot, generated: [] }, facts, language);
      texts[name] = text;
      const { findings } = bindDocument(text, facts, language, exhibits);
      if (own !== undefined) problems.push(...findings.map((f) => asProblem(f, file(name))));
      else {
        // A text that the software writes is bound by construction; a finding in it is a fault of the software.
        const [wrong] = findings;
        if (wrong)
          throw new Error(`invalid generated text ${name}:${wrong.line}: ${wrong.rule} ${wrong.value}`);
        generated.push(name);
      }
    }
  return { texts, generated, problems };
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

const inCampaign = ({ campaign, lineOf }: Inputs, facts: Facts, file: Input["file"]): Problem[] => {
  const check = (text: Bilingual | null, path: (string | number)[]): Problem[] =>
    findings(text, facts, { file: file("campaign.yaml"), line: lineOf(path), column: path.join(".") });
  return [
    ...check(campaign.title, ["title"]),
    ...check(campaign.notice, ["notice"]),
    ...check(campaign.release.title, ["release", "title"]),
    ...check(campaign.metadata.description, ["metadata", "description"]),
    ...campaign.lines.flatMap((line, i) => check(line.title, ["lines", i, "title"])),
    ...campaign.exhibits.flatMap((exhibit, i) =>
      (["title", "subtitle", "description"] as const).flatMap((field) =>
        check(exhibit[field], ["exhibits", i, field]),
      ),
    ),
  ];
};

const inChecks = ({ checks }: Inputs, facts: Facts, file: Input["file"]): Problem[] =>
  [
    ...checks.value.checks.map((c, i) => ({ text: c.title, path: ["checks", i, "title"] })),
    ...checks.value.explanations.map((e, i) => ({ text: e.text, path: ["explanations", i, "text"] })),
  ].flatMap(({ text, path }) =>
    findings(text, facts, { file: file("checks.yaml"), line: checks.lineOf(path), column: path.join(".") }),
  );
