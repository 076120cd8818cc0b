import type { HttpBehaviour, Message } from '../device.ts';

/** An HTML page with a status line, the given header lines and Content-Length, in the order of the arguments. */
export function page(headers: readonly string[], body: string, status = '200 OK'): Message {
  return { head: [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: {length}'], body };
}

/** A complete small page with a title. */
export function titled(title: string, rest = ''): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}</title></head><body>${rest}</body></html>\n`;
}

/** A favicon as a small drawing in one colour, so that each has another hash and none equals a maker's. */
export function icon(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="${colour}"/></svg>\n`;
}

/** A redirect by status line. */
export function redirect(to: string, headers: readonly string[] = []): Message {
  return page([...headers, `Location: ${to}`, 'Content-Type: text/html'], '', '302 Found');
}

/** A challenge with a fresh nonce. */
export function challenge(header: string, headers: readonly string[] = [], body = ''): Message {
  return page(
    [...headers, `WWW-Authenticate: ${header}`, 'Content-Type: text/html'],
    body,
    '401 Unauthorized',
  );
}

/** The digest challenge of RFC 2617 as most firmware words it. */
export function digest(realm: string): string {
  return `Digest realm="${realm}", qop="auth", nonce="{nonce}", opaque="{nonce}", algorithm="MD5"`;
}

/** For paths that a device does not have. */
export function notFound(headers: readonly string[] = []): Message {
  return page([...headers, 'Content-Type: text/html'], titled('404 Not Found'), '404 Not Found');
}

/** A web server with one page at the root and nothing else. */
export function web(
  root: Message,
  more: Omit<Partial<HttpBehaviour>, 'kind'> & { readonly headers?: readonly string[] } = {},
): HttpBehaviour {
  const { headers, pages, ...rest } = more;
  return { kind: 'http', pages: { '/': root, ...pages }, otherwise: notFound(headers), ...rest };
}
