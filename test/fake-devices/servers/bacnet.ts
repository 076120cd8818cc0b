import type { BacnetBehaviour } from '../device.ts';
import type { Scene } from './scene.ts';

/** An I-Am (ASHRAE 135, 16.10): device object, longest APDU 1476, no segmentation, the maker's number. */
export function iAm({ instance, vendor }: BacnetBehaviour, broadcast = false): Buffer {
  const apdu = Buffer.from('1000c4000000002205c4910322ffff', 'hex');
  apdu.writeUInt32BE(((8 << 22) | instance) >>> 0, 3);
  apdu.writeUInt16BE(vendor, apdu.length - 2);
  // To all: a global broadcast (DNET 65535, 255 hops), as devices announce themselves when they start.
  const npdu = Buffer.from(broadcast ? '0120ffff00ff' : '0100', 'hex');
  const bvlc = Buffer.from([0x81, broadcast ? 0x0b : 0x0a, 0, 4 + npdu.length + apdu.length]);
  return Buffer.concat([bvlc, npdu, apdu]);
}

/** The reply of a BACnet/IP device: I-Am to a Who-Is without limits, silence to all else, which is recorded as a violation. */
export function bacnetReply(datagram: Buffer, behaviour: BacnetBehaviour, scene: Scene): Buffer | null {
  const received = datagram.toString('hex');
  scene.log.request({ port: scene.port, protocol: 'bacnet', verb: received, target: '' });
  if (/^810a0008(?:0100)1008$/.test(received)) return iAm(behaviour);
  scene.log.violations.push(`BACnet ${received.slice(0, 40)}`);
  return null;
}
