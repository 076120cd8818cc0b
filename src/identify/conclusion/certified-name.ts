/** What only firmware writes as the holder or its unit: an owner's certificate names a host and a department. */
const ofFirmware =
  /(?:^|, ?)(?:CN|OU)=(?:(?:IP|HD|Net|Network)[ _-]?)?(?:IPC|Cam(?:era)?s?|[NDX]VR|Network Video Recorder|Digital Video Recorder|Video Server|Encoder)\b[\w -]{0,16}(?=,|$)/i;
const organisation = /(?:^|, ?)O=(.{2,60}?)(?=, ?[A-Za-z]{1,12}=|$)/;
const form =
  /(?:[ ,.]+(?:and |& )?(?:co|company|ltd|limited|inc|incorporated|llc|gmbh|ag|corp|corporation|s\.?r\.?l|s\.?p\.?a|b\.?v|pty|plc|technology|technologies|electronics))+\.?$/i;

/**
 * The organisation in a certificate whose holder or department is a camera or recorder and no machine of an owner's
 * (`CN=IPC, O=Acme Technology Co.,Ltd`), without its legal form; null in any other certificate.
 */
export function certifiedName(subject: string): string | null {
  if (!ofFirmware.test(subject)) return null;
  const name = organisation.exec(subject)?.[1]?.replace(form, '').trim();
  return name === undefined || name === '' ? null : name;
}
