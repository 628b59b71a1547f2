import type { Bilingual } from "../snapshot/bilingual.ts";

/** What each kind of file is for, in the order in which the page about data explains them. */
export const formsText: readonly { id: string; name: Bilingual; words: Bilingual }[] = [
  {
    id: "csv",
    name: { zh: "CSV", en: "CSV" },
    words: {
      zh: "一行一个数据的表，可用任何软件打开，UTF-8编码。整次发布的cells.csv用代码写成，各列见下；图表和指标的CSV用文字写成，每行写明指标、地区、项目等分类和来源，可单独转发；不予公布和无数据的在数值处写 [c] 和 [x]。",
      en: "A table with one figure a row, for any software, in UTF-8. cells.csv of a whole release is written in codes (columns below); files of a chart or an indicator are written in words, with [c] and [x] in the place of a value; each row says what it counts, where, of which programme and the like, and from what source, so that it can be passed on alone.",
    },
  },
  {
    id: "xlsx",
    name: { zh: "XLSX", en: "XLSX" },
    words: {
      zh: "供Excel、WPS使用的工作簿。整次发布和指标的各有说明、数据、图例、定义四张表，图表的有说明、数据、图例三张表；说明写明标题、发布机构、来源、须先知道的事和公布规则。数是数，日期是日期，可直接计算、筛选；文字不会当作公式运行。",
      en: "A workbook for Excel and the like. Those of a whole release and of an indicator have four sheets (about, figures, legend, definitions), those of a chart or table three (without definitions). The sheet “About” says title, publisher, sources, what a reader must know first, and the rules of publication. Numbers are numbers and days are days, to reckon with and to filter by; no text runs as a formula.",
    },
  },
  {
    id: "json",
    name: { zh: "JSON", en: "JSON" },
    words: {
      zh: "供程序使用：全部数据，连同指标、单位、地区和代码的名称。数值是十进制文本，不因浮点数走样；不予公布的没有数值。",
      en: "For programs: the figures with the names of indicators, units, regions and codes. Values are decimal strings, so none is bent by floating point; a withheld figure has none.",
    },
  },
  {
    id: "datapackage",
    name: { zh: "数据包", en: "Data package" },
    words: {
      zh: "datapackage.json（Data Package 第二版）说明cells.csv各列的类型、代码、缺失值、大小和校验码，供程序自动读取和核对。",
      en: "datapackage.json (Data Package, version two) describes the columns of cells.csv, their types, codes and missing values, its size and hash, for software that reads and checks it by itself.",
    },
  },
  {
    id: "csvw",
    name: { zh: "CSVW", en: "CSVW" },
    words: {
      zh: "cells.csv-metadata.json（W3C《网络表格数据元数据》）用中英文说明cells.csv的各列。",
      en: "cells.csv-metadata.json (W3C, CSV on the Web) describes the columns of cells.csv in Chinese and English.",
    },
  },
  {
    id: "pictures",
    name: { zh: "SVG、PNG", en: "SVG, PNG" },
    words: {
      zh: "每幅图的图片，带标题、符号说明、来源、截至日和须先知道的事，可单独转发。SVG可放大不失真，PNG可贴入任何文稿。",
      en: "Each chart as a picture with its title, marks, source, day and what a reader must know first, so that it can be passed on alone: SVG for any size, PNG for any document.",
    },
  },
  {
    id: "ofIndicators",
    name: { zh: "指标文件", en: "By indicator" },
    words: {
      zh: "每个指标页有历次发布全部数据的CSV、XLSX和JSON；“现行”为“否”的行已由后来的发布重新说明或修订。",
      en: "The page of an indicator has all its figures of all releases as CSV, XLSX and JSON. A row that is not current has been stated again or revised by a later release.",
    },
  },
];
