import { describe, expect, test } from 'vitest';
import { neighbourLimit } from '../../src/net/neighbours/limit.ts';
import { neighbourhood } from '../../src/net/neighbours/local.ts';

const address = (text: string, prefix: number, internal = false) => ({
  address: text,
  netmask: '',
  mac: '00:00:00:00:00:00',
  internal,
  cidr: `${text}/${prefix}`,
  ...(text.includes(':') ? { family: 'IPv6' as const, scopeid: 2 } : { family: 'IPv4' as const }),
});

describe('the addresses of local segments', () => {
  const isLocal = neighbourhood({
    lo: [address('127.0.0.1', 8, true)],
    eth0: [address('10.1.2.3', 23), address('fd00:1::5', 64), address('fe80::1', 64)],
    wg0: [address('10.9.0.1', 32)],
  });

  test.each([
    ['10.1.2.200', true],
    ['10.1.3.255', true],
    ['10.1.4.1', false],
    ['fd00:1::77', true],
    ['fd00:2::77', false],
    ['fe80::2%eth0', true],
    ['10.9.0.2', false],
    ['127.0.0.5', false],
  ])('%s: %s', (wanted, local) => {
    expect(isLocal(wanted)).toBe(local);
  });

  test('are none where there is no interface', () => {
    expect(neighbourhood({})('10.1.2.3')).toBe(false);
  });
});

describe('neighbourLimit', () => {
  test('is fifteen sixteenths of what the smaller neighbour table holds', () => {
    expect(neighbourLimit((path) => (path.includes('ipv4') ? '8192\n' : '512\n'))).toBe(480);
    expect(neighbourLimit(() => '1024\n')).toBe(960);
  });

  test('is at most 1,024, the default for a size that is unreadable, 200 elsewhere', () => {
    const nothing = () => {
      throw new Error('ENOENT');
    };
    expect(neighbourLimit(() => '65536\n')).toBe(1_024);
    expect(neighbourLimit(nothing, 'linux')).toBe(960);
    expect(neighbourLimit(() => 'nonsense')).toBe(960);
    expect(neighbourLimit(() => '65536\n', 'darwin')).toBe(200);
  });
});
