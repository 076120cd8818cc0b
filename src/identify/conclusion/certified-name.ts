import { nameInHeading } from './heading-name.ts';
import { withoutLegalForm } from './legal-form.ts';

/** What only firmware writes as the holder or its unit: a user's certificate names a host and a department. */
const ofFirmware =
  /(?:^|, ?)(?:CN|OU)=(?:(?:IP|HD|Net|Network)[ _-]?)?(?:IPC|Cam(?:era)?s?|[NDX]VR|Network Video Recorder|Digital Video Recorder|Video Server|Encoder)\b[\w -]{0,16}(?=,|$)/i;
const holder = /(?:^|, ?)CN=([^,=]{3,60})(?=,|$)/i;
const organisation = /(?:^|, ?)O=(.{2,60}?)(?=, ?[A-Za-z]{1,12}=|$)/;

/**
 * The organisation in a certificate whose holder or department is a camera or recorder and no host that a user named
 * (`CN=IPC, O=Acme Technology Co.,Ltd`), without its legal form, or the name that the holder has before the word for a camera
 * (`CN=Acme IP Camera`); null in any other certificate.
 */
export function certifiedName(subject: string): string | null {
  if (!ofFirmware.test(subject)) return nameInHeading(holder.exec(subject)?.[1] ?? '');
  const name = withoutLegalForm(organisation.exec(subject)?.[1] ?? '');
  return name === '' ? null : name;
}
