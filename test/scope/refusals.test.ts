import { describe, expect, test } from 'vitest';
import { checkTarget } from '../../src/scope/check-target.ts';
import { processorMs } from '../processor-time.ts';
import { addressesOf, refusalOf, scopeOf } from './scope-of.ts';

describe('text that is no target is refused with the nearest form', () => {
  test.each([
    ['10.1.2.*', '10.1.2.0/24'],
    ['10.*.*.*', '10.0.0.0/8'],
    ['10.1.2', '10.1.2.0/24'],
    ['10.1.2.', '10.1.2.0/24'],
    ['10.1.2/24', '10.1.2.0/24'],
    ['10.1.2.0/255.255.255.0', '10.1.2.0/24'],
    ['http://10.1.2.3:8080/login?x=1', '10.1.2.3'],
    ['rtsp://admin:pw@nvr.example/1', 'nvr.example'],
    ['http://[fd00::1]:80/', 'fd00::1'],
    ['10.1.2.3:80', '10.1.2.3'],
    ['nvr.example:80', 'nvr.example'],
    ['[fd00::1]:80', 'fd00::1'],
    ['10.1.2.3–40', '10.1.2.3-40'],
    ['10.1.2.3 10.1.2.4', '10.1.2.3,10.1.2.4'],
    ['10.1.2.3; 10.1.2.4', '10.1.2.3,10.1.2.4'],
    ['010.001.2.3', '10.1.2.3'],
    ['10.1.2.0/08', '10.1.2.0/8'],
    ['10.1.2.3-040', '10.1.2.3-40'],
    ['10.1.2.40-3', '10.1.2.3-40'],
    ['10.1.3.9-10.1.2.3', '10.1.2.3-10.1.3.9'],
    ['fd00::2-fd00::1', 'fd00::1-fd00::2'],
    ['fd00::10-2f', 'fd00::10-fd00::2f'],
    ['fe80::1%eth0', 'fe80::1'],
    ['fe80::%eth0/64', 'fe80::/64'],
  ])('%s', async (text, meant) => {
    expect(checkTarget(text)).toMatch(new RegExp(`Did you mean ${meant.replace(/[.*+?[\]/]/g, '\\$&')}\\?$`));
    expect(await refusalOf([text])).toContain(checkTarget(text)?.slice(text.length + 2));
    expect(checkTarget(meant)).toBeNull();
  });

  test.each(['fd00::1-2', 'fd00::10-2f'])('%s, which is short for nothing', (text) => {
    expect(checkTarget(text)).toContain('an IPv6 range needs both addresses in full');
  });

  test.each([
    ['10.1.2.300', /each part of an IPv4 address is 0 to 255/],
    ['10.1.2.3-256', /each part of an IPv4 address is 0 to 255/],
    ['10.1.2.3/33', /a prefix length is 0 to 32/],
    ['fd00::/129', /a prefix length is 0 to 128/],
    ['10.1.2.3-fd00::1', /begin in one address family and end in the other/],
    ['10.1.2.0/255.0.255.0', /not a netmask/],
    ['10.1-2.3.4', /from one whole address to another/],
    ['0x7f.1', /none of the forms/],
    ['0x7f000001', /none of the forms/],
    ['2130706433', /each part of an IPv4 address is 0 to 255/],
    ['nvr..example', /none of the forms/],
    ['-nvr', /none of the forms/],
    ['nvr/24', /none of the forms/],
    ['kaméra', /ASCII/],
    ['1:2:3:4:5:6:7', /none of the forms/],
    ['fd00:::1', /none of the forms/],
    ['@', /@ needs the name of a file/],
    ['', /it is empty/],
    ['10.0.0.1,', /it is empty/],
    ['a'.repeat(400), /longer than any address/],
    ['10.1.2.3-4-5', /none of the forms/],
    ['fd00::1::2', /none of the forms/],
  ])('%s', (text, reason) => {
    expect(checkTarget(text)).toMatch(reason);
    expect(checkTarget(text)).not.toContain('Did you mean');
  });

  test.each(['nvr', 'nvr-1.example.org.', 'cafe-babe', 'fade-10', '1.2.3.4.example', '_x._y', '@a b.txt'])(
    '%s has the form of a target',
    (text) => expect(checkTarget(text)).toBeNull(),
  );

  test('a hostile text cannot write on the terminal', () => {
    expect(checkTarget('\u001b[2J\u202e10.0.0.1')).not.toMatch(/[\u001b\u202e]/);
  });

  test('no target at all is refused', async () => {
    expect(await refusalOf([])).toMatch(/^No targets\./);
  });
});

