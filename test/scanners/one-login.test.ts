import { afterEach, describe, expect, test, vi } from 'vitest';
import { LoginPolicy } from '../../scanners/credential-login/login-policy.ts';
import { namesOf } from '../../scanners/credential-login/names.ts';
import type { Verdict } from '../../scanners/credential-login/one-attempt.ts';
import { loginPlaces, withheldOperations } from '../../scanners/credential-login/withheld.ts';
import { Exchange, type Reader } from '../../scanners/digest-session/login.ts';
import { onvifReader, onvifTargets } from '../../scanners/digest-session/onvif.ts';
import { familyOf, targets } from '../../scanners/digest-session/request.ts';
import { Carrier } from '../../scanners/onvif-session/carrier.ts';
import type { HttpAnswer, HttpReply } from '../../src/model/scanner.ts';
import { capture } from './captures.ts';
import { fakeDialer, page, replied } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';
import { memory, onvifAt } from './onvif-session-fixture.ts';

const reported = Buffer.from('model=AC-5');
const get = { method: 'GET', path: '/info' } as const;
const demand = page(401, [['WWW-Authenticate', 'Digest realm="x", nonce="y", qop="auth"']]);
const fault = (subcode: string) =>
  `<e:Envelope xmlns:e="x"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Value>ter:${subcode}</e:Value></e:Subcode></e:Code></e:Fault></e:Body></e:Envelope>`;

afterEach(() => {
  vi.restoreAllMocks();
});

const web: Reader = {
  parse: (body) =>
    Buffer.compare(body, reported) === 0 ? [{ field: 'maker.model', value: 'AC-5' } as const] : null,
};

/** A login to a device that answers so, one after the other; `silent` after that. */
function login(answers: readonly (HttpReply | HttpAnswer)[], maySend = true, reader = web) {
  const left = [...answers];
  const { dial, steps } = fakeDialer({
    http: () => {
      const next = left.shift() ?? { end: 'silent' };
      return 'end' in next ? next : replied(next);
    },
  });
  const target = { port: 80, tls: false, path: get.path };
  const account = { username: 'operator', password: 'secret', maySend: () => maySend };
  const exchange = new Exchange(dial, target, account, reader);
  const sent = () =>
    steps.filter((step) => step.did === 'http' && step.request.authorization !== undefined).length;
  return { exchange, steps, sent };
}

