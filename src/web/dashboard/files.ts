/** The media types of the files that a list can be taken away as, by their endings. */
const mediaTypes = {
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
} as const;

/** An ending with its dot. */
export type FileEnding = keyof typeof mediaTypes;

/** The endings in the order in which they are offered. */
export const fileEndings = Object.keys(mediaTypes) as readonly FileEnding[];

/**
 * The headers of a file. Its name is ours alone: nothing that a device or an address says is in it. A page that is opened
 * all the same is nobody's: it may run nothing and ask for nothing.
 */
export function fileHeaders(ending: FileEnding): Readonly<Record<string, string>> {
  return {
    'content-type': mediaTypes[ending],
    'content-disposition': `attachment; filename="cameras${ending}"`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}
