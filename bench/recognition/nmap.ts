import { XMLParser } from 'fast-xml-parser';
import { has } from '../../test/needs/requirements.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { minorVendors } from '../../vendor-fingerprints/minor-vendors.ts';
import type { Named } from './fleet-marks.ts';
import { output } from './run.ts';

interface Service {
  readonly product?: string;
  readonly extrainfo?: string;
  readonly devicetype?: string;
}

const cameraWords =
  /\b(?:camera|cam|webcam|ipcam\w*|netcam|dvr|nvr|surveillance|video (?:server|encoder|recorder))\b/i;
/** Makers of many other products: their name alone does not mean a camera. */
const others =
  /^(?:cisco|huawei|zte|d-link|tp-link|sony|panasonic|canon|toshiba|jvc|sanyo|linksys|synology|belkin|xiaomi|bosch|ubiquiti|qnap|planet|edimax|matrix|arlo|costar|ajax|grandstream|levelone|trendnet|intellinet|hunt.*|commax|grundig)$/i;
/** Makers known by name only: some of them make many other products. */
const unknown: ReadonlySet<string> = new Set(minorVendors.map(({ id }) => id));
const makers = fingerprints.makers
  .filter(({ id }) => !unknown.has(id))
  .map(({ name }) => name)
  .filter((name) => name.length > 3 && !others.test(name));

/** Hosts per process: silent ports are awaited in parallel, and a process has few sockets for that. */
const together = 8;

/** nmap's output, and the number of addresses not finished when its time was over. */
export interface NmapResult {
  readonly named: ReadonlyMap<string, Named>;
  readonly unfinished: number;
}

/**
 * What `nmap -sV -n -Pn` says about these addresses on these TCP ports, eight addresses per process, all processes at once; null if it
 * is not installed.
 */
export async function namedByNmap(
  addresses: readonly string[],
  ports: string,
  limitSeconds: number,
): Promise<NmapResult | null> {
  if (!has('nmap')) return null;
  const batches = Array.from({ length: Math.ceil(addresses.length / together) }, (_, at) =>
    addresses.slice(at * together, (at + 1) * together),
  );
  const words = ['-sV', '-n', '-Pn', '-p', ports, '-oX', '-'];
  const replies = await Promise.all(
    batches.map((batch) => output('nmap', [...words, ...batch], limitSeconds * 1_000)),
  );
  const unfinished = batches.filter((_, at) => replies[at] === null).flat().length;
  return { named: new Map(replies.flatMap((xml) => (xml === null ? [] : hostsOf(xml)))), unfinished };
}

function hostsOf(xml: string): [string, Named][] {
  const isArray = (name: string) => ['host', 'address', 'port'].includes(name);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray });
  const hosts = (parser.parse(xml).nmaprun?.host ?? []) as {
    address: { addr: string }[];
    ports?: { port?: { state: { state: string }; service?: Service }[] };
  }[];
  return hosts.map(({ address, ports: found }) => {
    const services = (found?.port ?? [])
      .filter(({ state }) => state.state === 'open')
      .map(({ service }) => service ?? {});
    return [address[0]?.addr ?? '', named(services)];
  });
}

function named(services: readonly Service[]): Named {
  const words = services.flatMap(({ product, extrainfo, devicetype }) => [
    product ?? '',
    extrainfo ?? '',
    devicetype ?? '',
  ]);
  const camera = words.some(
    (word) =>
      cameraWords.test(word) || makers.some((maker) => word.toLowerCase().includes(maker.toLowerCase())),
  );
  return { camera, words, type: typeIn(services), flaggedBy: null };
}

function typeIn(services: readonly Service[]): string | null {
  const said = services.map(({ product = '', extrainfo = '' }) => `${product} ${extrainfo}`);
  if (said.some((words) => /\b(?:dvr|nvr|video recorder)\b/i.test(words))) return 'recorder';
  return services.some(({ devicetype }) => devicetype === 'webcam') ? 'camera' : null;
}
