import { describe, expect, test } from 'vitest';
import type { Payload } from './capture.ts';
import { impolite } from './wire.ts';

const sent = (protocol: Payload['protocol'], port: number, bytes: Buffer | string): Payload => ({
  protocol,
  to: '10.62.2.12',
  port,
  bytes: Buffer.from(bytes),
});
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('impolite reports what a scanner may not send', () => {
  test.each([
    ['a password', 'tcp', 80, 'GET / HTTP/1.1\r\nAuthorization: Basic YWRtaW46YWRtaW4=\r\n\r\n'],
    ['a login', 'tcp', 80, 'POST /RPC2_Login HTTP/1.1\r\n\r\n'],
    ['a setting', 'tcp', 80, 'PUT /ISAPI/System/reboot HTTP/1.1\r\n\r\n'],
    ['a stream', 'tcp', 554, 'SETUP rtsp://10.62.2.12/ RTSP/1.0\r\n\r\n'],
    ['a word to an SDK port', 'tcp', 34567, 'GET / HTTP/1.1\r\n\r\n'],
    ['another verb of SADP', 'udp', 37020, '<?xml version="1.0"?><Probe><Types>restart</Types></Probe>'],
    ['a setting by TVT’s search', 'udp', 23456, hex(`4d484544 0800 0100 0300 ${'00'.repeat(130)}`)],
    ['a setting by XiongMai’s', 'udp', 34569, hex(`ff${'00'.repeat(13)}fc0500000000`)],
    ['a community', 'udp', 161, hex('302602010104067075626c6963a019')],
    ['an answer by mDNS', 'udp', 5353, hex('000084000000000100000000')],
    ['a port that is not listed', 'udp', 69, 'x'],
  ] as const)('%s', (_name, protocol, port, bytes) => {
    expect(impolite(sent(protocol, port, bytes))).toHaveLength(1);
  });

  test('impolite reports nothing that a scanner may send', () => {
    const fine = [
      sent('tcp', 80, 'GET / HTTP/1.1\r\nHost: 10.62.2.12\r\n\r\n'),
      sent('tcp', 80, 'POST /onvif/device_service HTTP/1.1\r\nHost: 10.62.2.12\r\n\r\n'),
      sent('tcp', 554, 'OPTIONS rtsp://10.62.2.12:554/ RTSP/1.0\r\nCSeq: 1\r\n\r\n'),
      sent('tcp', 34567, ''),
      sent('udp', 3600, 'DISCOVER\n'),
      sent('udp', 8600, hex('44480101')),
      sent('udp', 34569, hex(`ff${'00'.repeat(13)}fa0500000000`)),
    ];
    expect(fine.flatMap(impolite)).toEqual([]);
  });
});