describe('addresses that are not private', () => {
  const permitted = [
    ['10.0.0.0', '10.255.255.255'],
    ['172.16.0.0', '172.31.255.255'],
    ['192.168.0.0', '192.168.255.255'],
    ['127.0.0.0', '127.255.255.255'],
    ['169.254.0.0', '169.254.255.255'],
    ['100.64.0.0', '100.127.255.255'],
    ['::1', 'fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ].flat();
  test.each(permitted)('%s is permitted', async (address) => {
    expect(await addressesOf([address])).toEqual([address]);
  });

  const refused = [
    ['9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0'],
    ['126.255.255.255', '128.0.0.0', '169.253.255.255', '169.255.0.0', '100.63.255.255', '100.128.0.0'],
    ['8.8.8.8', '240.0.0.1', '192.0.2.1', '198.18.0.1', '::2', 'fe7f::1', 'fec0::1', 'fbff::1', 'fe00::1'],
    ['2001:db8::1', '2606:4700::1111', '64:ff9b::a00:1', '::10.0.0.1', '::ffff:8.8.8.8'],
  ].flat();
  test.each(refused)('%s is refused, and permitted by --allow-public', async (address) => {
    expect(await refusalOf([address])).toContain('--allow-public');
    expect((await scopeOf([address], { allowPublic: true })).size).toBe(1n);
  });

  const never = ['0.0.0.0', '0.1.2.3', '255.255.255.255', '224.0.0.1', '239.255.255.250', '::', 'ff02::c'];
  test.each([...never, '::ffff:224.0.0.1', '0.0.0.0/0', '::/0'])(
    '%s is refused whatever is permitted',
    async (text) => {
      const world = { allowPublic: true, maxAddresses: 2n ** 128n };
      expect(await refusalOf([text], world)).toMatch(/never swept/);
      expect(await refusalOf([text], world)).not.toContain('--allow-public');
    },
  );

  test.each(never)('%s is not called public as well', async (text) => {
    expect(await refusalOf([text])).not.toContain('only private networks');
  });

  test('the part of a block that is public is named', async () => {
    expect(await refusalOf(['10.0.0.1', '172.16.0.0/11', '8.8.8.8'])).toBe(
      [
        '"172.16.0.0/11" reaches public addresses (172.0.0.0-172.15.255.255), and only private networks are swept. If this network is yours to sweep, add --allow-public, or allowPublic: true to its site in the config.',
        '"8.8.8.8" reaches public addresses (8.8.8.8), and only private networks are swept. If this network is yours to sweep, add --allow-public, or allowPublic: true to its site in the config.',
      ].join('\n'),
    );
  });

  test('a line of a file is named that reaches public addresses', async () => {
    const files = { a: '10.0.0.1\n1.1.1.1\n' };
    expect(await refusalOf(['@a'], { files })).toMatch(/^a, line 2: "1\.1\.1\.1" reaches public/);
  });

  test('what exclusions take away need not be permitted', async () => {
    const scope = await scopeOf(['10.0.0.0/7'], { exclude: ['11.0.0.0/8'], maxAddresses: 2n ** 24n });
    expect(scope.size).toBe(2n ** 24n);
  });

  test('a hundred thousand public lines are refused quickly', async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `${n % 2 ? 10 : 20}.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
    );
    let refusal = '';
    const took = await processorMs(async () => {
      refusal = await refusalOf(['@a'], { files: { a: lines.join('\n') } });
    });
    expect(refusal).toContain('reaches public addresses');
    expect(took).toBeLessThan(5000);
  });
});

describe('large scopes', () => {
  test('up to 1,048,576 addresses are swept by default', async () => {
    expect((await scopeOf(['10.0.0.0/12'])).size).toBe(1_048_576n);
    await refusalOf(['10.0.0.0/12', '10.16.0.0']);
  });

  test('larger ones are refused with what they would cost', async () => {
    const world = { flowsPerAddress: 8, rate: 1000 };
    expect(await refusalOf(['10.0.0.0/8'], world)).toBe(
      'The scope has 16,777,216 addresses, and at most 1,048,576 are swept by default. It would take at least 134,217,728 flows: 1 day 13 h at 1,000 a second, if every address stays silent. Name smaller networks, or permit it with --max-addresses 16777216.',
    );
  });

  test('an IPv6 network is refused with what it would cost', async () => {
    expect(await refusalOf(['fd00::/64'])).toMatch(/18,446,744,073,709,551,616 addresses.*584,942,417 years/);
  });

  test('are permitted up to the given number, and no further', async () => {
    expect((await scopeOf(['10.0.0.0/8'], { maxAddresses: 16_777_216n })).size).toBe(16_777_216n);
    expect(await refusalOf(['10.0.0.0/8'], { maxAddresses: 16_777_215n })).toContain('at most 16,777,215');
    expect(await refusalOf(['10.0.0.0/24'], { maxAddresses: 255n })).toContain('256 addresses');
  });
});