describe('a login by digest', () => {
  test('sends no credential to a device that demands none, or refuses every login', async () => {
    for (const status of [200, 403, 500, 503]) {
      const { exchange, sent } = login([page(status, demand.headers, reported)]);
      expect((await exchange.open(get)).went).toBe(status === 200 ? 'well' : 'badly');
      expect([sent(), exchange.verdict]).toEqual([0, 'unsent']);
    }
  });

  test('sends none where that is no longer allowed', async () => {
    const { exchange, sent } = login([demand, page(200, [], reported)], false);
    expect(await exchange.open(get)).toEqual({ went: 'badly', end: 'stopped' });
    expect([sent(), exchange.verdict]).toEqual([0, 'unsent']);
  });

  test.each<[string, HttpReply | HttpAnswer, Verdict]>([
    ['is refused', demand, 'refused'],
    ['is forbidden', page(403), 'refused'],
    ['is put off', page(503), 'refused'],
    ['is not answered', { end: 'silent' }, 'sent'],
  ])('that %s sends nothing more', async (_, answer, verdict) => {
    const { exchange, steps } = login([demand, answer, page(200, [], reported), page(200, [], reported)]);
    expect((await exchange.open(get)).went).toBe('badly');
    expect(exchange.verdict).toBe(verdict);
    expect(await exchange.next(get)).toEqual({ went: 'badly', end: 'stopped' });
    expect(await exchange.raw(get)).toBeNull();
    expect(steps).toHaveLength(2);
  });

  test('that was accepted stays so where a further page is refused, and sends nothing after that', async () => {
    const { exchange, steps } = login([demand, page(200, [], reported), demand, page(200, [], reported)]);
    expect((await exchange.open(get)).went).toBe('well');
    expect(await exchange.next(get)).toEqual({ went: 'badly', end: 'refused' });
    expect(await exchange.next(get)).toEqual({ went: 'badly', end: 'stopped' });
    expect([exchange.verdict, steps.length]).toEqual(['accepted', 3]);
  });

  test('takes what else it gets for nothing read, and goes on', async () => {
    const { exchange } = login([
      demand,
      page(200, [], reported),
      page(404, [], reported),
      page(404),
      page(200),
    ]);
    await exchange.open(get);
    expect((await exchange.next(get)).went).toBe('badly');
    expect(await exchange.raw(get)).toBeNull();
    expect(await exchange.raw(get)).toHaveLength(0);
  });

  test('sends nothing more after ten seconds: others wait with the same credential', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    const { exchange, steps } = login([demand, page(200, [], reported), page(200, [], reported)]);
    await exchange.open(get);
    clock.mockReturnValue(11_000);
    expect((await exchange.next(get)).went).toBe('well');
    clock.mockReturnValue(11_001);
    expect(await exchange.next(get)).toEqual({ went: 'badly', end: 'stopped' });
    expect(steps).toHaveLength(3);
  });

  test('reads nothing from a refusal in words, whatever the status', async () => {
    for (const [body, went] of [
      [fault('NotAuthorized'), 'badly'],
      [fault('ActionNotSupported'), 'well'],
    ] as const) {
      const { exchange, sent } = login([page(200, [], body)], true, onvifReader);
      expect((await exchange.open(get)).went).toBe(went);
      expect(sent()).toBe(0);
    }
  });

  test('to ONVIF is refused in any of its words', () => {
    for (const word of [
      'NotAuthorized',
      'Unauthorized',
      'FailedAuthentication',
      'AccountLocked',
      'SenderNotAuthorized',
    ])
      expect(onvifReader.refuses?.(onvifReader.parse(Buffer.from(fault(word))) ?? [])).toBe(true);
    for (const other of ['ActionNotSupported', 'NotAuthorizedYet'])
      expect(onvifReader.refuses?.(onvifReader.parse(Buffer.from(fault(other))) ?? [])).toBe(false);
  });
});

describe('a login by ONVIF’s token', () => {
  const digest = `<Security><Password Type="x#PasswordDigest">${'A'.repeat(27)}=</Password></Security>`;
  const requestOf = (operation: string, header = '') => ({
    kind: 'request' as const,
    path: '/x',
    body: `<s:Envelope><s:Header>${header}</s:Header><s:Body><tds:${operation}/></s:Body></s:Envelope>`,
  });

  /** How often the credential was sent to a device that answers its first use so, and what came of it. */
  async function answering(reply: HttpReply, maySend = true): Promise<readonly [number, Verdict]> {
    const { dial, steps } = fakeDialer({
      http: (_, { body = '' }) =>
        replied(body.includes('DateAndTime') ? page(200, [], capture('onvif/date-and-time.xml')) : reply),
    });
    const target = { port: 80, tls: false, path: '/x' };
    const operations = ['GetDeviceInformation', 'GetNetworkInterfaces'] as const;
    const carrier = new Carrier(dial, {
      target,
      operations,
      username: 'operator',
      password: 'secret',
      maySend: () => maySend,
    });
    await carrier.carry(requestOf('GetSystemDateAndTime'));
    for (const operation of operations)
      if ((await carrier.carry(requestOf(operation, digest))) === null) break;
    return [steps.length - 1, carrier.verdict];
  }

  test.each<[string, HttpReply, readonly [number, Verdict]]>([
    ['a challenge', page(401), [1, 'refused']],
    ['a ban', page(403, [], capture('onvif/date-and-time.xml')), [1, 'refused']],
    ['a pause', page(503, [], capture('onvif/date-and-time.xml')), [1, 'refused']],
    ['a fault', page(400, [], fault('NotAuthorized')), [1, 'refused']],
    ['an error of the server', page(500), [1, 'refused']],
    ['nothing readable', page(200, [], 'ok'), [1, 'sent']],
    ['that it lacks the call', page(500, [], fault('ActionNotSupported')), [2, 'sent']],
    ['that it lacks the call, and a challenge', page(401, [], fault('ActionNotSupported')), [1, 'refused']],
    ['what was scanned', page(200, [], capture('onvif/date-and-time.xml')), [2, 'accepted']],
  ])('that is answered by %s', async (_, reply, came) => {
    expect(await answering(reply)).toEqual(came);
  });

  test('sends nothing where that is no longer allowed', async () => {
    expect(await answering(page(200), false)).toEqual([0, 'unsent']);
  });
});

