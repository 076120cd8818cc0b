import * as z from 'zod';
import { UserError } from '../model/user-error.ts';

/** An enrolment that cannot be used; the message is for people. */
export class EnrolmentError extends UserError {}

const schema = z.object({
  camcensus: z.literal('enrolment'),
  v: z.literal(1),
  site: z.string().min(1).max(64),
  token: z.string().min(1),
  networks: z.array(z.string()).min(1),
  address: z.string().min(1),
  serverName: z.string().min(1),
  authority: z.string().includes('BEGIN CERTIFICATE'),
  /** The public key of the hub. */
  hub: z.string().startsWith('U'),
  /** The site's own key: who has it sends as the site. */
  seed: z.string().startsWith('SU'),
});

/** What a technician carries to a site: where the hub is, how it is known, and the site's name, networks and key. */
export type SiteEnrolment = Omit<z.infer<typeof schema>, 'camcensus' | 'v'>;

/** An enrolment as the text of its file. */
export function enrolmentText(enrolment: SiteEnrolment): string {
  return `${JSON.stringify({ camcensus: 'enrolment', v: 1, ...enrolment }, null, 2)}\n`;
}

/** Reads an enrolment from the text of its file. Throws EnrolmentError. */
export function readEnrolment(text: string, file: string): SiteEnrolment {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new EnrolmentError(`${file} is no enrolment. The hub writes one: camcensus hub add-site.`, {
      cause,
    });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new EnrolmentError(
    `${file} is no enrolment that this camcensus reads (at ${issue?.path.join('.') || 'its beginning'}). The hub writes one: camcensus hub add-site.`,
  );
}
