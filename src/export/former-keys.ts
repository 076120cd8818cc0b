// The keys of JSON outputs from before 1.0, printed beside today's for one minor version. To end that, delete this file and its one use.

/** Keys by which an object is recognised, the key of today, and the former one with the same value. */
const renamed: readonly (readonly [marks: readonly string[], today: string, former: string])[] = [
  [['evidenceSource'], 'evidenceSource', 'witness'],
  [['evidenceSource', 'counted'], 'counted', 'counts'],
  [['channels', 'described'], 'described', 'told'],
  [['address', 'probes'], 'probes', 'questions'],
  [['scanner', 'why', 'outcome'], 'outcome', 'end'],
  [['observations', 'scannedAddresses'], 'scannedAddresses', 'asked'],
  [['addressHistory', 'changes'], 'changes', 'acts'],
  [['pinnedBy', 'ambiguous'], 'ambiguous', 'worthless'],
  [['matchedBy', 'certain'], 'certain', 'firm'],
  [['matchedBy', 'values'], 'values', 'says'],
  [['decisionChanged'], 'decisionChanged', 'findingChanged'],
  [['firstStartedAt'], 'firstStartedAt', 'begunAt'],
  [['message'], 'message', 'says'],
  [['alive', 'scanned'], 'scanned', 'asked'],
  [['declared', 'scanned'], 'scanned', 'asked'],
  [['declared', 'notScanned'], 'notScanned', 'notAsked'],
  [['scanned', 'rejected'], 'rejected', 'doubted'],
  [['scanned', 'skipped'], 'skipped', 'spared'],
  [['scanned', 'flows'], 'flows', 'conversations'],
  [['liveHost', 'flows'], 'flows', 'conversations'],
  [['scanned', 'outcomes'], 'outcomes', 'endings'],
];

const formerKinds: Readonly<Record<string, string>> = {
  path: 'way',
  'receive-failed': 'unheard',
  unidentified: 'unproven',
};

/** An object to be printed with its former keys added; `internal` is what it was made from. */
export function withFormerKeys(printed: object, internal: object): object {
  const former: Record<string, unknown> = {};
  for (const [marks, today, key] of renamed)
    if (marks.every((mark) => mark in printed)) former[key] = (printed as Record<string, unknown>)[today];
  if (printed !== internal && 'decision' in internal) former.finding = internal.decision;
  if (isDecisionChange(printed)) former.finding = printed.decision;
  if ('scanned' in printed && 'warnings' in printed) former.findings = formerWarnings(printed.warnings);
  return Object.keys(former).length === 0 ? printed : { ...printed, ...former };
}

/** Whether it is the detail of an audit entry about a decision. */
function isDecisionChange(printed: object): printed is { readonly decision: object } {
  const { decision } = printed as { readonly decision?: unknown };
  return typeof decision === 'object' && decision !== null && 'from' in decision && 'to' in decision;
}

function formerWarnings(warnings: unknown): unknown {
  if (!Array.isArray(warnings)) return warnings;
  return warnings.map(({ kind, message, ...rest }) => ({
    kind: formerKinds[kind] ?? kind,
    ...rest,
    says: message,
  }));
}
