import { expect, test } from 'vitest';
import { probeLines } from '../../src/text/probes.ts';

const session = {
  scanner: 'onvif-session',
  port: 80,
  tls: false,
  path: '/onvif/device_service',
  why: 'there are credentials',
  outcome: 'answered',
  login: { outcome: 'accepted', entry: 1 },
} as const;

test('probeLines names the calls whose replies could not be read', () => {
  const [, line] = probeLines([{ address: '10.0.0.5', probes: [session] }], 4000);
  expect(line).toMatch(/: accepted user name and password of entry 1 of the credentials file$/);
  const unread = ['GetDeviceInformation', 'GetNetworkInterfaces'];
  const [, more] = probeLines([{ address: '10.0.0.5', probes: [{ ...session, unread }] }], 4000);
  expect(more).toBe(`${line}; no reply that could be read to GetDeviceInformation, GetNetworkInterfaces`);
});
