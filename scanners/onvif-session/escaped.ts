/** Text as the worker writes it into XML, because node-onvif escapes nothing. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
