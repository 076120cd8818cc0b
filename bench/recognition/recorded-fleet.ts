import type { FakeDevice, Message, Service } from '../../test/fake-devices/device.ts';
import { notFound, page, web } from '../../test/fake-devices/fleet/pages.ts';
import { answer, banner, publicVerbs, rtsp } from '../../test/fake-devices/fleet/streams.ts';
import { isCamera, mayBeFlagged, policyIds, typeOf } from './judge.ts';
import { headerPairs } from './read-web.ts';
import type { Evidence, RecordedAnswer } from './record.ts';
import { recordedDatagrams } from './recorded-datagrams.ts';

/** Kinds of records that a TCP port can replay: what a web server, a stream or a banner said. */
const overTcp = {
  http: webPort,
  rtsp: streamPort,
  ftp: bannerAt(21),
  ssh: bannerAt(22),
  telnet: bannerAt(23),
};

/**
 * A host for each record that a TCP port can replay and whose source says whether it is a camera, in networks that begin with `start`
 * (`127.99`).
 */
export function recordedFleet(records: readonly RecordedAnswer[], start: string): readonly FakeDevice[] {
  return fleetOf(records, start, ({ kind, evidence }) =>
    kind in overTcp ? [overTcp[kind as keyof typeof overTcp](evidence)] : [],
  );
}

/**
 * The same for records of searches that devices answer to whoever asks them alone, of mDNS, UPnP and SNMP. What is left was recorded
 * from a search that only a segment hears, from a certificate, a picture, or behind a login.
 */
export function searchedFleet(records: readonly RecordedAnswer[], start: string): readonly FakeDevice[] {
  return fleetOf(records, start, recordedDatagrams);
}

function fleetOf(
  records: readonly RecordedAnswer[],
  start: string,
  servicesOf: (record: RecordedAnswer) => readonly Service[],
): readonly FakeDevice[] {
  return records
    .flatMap((record) => {
      const services = servicesOf(record);
      const camera = isCamera(record);
      return services.length > 0 && camera !== null ? [{ record, camera, services }] : [];
    })
    .map(({ record, camera, services }, at) => ({
      name: record.id,
      address: `${start}.${Math.floor(at / 250)}.${1 + (at % 250)}`,
      services,
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
