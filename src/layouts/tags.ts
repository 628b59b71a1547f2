import type { Language } from "../snapshot/bilingual.ts";
import type { Metadata } from "../snapshot/schema.ts";
import type { Site } from "../snapshot/site.ts";

/** One `<meta name content>` of a page. */
export type Tag = { name: string; content: string };

/** The column (栏目) that a page belongs to, in the page's language. */
export type Column = { name: string; description: string; keywords: readonly string[]; type: string };

/**
 * The column that a release belongs to. Its keywords, like its type, are Chinese on English pages too: the tags are read
 * by the inspection of government sites, which knows the column by them, and a bureau states them in Chinese only.
 */
export const columnOf = (metadata: Metadata, language: Language): Column => ({
  name: metadata.column.name[language],
  description: metadata.column.description[language],
  keywords: metadata.column.keywords,
  type: metadata.column.type,
});

/**
 * The page tags that 政府网站发展指引 (国办发〔2017〕47号) asks for: those of the site and the column on every page,
 * those of the content where a release is given with its `title` in plain words. A demonstration has neither
 * SiteDomain nor SiteIDCode. Throws for a tag without content, because an empty tag is as wrong as a missing one.
 */
export const pageTags = (
  site: Site,
  language: Language,
  column: Column,
  article: { title: string; metadata: Metadata } | null,
): Tag[] => {
  const tags: Tag[] = [
    { name: "SiteName", content: site.name[language] },
    ...(site.siteDomain === null ? [] : [{ name: "SiteDomain", content: site.siteDomain }]),
    ...(site.siteIDCode === null ? [] : [{ name: "SiteIDCode", content: site.siteIDCode }]),
    { name: "ColumnName", content: column.name },
    { name: "ColumnDescription", content: column.description },
    { name: "ColumnKeywords", content: column.keywords.join(",") },
    { name: "ColumnType", content: column.type },
    ...(article ? articleTags(article.title, article.metadata, language) : []),
  ];
  const empty = tags.find((t) => t.content.trim() === "");
  if (empty) throw new Error(`invalid page tag: ${empty.name}`);
  return tags;
};

const articleTags = (title: string, m: Metadata, language: Language): Tag[] => [
  { name: "ArticleTitle", content: title },
  { name: "PubDate", content: m.publishedAt },
  { name: "ContentSource", content: m.contentSource[language] },
  ...(m.keywords[language].length ? [{ name: "Keywords", content: m.keywords[language].join(",") }] : []),
  ...(m.author ? [{ name: "Author", content: m.author[language] }] : []),
  { name: "Description", content: m.description[language] },
];
