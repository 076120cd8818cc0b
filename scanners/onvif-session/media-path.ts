import { readUrl } from '../targeting/own-address.ts';

/**
 * The path of the media service from node-onvif's reading of GetCapabilities (ONVIF Core, 8.1.2.3); null if the device
 * names none. Host and port of the URL are ignored: the carrier has the address of the device.
 */
export function mediaPath(data: unknown): string | null {
  const path = ['GetCapabilitiesResponse', 'Capabilities', 'Media', 'XAddr'];
  const address = path.reduce<unknown>((inside, step) => Reflect.get(Object(inside), step), data);
  return typeof address === 'string' ? (readUrl(address.trim())?.path ?? null) : null;
}
