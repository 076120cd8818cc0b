import type { HostileHost } from './host.ts';
import { page, reply } from './stream.ts';
import { documents } from './xml.ts';

/** Texts that harm programs that show, open or copy a list, in addition to those of test/export/hostile.ts. */
export const hostileNames: readonly string[] = [
  '\u001b[2J\u001b]0;pwned\u0007\u001b[31m',
  '\u009b31mpwned\u009c',
  '\u202Epwned\u2066\u200f',
  'pwned\r\nSet-Cookie: pwned=1',
  'pwned\u2028\u2029\u0085pwned',
  "=cmd|' /C pwned'!A0",
  '+pwned()',
  '-2+3+pwned',
  '@SUM(pwned)',
  '\t=pwned',
  '=HYPERLINK("http://203.0.113.9/pwned","x")',
  '<script>window.pwned=1</script>',
  '"><img src=x onerror="window.pwned=1">',
  "' onmouseover='window.pwned=1",
  "'; DROP TABLE device; -- pwned",
  "\" OR 1=1; ATTACH DATABASE '/tmp/pwned.db' AS x; --",
  '../../../../tmp/pwned',
  '/etc/pwned\0.csv',
  '$(touch /tmp/pwned) `touch pwned` %pwned% $pwned',
  '{"pwned": true}\n{"level":50}',
  'pwned\uf75d\uffff\ufffe\u{e0041}\u115f\ufe0f',
  '__proto__',
  'constructor',
  '%s%n%d pwned',
  'p\u0336w\u0336n\u0336e\u0336d'.repeat(40),
  'pwned '.repeat(3_000),
  '🏴‍☠️ pwned 日本',
];

/** A camera that calls itself by this name in every protocol. */
export function named(text: string, address: string): HostileHost {
  const inXml = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\0/g, '&#0;');
  const scopes = ['name', 'hardware', 'location'].map(
    (what) => `onvif://www.onvif.org/${what}/${encodeURIComponent(text.slice(0, 2_000))}`,
  );
  const probeMatch = documents({ before: '', inside: scopes.join(' ') }, address).wsDiscovery;
  const of = documents({ before: '', inside: inXml.slice(0, 4_000) }, address);
  const head = [
    `Server: ${text.slice(0, 4_000)}`,
    `WWW-Authenticate: Digest realm="${text.slice(0, 4_000)}", nonce="1"`,
  ];
  const rtsp = `RTSP/1.0 401 Unauthorized\r\nCSeq: 1\r\nServer: ${text.slice(0, 4_000)}\r\nWWW-Authenticate: Basic realm="${text.slice(0, 4_000)}"\r\n\r\n`;
  return {
    name: `called ${JSON.stringify(text.slice(0, 24))}`,
    address,
    tcp: {
      80: reply((request) =>
        request.startsWith('POST') ? page(of.onvif) : page(`<title>${text.slice(0, 20_000)}</title>`, head),
      ),
      554: reply(() => Buffer.from(rtsp, 'utf8')),
    },
    udp: {
      3702: (_, answer) => answer(Buffer.from(probeMatch, 'utf8')),
      37020: (_, answer) => answer(Buffer.from(of.sadp, 'utf8')),
    },
  };
}
