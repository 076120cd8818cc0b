import { canonicalMac } from '../../src/model/address.ts';
import { channelToText, isOccupied } from '../../src/model/channel.ts';
import type { Fact } from '../../src/model/observation.ts';
import { documentFacts } from '../isapi.ts';
import { factsOf, type Reported } from '../parsing/facts.ts';
import { childText, findAll, findFirst, readXml, type XmlElement } from '../parsing/xml.ts';
import { plainAddress, unlessPlaceholder } from './placeholder.ts';

const maxChannels = 128;

/**
 * Facts of one reply of Hikvision's interface: device information, network interfaces, or the cameras on a recorder's
 * channels. Null if it is none of them. Only the elements named here are read: the user names and passwords of the
 * cameras, which are next to them, are not.
 */
export function isapiFacts(body: Uint8Array): readonly Fact[] | null {
  const root = readXml(body);
  switch (root?.name) {
    case 'DeviceInfo':
      return documentFacts(root, body);
    case 'NetworkInterfaceList':
      return factsOf(
        findAll(root, 'MACAddress', 16).map(({ text }): Reported => ['maker.mac', canonicalMac(text)]),
      );
    case 'InputProxyChannelList':
      return factsOf(channels(root));
    default:
      return null;
  }
}

/** The channels that a recorder reports as not connected; null if the reply is not its list of states. */
export function offlineChannels(body: Uint8Array): ReadonlySet<number> | null {
  const root = readXml(body);
  if (root?.name !== 'InputProxyChannelStatusList') return null;
  const offline = findAll(root, 'InputProxyChannelStatus', maxChannels).filter(
    (one) => childText(one, 'online') === 'false',
  );
  return new Set(offline.map((one) => Number(childText(one, 'id'))));
}

function channels(root: XmlElement): Reported[] {
  const listed = findAll(root, 'InputProxyChannel', maxChannels).flatMap((one) => {
    const source = findFirst(one, 'sourceInputPortDescriptor');
    const number = Number(childText(one, 'id'));
    if (source === null || !Number.isInteger(number)) return [];
    const of = (name: string) => unlessPlaceholder(childText(source, name));
    const channel = {
      number,
      address: plainAddress(of('ipAddress') ?? of('ipv6Address')),
      model: of('model'),
      serial: of('serialNumber'),
      mac: canonicalMac(of('macAddress') ?? ''),
      firmware: of('firmwareVersion'),
      name: unlessPlaceholder(childText(one, 'name')),
    };
    return isOccupied(channel) ? [channel] : [];
  });
  return [
    ['maker.remote-channels', String(listed.length)],
    ...listed.map((channel): Reported => ['maker.channel', channelToText(channel)]),
  ];
}
