import type { Outcome } from './judge.ts';

/** Web servers that any maker may embed. */
const commonServer =
  /^(?:mini_httpd|micro_httpd|thttpd|lighttpd|Boa|GoAhead|nginx|Apache|Allegro|Mongoose|http server|httpd|Embedthis|Mbedthis|HTTP-Server)\b/i;

/** Why the evidence could not decide, in a sentence without its full stop. */
export function missReason({ facts, identification }: Outcome): string {
  const telling = facts.filter(({ field }) => !/status|scheme|header-order|xaddr|endpoint/.test(field));
  if (telling.length === 0)
    return 'the answer is to a question that is not asked, and says nothing in title, server or realm';
  const server = telling.find(({ field }) => field === 'http.server')?.value;
  if (telling.length === 1 && server !== undefined && commonServer.test(server))
    return `nothing but the web server ${server}, which routers and printers share`;
  if (identification.manufacturer !== null)
    return `the software is ${identification.manufacturer}'s as far as it tells, and the badge does not show`;
  if (identification.video) return 'it behaves like a camera, and nothing in it names a maker';
  return `nothing known in ${[...new Set(telling.map(({ field }) => field))].join(', ')}`;
}
