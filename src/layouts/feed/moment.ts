/** When something was published, as snapshots state it, in RFC 3339: 2024-01-05T10:30:00+08:00. A day alone begins at midnight. */
export const moment = (publishedAt: string): string => {
  const [day = "", time = "00:00"] = publishedAt.split(" ");
  return `${day}T${time}:00+08:00`;
};

/** The same for files of data, where a day alone stays a day. */
export const dayOrMoment = (publishedAt: string): string =>
  publishedAt.includes(" ") ? moment(publishedAt) : publishedAt;

/** The same moment in UTC in the basic form of RFC 5545: 20240105T023000Z. */
export const utcMoment = (publishedAt: string): string =>
  new Date(moment(publishedAt)).toISOString().replace(/[-:]|\.\d+/g, "");
