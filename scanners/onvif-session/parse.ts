import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { information } from '../onvif/information.ts';
import { factsOf, type Reported } from '../parsing/facts.ts';

const maxBytes = 1_048_576;
const maxInterfaces = 16;
const maxSources = 256;

/**
 * Facts of one answer as node-onvif read it, in JSON: device information or network interfaces (ONVIF Core, 8.1.2 and
 * 8.2.4), or the video sources (ONVIF Media, 5.3), of which a recorder has one for each channel. Null if it is none of
 * these. Total; at most 1 MiB (a body of 64 KiB cannot become more) and 16 interfaces.
 */
export function parse(json: Uint8Array): readonly Fact[] | null {
  const body = json.byteLength > maxBytes ? null : read(json);
  const device = inside(body, 'GetDeviceInformationResponse');
  if (device !== undefined)
    return factsOf(information.map(([name, field]): Reported => [field, text(inside(device, name))]));
  const network = inside(body, 'GetNetworkInterfacesResponse');
  if (network === undefined) return channels(inside(body, 'GetVideoSourcesResponse'));
  const macs = all(inside(network, 'NetworkInterfaces')).map((one) =>
    text(inside(inside(one, 'Info'), 'HwAddress')),
  );
  return factsOf(macs.map((mac): Reported => ['onvif.mac', mac === null ? null : canonicalMac(mac)]));
}

function channels(media: unknown): readonly Fact[] | null {
  if (media === undefined) return null;
  const sources = all(inside(media, 'VideoSources'), maxSources).filter((one) => one !== undefined);
  return factsOf([['maker.channels', String(sources.length)]]);
}

function read(json: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(json).toString('utf8'));
  } catch {
    // Truncated or not JSON: no facts.
    return null;
  }
}

/** xml2js returns a single element as itself and several as a list. */
function all(value: unknown, most = maxInterfaces): readonly unknown[] {
  return (Array.isArray(value) ? value : [value]).slice(0, most);
}

function inside(value: unknown, name: string): unknown {
  const [first] = all(value);
  return typeof first === 'object' && first !== null && Object.hasOwn(first, name)
    ? Reflect.get(first, name)
    : undefined;
}

/** An element with attributes is a map with its text in `_`. */
function text(value: unknown): string | null {
  const [first] = all(value);
  const words = typeof first === 'object' ? inside(first, '_') : first;
  return typeof words === 'string' ? words : null;
}
