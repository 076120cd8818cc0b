import type { DahuaV1Behaviour, DhipBehaviour, SadpBehaviour } from '../maker-search.ts';
import { little, packet } from './packet.ts';
import { xml } from './soap.ts';

// Payloads contain factory addresses, as real ones do: a scanner that believes them reports the wrong host.

/** SADP's ProbeMatch, the question's id echoed; flat XML with CRLF between its elements. */
export function sadpAnswer(behaviour: SadpBehaviour, question: Buffer): Buffer {
  const { model, code = '139783', serial, mac, firmware, analogue = 0, digital = 1, activated } = behaviour;
  const fields: readonly (readonly [string, string | number])[] = [
    ['Uuid', /<Uuid>([\w-]{1,40})<\/Uuid>/.exec(question.toString('latin1'))?.[1] ?? ''],
    ['Types', 'inquiry'],
    ['DeviceType', code],
    ['DeviceDescription', model],
    ['DeviceSN', serial],
    ['CommandPort', 8000],
    ['HttpPort', 80],
    ['MAC', mac.replaceAll(':', '-')],
    ['IPv4Address', '192.0.0.64'],
    ['IPv4SubnetMask', '255.255.255.0'],
    ['IPv4Gateway', '0.0.0.0'],
    ['DHCP', 'false'],
    ['AnalogChannelNum', analogue],
    ['DigitalChannelNum', digital],
    ['SoftwareVersion', firmware.replace(' build', 'build')],
    ['DSPVersion', 'V7.3 build 220110'],
    ['BootTime', '2026-11-20 08:15:30'],
    ['Encrypt', 'true'],
    ['Salt', '7a1029f1c77e2d4aa03b8'],
    ['DiskNumber', 0],
    ...(activated === undefined ? [] : [['Activated', String(activated)] as const]),
    ['HCPlatformEnable', 'flase'],
  ];
  const lines = fields.map(([tag, value]) => `<${tag}>${xml(String(value))}</${tag}>`);
  return Buffer.from(
    ['<?xml version="1.0" encoding="UTF-8" ?>', '<ProbeMatch>', ...lines, '</ProbeMatch>', ''].join('\r\n'),
  );
}

/** DHIP's notifyDevInfo: the header, then JSON, newline and NUL, which its length counts. */
export function dhipAnswer(behaviour: DhipBehaviour): Buffer {
  const { mac, vendor, model, deviceClass, serial, firmware, name = serial } = behaviour;
  const deviceInfo = {
    AlarmInputChannels: 0,
    DeviceClass: deviceClass,
    DeviceType: model,
    Find: 'BC',
    HttpPort: 80,
    IPv4Address: { DefaultGateway: '192.168.1.1', DhcpEnable: false, IPAddress: '192.168.1.108' },
    Init: behaviour.init ?? 150,
    MachineName: name,
    Manufacturer: vendor,
    Port: 37777,
    RemoteVideoInputChannels: behaviour.remote ?? 0,
    SerialNo: serial,
    Vendor: vendor,
    Version: firmware,
    VideoInputChannels: behaviour.channels ?? 1,
  };
  const whole = JSON.stringify({ mac, method: 'client.notifyDevInfo', params: { deviceInfo } });
  const json = Buffer.from(
    `${behaviour.missingQuote === true ? whole.replace(`"Version":"${firmware}"`, `"Version":"${firmware}`) : whole}\n\0`,
  );
  const length = little(json.length, 4);
  return Buffer.concat([packet(32, { 0: little(32, 4), 4: 'DHIP', 16: length, 24: length }), json]);
}

/** Dahua's first protocol: a fixed part, MAC and model, lines of text. */
export function dahuaV1Answer({ mac, model, serial, name }: DahuaV1Behaviour): Buffer {
  const second = Buffer.from(`${mac}${model}`);
  const third = Buffer.from(`SerialNo:${serial}\r\nName:${name}\r\nDevice:DVR\r\n`);
  const head = packet(0x78, {
    0: [0xb3, 0, second.length],
    4: little(0x58, 4),
    16: little(2, 4),
    20: little(third.length, 2),
    40: 'DVR',
    56: [192, 168, 1, 108, 255, 255, 255, 0, 192, 168, 1, 1],
  });
  return Buffer.concat([head, second, third]);
}
