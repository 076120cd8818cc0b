/** What firms write behind their name. */
const form =
  /(?:[ ,.]+(?:and |& )?(?:co|company|ltd|limited|inc|incorporated|llc|gmbh|ag|corp|corporation|s\.?r\.?l|s\.?p\.?a|b\.?v|pty|plc|technology|technologies|electronics))+\.?$/i;

/** The name of a firm without its legal form. */
export function withoutForm(name: string): string {
  return name.replace(form, '').trim();
}
