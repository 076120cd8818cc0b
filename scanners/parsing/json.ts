/** A reply's object, its members not validated yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads one JSON object: from the first `{` to the last `}`, because firmware adds NUL and newline. Total: null if
 * there is none, and for arrays and plain values.
 */
export function readJson(text: string): JsonObject | null {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  if (from === -1 || to < from) return null;
  try {
    return objectOf(JSON.parse(text.slice(from, to + 1)));
  } catch {
    return null;
  }
}

/** The value if it is an object, else null. */
export function objectOf(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

/** A text unchanged, a finite number in decimal, null for anything else. */
export function plainText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
