import { z } from 'zod';
import type { AuditFilter } from '../../../db/file/audit.ts';
import { given } from '../../model/given.ts';
import { isInCalendar } from '../../model/moment.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';
import { parametersIn, queryText } from './filter.ts';
import { dayStart } from './local-time.ts';

function day(name: string) {
  const error = ({ input }: { readonly input?: unknown }) =>
    `${name} must be a day such as 2027-03-31, not "${clean(String(input))}".`;
  return z.string().refine(isInCalendar, { error }).optional();
}

/** The names and values that choose entries of the audit trail in a URL, of the page and of the API. */
export const auditParameters = z.strictObject({
  site: z
    .array(z.string())
    .describe('Only entries about devices of these sites, and their imports')
    .optional(),
  device: z.coerce
    .number({ error: 'device must be the number of a device.' })
    .int({ error: 'device must be the number of a device.' })
    .positive({ error: 'device must be the number of a device.' })
    .describe('Only entries about this device')
    .optional(),
  account: z.string().describe('Only what this person or account did').optional(),
  kind: z.string().describe('Only entries of this kind, such as mark, merge or import').optional(),
  from: day('from').describe('From the beginning of that day'),
  to: day('to').describe('Until the end of that day'),
});

/** A query of the audit trail. */
export type AuditQuery = Readonly<Omit<z.output<typeof auditParameters>, 'site'>> & {
  readonly site?: readonly string[] | undefined;
};

/** Parses a query string. @throws Refused */
export function auditQueryIn(query: URLSearchParams): {
  readonly query: AuditQuery;
  readonly before: number | undefined;
} {
  const found = auditParameters.safeParse(parametersIn(query, auditParameters, ['before']));
  if (!found.success) throw new Refused(found.error.issues[0]?.message ?? 'This was not understood.');
  const before = query.get('before')?.trim() || undefined;
  if (before !== undefined && !/^[1-9]\d{0,14}$/.test(before))
    throw new Refused(`before must be the number of a change, not "${clean(before)}".`);
  return { query: found.data, before: before === undefined ? undefined : Number(before) };
}

/** The filter that a query means; its days are those of a time zone. */
export function auditFilterOf(
  { site, device, account, kind, from, to }: AuditQuery,
  zone: string,
): AuditFilter {
  const dayAfter = to === undefined ? undefined : new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000);
  return given({
    site,
    device,
    who: account,
    action: kind,
    from: from === undefined ? undefined : dayStart(from, zone),
    before: dayAfter === undefined ? undefined : dayStart(dayAfter.toISOString().slice(0, 10), zone),
  });
}

/** The query as a query string with its question mark, for changes before one; empty if there is neither. */
export function auditQueryText(query: AuditQuery, before?: number): string {
  const { device, ...others } = query;
  return queryText({ ...others, device: device?.toString(), before: before?.toString() });
}
