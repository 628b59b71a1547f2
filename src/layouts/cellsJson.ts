import type { Cell } from "../snapshot/cell.ts";
import { formatDecimal } from "../snapshot/decimal.ts";
import type { Release } from "../snapshot/open.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { indicatorOf, unitOf } from "../snapshot/select.ts";
import { dayOrMoment } from "./feed/moment.ts";

const cellEntry = (cell: Cell, snapshot: Snapshot) => {
  const unit = unitOf(snapshot, indicatorOf(snapshot, cell.indicator).unit);
  const { content } = cell;
  return {
    key: cell.key,
    indicator: cell.indicator,
    region: cell.region,
    period: cell.period,
    dimensions: cell.dimensions,
    unit: unit.id,
    ...(content.status === "value"
      ? {
          ...content,
          value: formatDecimal(content.value, unit.decimals),
          precision: formatDecimal(content.precision, unit.decimals),
        }
      : content),
    source: snapshot.provenance[cell.key],
  };
};

/**
 * The cells of a release as JSON, with the vocabulary that explains them. Values are decimal strings in the unit named
 * beside them; a withheld or absent cell has no value, and its status says which it is.
 */
export const cellsJson = ({ snapshot, cells }: Release): string => {
  const { campaign, release, state, revision, metadata, indicators, units, regions, dimensions, periods } =
    snapshot;
  return `${JSON.stringify(
    {
      schemaVersion: snapshot.schemaVersion,
      campaign: { id: campaign.id, title: campaign.title, notice: campaign.notice },
      release,
      state,
      revision,
      indexNumber: metadata.indexNumber,
      publishedAt: dayOrMoment(metadata.publishedAt),
      ...{ indicators, units, regions, dimensions, periods },
      sources: snapshot.sources.map(({ id, title, publisher, date }) => ({ id, title, publisher, date })),
      cells: cells.map((cell) => cellEntry(cell, snapshot)),
    },
    null,
    2,
  )}\n`;
};
