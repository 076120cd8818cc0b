import type {
  BoschBehaviour,
  DvripBehaviour,
  FoscamBehaviour,
  HanwhaBehaviour,
  MhedBehaviour,
  PanasonicBehaviour,
  ReolinkBehaviour,
  SonyBehaviour,
  Vision360Behaviour,
} from '../maker-search.ts';
import { little, macBytes, packet } from './packet.ts';
import { xml } from './soap.ts';

// Payloads contain factory addresses, as real ones do: a scanner that believes them reports the wrong host.

/** XiongMai: message 1531, JSON, newline and NUL. */
export function dvripAnswer({ common }: DvripBehaviour): Buffer {
  const values = { HostIP: '0x0A01A8C0', GateWay: '0x0101A8C0', TCPPort: 34567, ...common };
  const json = Buffer.from(`${JSON.stringify({ 'NetWork.NetCommon': values, Ret: 100 })}\n\0`);
  const header = packet(20, { 0: '0xff01', 14: little(1531, 2), 16: little(json.length, 4) });
  return Buffer.concat([header, json]);
}

/** TVT: 240 bytes, in which cameras and recorders use different offsets. */
export function mhedAnswer(behaviour: MhedBehaviour): Buffer {
  const camera = behaviour.type === 2;
  return packet(240, {
    0: 'MHED',
    4: [camera ? 8 : 7, 0, 1, 0, 2, 0],
    12: ['DVR', 'DVS', 'IPC', 'NVR', 'DEC'][behaviour.type] ?? '',
    32: macBytes(behaviour.mac),
    38: little(6036, 2),
    40: [192, 168, 226, 201],
    52: camera ? [] : [0, 10, 4, 1],
    64: little(behaviour.type, 4),
    140: behaviour.serial ?? '',
    156: behaviour.firmware ?? '',
    196: behaviour.model,
    212: behaviour.vendor,
    228: little(behaviour.channels ?? 0, 4),
  });
}

/** Hanwha: 262 bytes of fixed texts. */
export function hanwhaAnswer({ mac, model }: HanwhaBehaviour): Buffer {
  return packet(262, {
    0: [0x0b],
    19: mac,
    37: '192.168.1.100',
    109: model,
    133: 'http://192.168.1.100/index.htm',
  });
}

/** Bosch: 32 bytes, or XML. The binary form repeats the question's number. */
export function boschAnswer({ form, mac, serial, name }: BoschBehaviour, question: Buffer): Buffer {
  if (form === 'binary')
    return packet(32, {
      0: [...question.subarray(0, 8)],
      8: macBytes(mac),
      16: [192, 168, 0, 1],
      20: [255, 255, 255, 0],
    });
  const fields = [
    ['friendlyName', name],
    ['unitName', ''],
    ['serialNumber', serial],
    ['physAddress', mac.replaceAll(':', '-')],
    ['sessionKey', '5e55104e7a102900'],
    ['unitIPAddress', '192.168.0.1'],
    ['RCPPort', '1756'],
  ].map(([tag = '', text = '']) => `<${tag}>${xml(text)}</${tag}>`);
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><root xmlns="OEMExt00:device-1-0"><device>${fields.join('')}</device></root>`,
  );
}

/** Sony: units between `02` and `03`, each ended by `ff`. */
export function sonyAnswer({ mac, model, serial, firmware }: SonyBehaviour): Buffer {
  const units = [
    `MAC:${mac.replaceAll(':', '-')}`,
    `MODEL:${model}`,
    `SERIAL:${serial}`,
    'INFO:allinfo',
    'DHCP:OFF',
    'IPADR:192.168.0.100',
    'WEBPORT:80',
    `SOFTVERSION:${firmware}`,
  ];
  return Buffer.from(`\u0002${units.map((unit) => `${unit}\u00ff`).join('')}\u0003`, 'latin1');
}

/** Foscam: a header of 23 bytes, and 64 that are XORed with the key if there is one. */
export function foscamAnswer({ mac, name, firmware, key }: FoscamBehaviour): Buffer {
  const payload = packet(0x40, {
    0: mac.replaceAll(':', '').toUpperCase(),
    13: name,
    34: [192, 168, 1, 100],
    54: firmware,
    62: [0, 88],
  });
  const secret = Buffer.from(key ?? '', 'hex');
  const head = packet(23, { 0: 'MO_I', 4: [1, 0, secret.length === 8 ? 1 : 0], 7: [...secret], 15: [0x40] });
  return Buffer.concat([head, payload.map((byte, at) => byte ^ (secret[at % 8] ?? 0))]);
}

/** Reolink: 388 bytes, including the question, with the UID at the end. */
export function reolinkAnswer({ mac, name, uid }: ReolinkBehaviour, question: Buffer): Buffer {
  return packet(388, {
    58: 'IPC',
    80: macBytes(mac),
    104: [...question.subarray(0, 4)],
    108: '192.168.0.100',
    132: name,
    164: mac,
    228: uid,
  });
}

/** 360 Vision: one line of text. */
export function vision360Answer({ mac, type }: Vision360Behaviour): Buffer {
  return Buffer.from(`DISCOVER TYPE=${type} KEY='${mac}' ID=4103600017\r\n`);
}

/** Panasonic: a header with the MAC, then records of 16-bit type, 16-bit length and value. */
export function panasonicAnswer({ mac, model, firmware }: PanasonicBehaviour): Buffer {
  const record = (type: number, value: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0, type, 0, value.length]), value]);
  return Buffer.concat([
    packet(53, { 0: '0x00010119000e', 6: macBytes(mac), 12: [192, 168, 0, 10] }),
    record(0x20, Buffer.from([192, 168, 0, 10])),
    record(0xa7, packet(16, { 0: model })),
    record(0xa9, packet(16, { 0: firmware })),
    Buffer.from('ffff3017', 'hex'),
  ]);
}
