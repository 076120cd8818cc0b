import { spawnSync } from 'node:child_process';
import { XMLParser } from 'fast-xml-parser';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { output } from './run.ts';

/** What a tool said of one address. */
export interface Named {
  readonly camera: boolean;
  /** Where it may have named a maker. */
  readonly words: readonly (string | null)[];
}

interface Service {
  readonly product?: string;
  readonly extrainfo?: string;
  readonly devicetype?: string;
}

const cameraWords =
  /\b(?:camera|cam|webcam|ipcam\w*|netcam|dvr|nvr|surveillance|video (?:server|encoder|recorder))\b/i;
/** Makers of much else: their name alone names no camera. */
const others =
  /^(?:cisco|huawei|zte|d-link|tp-link|sony|panasonic|canon|toshiba|jvc|sanyo|linksys|synology|belkin|xiaomi|bosch|ubiquiti|qnap|planet|edimax|matrix|arlo|costar|ajax|grandstream|levelone|trendnet|intellinet|hunt.*|commax|grundig)$/i;
const makers = fingerprints.makers
  .map(({ name }) => name)
  .filter((name) => name.length > 3 && !others.test(name));

/** What `nmap -sV -n -Pn` says of these addresses on these TCP ports; null where it is not installed. */
export async function namedByNmap(
  addresses: readonly string[],
  ports: string,
): Promise<ReadonlyMap<string, Named> | null> {
  if (spawnSync('nmap', ['--version']).error !== undefined) return null;
  // All hosts at once: what it finds is the same, and silent ports are waited for together.
  const xml = await output('nmap', [
    '-sV',
    '-n',
    '-Pn',
    '--min-hostgroup',
    '256',
    '-p',
    ports,
    '-oX',
    '-',
    ...addresses,
  ]);
  const isArray = (name: string) => ['host', 'address', 'port'].includes(name);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray });
  const hosts = (parser.parse(xml).nmaprun?.host ?? []) as {
    address: { addr: string }[];
    ports?: { port?: { state: { state: string }; service?: Service }[] };
  }[];
  return new Map(
    hosts.map(({ address, ports: found }) => {
      const services = (found?.port ?? [])
        .filter(({ state }) => state.state === 'open')
        .map(({ service }) => service ?? {});
      return [address[0]?.addr ?? '', named(services)];
    }),
  );
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
  return { camera, words };
}