describe('no login', () => {
  const hikvision = [
    ['http.status', '200', 80, 'http'],
    ['http.server', 'App-webs/', 80, 'http'],
  ] as const;

  test('for an open port alone, which anything may have', () => {
    for (const ports of [
      [80, 37777],
      [80, 554, 8000],
    ])
      expect(familyOf(knowing(ports, [['http.status', '200', 80, 'http']]))).toBeNull();
  });

  test('where one has answered', () => {
    expect(targets(knowing([80], hikvision))).toHaveLength(1);
    expect(loginPlaces(onvifAt('10.1.2.3', 80))).toHaveLength(1);
    for (const scanner of ['digest-session', 'onvif-session']) {
      const fact = ['maker.model', 'X', 80, scanner] as const;
      expect(targets(knowing([80], [...hikvision, fact]))).toEqual([]);
      const onvif = onvifAt('10.1.2.3', 80);
      const more = { field: 'onvif.model', value: 'X', port: 80, scanner } as const;
      expect(loginPlaces({ ...onvif, facts: [...onvif.facts, more] })).toEqual([]);
    }
  });

  test('not to ONVIF for channels alone by digest, which reports none', () => {
    const host = onvifAt('10.1.2.3', 80, [
      ['onvif.manufacturer', 'X'],
      ['onvif.mac', '00:11:22:33:44:66'],
      ['onvif.model', 'NVR-4'],
      ['http.auth-scheme', 'Digest'],
    ]);
    expect(withheldOperations(host)).toEqual(['GetVideoSources']);
    expect(onvifTargets(host)).toEqual([]);
    const counted = { field: 'maker.channels', value: '4', port: 37810, scanner: 'dhip' } as const;
    expect(withheldOperations({ ...host, facts: [...host.facts, counted] })).toEqual([]);
  });

  test('for what no other scanner read: only what ONVIF withheld counts', () => {
    const host = onvifAt('10.1.2.3', 80);
    const more = { field: 'onvif.mac', value: 'x', port: 3702, scanner: 'ws-discovery' } as const;
    expect(withheldOperations({ ...host, facts: [...host.facts, more] })).toEqual([
      'GetDeviceInformation',
      'GetNetworkInterfaces',
    ]);
  });
});

test('a device’s names are what it announces to all, eight of them at most', () => {
  const known = knowing(
    [80],
    [
      ['maker.serial', 'K77', 8000, 'sadp'],
      ['maker.serial', 'K78', 80, 'digest-session'],
      ['maker.mac', '44:19:B6:00:00:01', 80, 'onvif-session'],
      ['http.title', 'Camera', 80, 'http'],
      ...Array.from({ length: 9 }, (_, at) => ['maker.mac', `44:19:b6:00:00:0${at}`, 37020, 'sadp'] as const),
    ],
  );
  expect(namesOf(known)).toHaveLength(8);
  expect(namesOf(known).slice(0, 3)).toEqual([
    'address 10.1.2.3',
    'maker.serial k77',
    'maker.mac 44:19:b6:00:00:00',
  ]);
});

describe('a credential that waits its turn', () => {
  test('is shown to a device once in a sweep, whichever entry it is', async () => {
    const policy = new LoginPolicy(memory());
    const [first, second] = [await policy.enter(0, ['a', 'b']), await policy.enter(1, ['b', 'c'])];
    if (typeof first === 'string' || typeof second === 'string') throw new Error('no permit');
    expect(policy.beforeSending(first)).toBeNull();
    policy.judged(first, 'accepted');
    expect(policy.beforeSending(second)).toBe('tried');
    expect(await policy.enter(0, ['b'])).toBe('tried');
  });

  test('gives up after half a minute', async () => {
    vi.useFakeTimers();
    try {
      const policy = new LoginPolicy(memory());
      await policy.enter(0, ['a']);
      const second = vi.fn();
      void policy.enter(0, ['b']).then(second);
      await vi.advanceTimersByTimeAsync(29_999);
      expect(second).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(second).toHaveBeenCalledWith('busy');
    } finally {
      vi.useRealTimers();
    }
  });
});
