import type { Site } from "../../src/snapshot/site.ts";
import type { Problem } from "../problem.ts";
import type { Campaign } from "./campaign.ts";
import { readIndexNumber } from "./index-number.ts";
import type { LineOf } from "./yaml.ts";

type Input = {
  campaign: Campaign;
  file: string;
  lineOf: LineOf;
  site: Site;
  siteFile: string;
  folder: string;
};

/**
 * What the metadata of a release must fulfil before anything is counted: required tags (政府网站发展指引), dates in
 * order, the division in the index number, approval. A demonstration may leave empty what its source left empty.
 */
export const gates = (input: Input): { problems: Problem[]; warnings: Problem[] } => {
  const { campaign, file, lineOf, folder } = input;
  const { metadata, release } = campaign;
  const at = (
    path: string,
    value: string,
    rule: Problem["rule"],
    details?: Record<string, string>,
  ): Problem => ({
    rule,
    file,
    line: lineOf(path.split(".")),
    column: path,
    value,
    ...(details ? { details } : {}),
  });
  const problems: Problem[] = [];
  const warnings: Problem[] = [];

  if (campaign.id !== folder) problems.push(at("id", campaign.id, "id-differs", { folder }));
  if (campaign.kind === "ordinary") problems.push(...required(input, at));

  const published = metadata.publishedAt.slice(0, 10);
  if (metadata.signedOn && metadata.signedOn > published)
    problems.push(at("metadata.signedOn", metadata.signedOn, "date-order", { later: metadata.publishedAt }));
  if (release.asOf > published)
    problems.push(at("release.asOf", release.asOf, "date-order", { later: metadata.publishedAt }));

  if (metadata.indexNumber !== null) {
    const number = readIndexNumber(metadata.indexNumber);
    const division = number?.division;
    if (!number) problems.push(at("metadata.indexNumber", metadata.indexNumber, "index-number-form"));
    else if (division && division !== campaign.region.slice(0, 6))
      problems.push(
        at("metadata.indexNumber", metadata.indexNumber, "index-number-division", {
          found: division,
          expected: campaign.region,
        }),
      );
    // One authentic code in six sampled fails its check, so this only warns.
    else if (!number.checked)
      warnings.push(at("metadata.indexNumber", metadata.indexNumber, "index-number-check"));
  }
  // What others published already is put together by whoever makes the demonstration.
  if (campaign.origin !== "already-public" && metadata.publisher.zh !== campaign.bureau.zh)
    warnings.push(
      at("metadata.publisher", metadata.publisher.zh, "publisher-abbreviated", {
        bureau: campaign.bureau.zh,
      }),
    );
  return { problems, warnings };
};

const required = (
  { campaign, site, siteFile }: Input,
  at: (path: string, value: string, rule: Problem["rule"], details?: Record<string, string>) => Problem,
): Problem[] => {
  const { metadata } = campaign;
  const empty = (path: string, tag: string): Problem => at(path, "", "missing-tag", { tag });
  const tags: [boolean, Problem][] = [
    [metadata.indexNumber === null, empty("metadata.indexNumber", "索引号")],
    [metadata.topic === null, empty("metadata.topic", "主题分类")],
    [metadata.signedOn === null, empty("metadata.signedOn", "成文日期")],
    [metadata.publishedAt.length === 10, empty("metadata.publishedAt", "PubDate")],
    [site.siteIDCode === null, { ...empty("siteIDCode", "SiteIDCode"), file: siteFile, line: 0 }],
    [site.siteDomain === null, { ...empty("siteDomain", "SiteDomain"), file: siteFile, line: 0 }],
    [site.demonstration, { ...empty("demonstration", "demonstration: false"), file: siteFile, line: 0 }],
    [campaign.origin !== "own", at("origin", campaign.origin, "origin-not-own")],
    [
      campaign.release.state === "final" && campaign.release.approval === null,
      at("release.approval", "", "approval-missing"),
    ],
  ];
  return tags.filter(([broken]) => broken).map(([, problem]) => problem);
};
