/** The media types of the files in which a list can be downloaded, by extension. */
const mediaTypes = {
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
} as const;

/** An extension with its dot. */
export type FileEnding = keyof typeof mediaTypes;

/** The extensions in the order in which they are offered. */
export const fileEndings = Object.keys(mediaTypes) as readonly FileEnding[];

/**
 * The headers of a file. Its name is ours alone: it contains nothing from a device or a URL. A page opened in the
 * browser nevertheless is sandboxed: it may run nothing and request nothing.
 */
export function fileHeaders(ending: FileEnding): Readonly<Record<string, string>> {
  return {
    'content-type': mediaTypes[ending],
    'content-disposition': `attachment; filename="cameras${ending}"`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}
