import type {
  TdpBehaviour,
  UbiquitiBehaviour,
  VivotekBehaviour,
  VstarcamBehaviour,
} from '../maker-search.ts';
import { macBytes, packet } from './packet.ts';

// Payloads contain factory addresses, as real ones do: a scanner that believes them reports the wrong host.

/** TDP: a 16-byte header, then JSON. */
export function tdpAnswer({ result }: TdpBehaviour): Buffer {
  const json = Buffer.from(JSON.stringify({ result, error_code: 0 }));
  const header = Buffer.from('02000001000011001a2b3c4d5e6f7081', 'hex');
  header.writeUInt16BE(json.length, 4);
  return Buffer.concat([header, json]);
}

/** Ubiquiti: records of type, 16-bit length and value. */
export function ubiquitiAnswer(behaviour: UbiquitiBehaviour): Buffer {
  const mac = macBytes(behaviour.mac);
  const text = (value: string): readonly number[] => [...Buffer.from(value)];
  const records = [
    [0x02, [...mac, 192, 168, 1, 20]],
    [0x01, mac],
    [0x0a, [0, 1, 0x51, 0x81]],
    [0x0b, text(behaviour.hostName)],
    [0x03, text(behaviour.firmware)],
    ...(behaviour.version === 1
      ? ([
          [0x0c, text(behaviour.model)],
          [0x0d, text('staff-wlan')],
        ] as const)
      : ([
          [0x15, text(behaviour.model)],
          [0x13, mac],
        ] as const)),
  ] as const;
  const body = records.flatMap(([type, value]) => [type, value.length >> 8, value.length & 0xff, ...value]);
  const magic = behaviour.version === 1 ? [1, 0] : [2, 6];
  return Buffer.from([...magic, body.length >> 8, body.length & 0xff, ...body]);
}

/** Vivotek: records of type, length and value, except for type 4, which has no length. */
export function vivotekAnswer({ mac, model }: VivotekBehaviour): Buffer {
  const text = (value: string): readonly number[] => [...Buffer.from(value)];
  const record = (type: number, value: readonly number[]): readonly number[] => [
    type,
    value.length,
    ...value,
  ];
  const digits = mac.replaceAll(':', '').toUpperCase();
  return Buffer.from([
    ...[2, 0x11, 0x22, 0x33, 0x44],
    ...record(1, text(`${model}-${digits}`)),
    ...record(2, macBytes(mac)),
    ...record(3, [169, 254, 10, 50]),
    ...[4, 0x1b],
    ...record(6, [80, 0]),
    ...record(8, text('en')),
    ...record(9, text(model)),
    ...record(0x10, [3, 0, 0x82, 0]),
  ]);
}

/** VStarcam: 528 bytes, ending with an account. */
export function vstarcamAnswer(behaviour: VstarcamBehaviour): Buffer {
  return packet(0x210, {
    0: '0x44480108',
    4: '192.168.1.126',
    84: macBytes(behaviour.mac),
    92: behaviour.serial,
    124: behaviour.name,
    204: behaviour.firmware,
    452: behaviour.account.user,
    484: behaviour.account.password,
  });
}
