import type { FakeDevice, Message, Service } from '../../test/fake-devices/device.ts';
import { notFound, page, web } from '../../test/fake-devices/fleet/pages.ts';
import { answer, banner, publicVerbs, rtsp } from '../../test/fake-devices/fleet/streams.ts';
import { isCamera, mayBeFlagged, policyIds, typeOf } from './judge.ts';
import { headerPairs } from './read-web.ts';
import type { Evidence, RecordedAnswer } from './record.ts';

/** Kinds of records that a port can replay: what a web server, a stream or a banner said. */
const replayable = {
  http: webPort,
  rtsp: streamPort,
  ftp: bannerAt(21),
  ssh: bannerAt(22),
  telnet: bannerAt(23),
};

/**
 * A host for each record that a port can replay and whose source says whether it is a camera, in networks that begin with `start`
 * (`127.99`). The others were recorded from a discovery protocol, a certificate or a picture.
 */
export function recordedFleet(records: readonly RecordedAnswer[], start: string): readonly FakeDevice[] {
  return records
    .flatMap((record) => {
      const kind = record.kind as keyof typeof replayable;
      const camera = isCamera(record);
      return kind in replayable && camera !== null
        ? [{ record, camera, service: replayable[kind](record.evidence) }]
        : [];
    })
    .map(({ record, camera, service }, at) => ({
      name: record.id,
      address: `${start}.${Math.floor(at / 250)}.${1 + (at % 250)}`,
      services: [service],
      truth: {
        manufacturer: record.expected.oem_of ?? record.expected.manufacturer,
        brand: record.expected.manufacturer,
        type: typeOf(record),
        model: null,
        verdicts: Object.fromEntries(
          policyIds.map((policy) => [policy, mayBeFlagged(record, policy) ? 'flagged' : 'clear'] as const),
        ) as FakeDevice['truth']['verdicts'],
        listed: camera,
      },
    }));
}

function webPort({ status, headers, title, body }: Evidence): Service {
  const lines = linesOf(headers);
  const asked = lines.some((line) => /^www-authenticate:/i.test(line));
  const heading = title === undefined || body?.includes('<title') ? '' : `<title>${title}</title>`;
  const root = page(lines, `${heading}${body ?? ''}`, `${status ?? (asked ? 401 : 200)} OK`);
  const server = lines.filter((line) => /^server:/i.test(line));
  return { port: 80, transport: 'tcp', behaviour: web(root, { otherwise: notFound(server) }) };
}

function streamPort({ status, headers, sdp }: Evidence): Service {
  const lines = linesOf(headers).filter((line) => !/^cseq:/i.test(line));
  const asked = lines.some((line) => /^www-authenticate:/i.test(line));
  const said: Message = answer(`${status ?? (asked ? 401 : 200)} OK`, lines, sdp);
  const server = lines.filter((line) => /^server:/i.test(line));
  return rtsp(sdp === undefined ? said : publicVerbs('OPTIONS, DESCRIBE, SETUP, PLAY', server), said);
}

function bannerAt(port: number): (evidence: Evidence) => Service {
  return ({ banner: text = '' }) => banner(port, /[\r\n]$/.test(text) || port === 23 ? text : `${text}\r\n`);
}

/** The lines of a header, without those on how a body is transferred: it is sent as a whole. */
function linesOf(headers: Evidence['headers']): readonly string[] {
  return headerPairs(headers)
    .filter(([name]) => !/^(?:content-length|content-encoding|transfer-encoding|connection)$/i.test(name))
    .map(([name, value]) => `${name}: ${value}`);
}
