import { describe, expect, test } from 'vitest';
import { LoginPolicy } from '../../scanners/credential-login/login-policy.ts';
import { namesOf } from '../../scanners/credential-login/names.ts';
import { Carrier } from '../../scanners/onvif-session/carrier.ts';
import { onvifSession, sessionDeclaration, targets } from '../../scanners/onvif-session/index.ts';
import { capture } from './captures.ts';
import { fakeDialer, page, replied } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';
import { group, memory, noClock, onvifAt, put, running, scripted, soap } from './onvif-session-fixture.ts';

const fault =
  '<Fault><Code><Value>env:Sender</Value><Subcode><Value>ter:NotAuthorized</Value></Subcode></Code></Fault>';

describe('a wrong password', () => {
  test('is shown to one device once, then the group rests; the next sweep leaves that device alone', async () => {
    const fleet = await running(5, ['Hikvision camera', 'Tiandy camera']);
    const camera = fleet.device('Hikvision camera');
    const known = onvifAt(camera.device.address, camera.bound(80)!);
    const other = await scripted('127.80.5.200', (_, socket) => socket.end(noClock));
    const book = memory();
    const notices: string[] = [];
    const sweep = (password: string) =>
      onvifSession({ groups: [group(password)], book, onNotice: (sentence) => notices.push(sentence) });

    const first = sweep('wrong horse');
    expect(await put(first, known)).toMatchObject({
      end: 'refused',
      login: { outcome: 'refused', entry: 1 },
    });
    expect(camera.log.credentials).toHaveLength(1);
    expect(notices).toEqual([
      expect.stringMatching(/^127\.80\.5\.2 refused entry 1 of the credentials file\./),
    ]);
    expect(notices.join()).not.toContain('horse');
    expect(await put(first, known)).toMatchObject({ end: 'stopped', login: { outcome: 'tried' } });
    expect(await put(first, onvifAt('127.80.5.200', other.port))).toMatchObject({
      end: 'stopped',
      login: { outcome: 'suspended', entry: 1 },
    });

    expect(await put(sweep('wrong horse'), known)).toMatchObject({
      end: 'stopped',
      login: { outcome: 'refused-before' },
    });
    expect(camera.log.credentials).toHaveLength(1);
    expect(other.received).toEqual([]);
    expect(book.notes).toEqual(['sent address 127.80.5.2', 'refused address 127.80.5.2']);
  });

  test.each([
    ['fault-400', soap(fault, '400 Bad Request')],
    ['fault-200', soap(fault)],
    [
      'digest',
      'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="x"\r\nContent-Length: 0\r\n\r\n',
    ],
    ['busy', 'HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n'],
  ])('refused as %s ends the session at once', async (what, refusal) => {
    const address = `127.80.5.${20 + what.length}`;
    const device = await scripted(address, ({ operation }, socket) => {
      socket.end(operation === 'GetSystemDateAndTime' ? noClock : refusal);
    });
    const probe = onvifSession({ groups: [group('x')], book: memory() });
    expect(await put(probe, onvifAt(address, device.port))).toMatchObject({ end: 'refused' });
    expect(device.withCredential()).toHaveLength(1);
    expect(device.received.map(({ head }) => head).join()).not.toMatch(/authorization/i);
  });

  test('an account that may not do everything is not a wrong one', async () => {
    const device = await scripted('127.80.5.30', ({ operation }, socket) => {
      const information = soap(
        '<GetDeviceInformationResponse><Model>X</Model></GetDeviceInformationResponse>',
      );
      if (operation === 'GetSystemDateAndTime') socket.end(noClock);
      else socket.end(operation === 'GetDeviceInformation' ? information : soap(fault, '400 Bad Request'));
    });
    const book = memory();
    const reading = await put(
      onvifSession({ groups: [group('x')], book }),
      onvifAt('127.80.5.30', device.port),
    );
    expect(reading).toEqual({
      end: 'answered',
      facts: [{ field: 'onvif.model', value: 'X' }],
      login: { outcome: 'accepted', entry: 1 },
    });
    expect(book.notes.at(-1)).toBe('accepted address 127.80.5.30');
  });
});

describe('policy', () => {
  const permit = async (policy: LoginPolicy, name: string) => {
    const got = await policy.enter(0, [name]);
    if (typeof got === 'string') throw new Error(`${name} was not let in: ${got}`);
    return got;
  };
  // Who is let in is let in before this.
  const waits = () => new Promise((resolve) => setImmediate(() => resolve('waits')));

  test('tries one device at a time until the group has worked, then a few', async () => {
    const policy = new LoginPolicy(memory());
    const first = await permit(policy, 'a');
    const second = permit(policy, 'b');
    expect(await Promise.race([second, waits()])).toBe('waits');
    expect(policy.beforeSending(first)).toBeNull();
    policy.judged(first, 'accepted');
    policy.leave(first);
    const permits = [
      await second,
      await permit(policy, 'c'),
      await permit(policy, 'd'),
      await permit(policy, 'e'),
    ];
    const fifth = permit(policy, 'f');
    expect(await Promise.race([fifth, waits()])).toBe('waits');
    for (const one of permits) policy.leave(one);
    await fifth;
  });

  test('LoginPolicy suspends an entry whose first device refuses it', async () => {
    const policy = new LoginPolicy(memory());
    const first = await permit(policy, 'a');
    const waiting = policy.enter(0, ['b']);
    expect(policy.beforeSending(first)).toBeNull();
    expect(policy.judged(first, 'refused')).toBe(true);
    policy.leave(first);
    expect(await waiting).toBe('suspended');
    expect(await policy.enter(0, ['a'])).toBe('tried');
    expect(await policy.enter(1, ['d'])).toMatchObject({ group: 1 });
  });

  test('LoginPolicy leaves out only the device that refuses a proven entry', async () => {
    const book = memory();
    const policy = new LoginPolicy(book);
    const first = await permit(policy, 'a');
    policy.judged(first, 'accepted');
    policy.leave(first);
    const [one, two] = [await permit(policy, 'b'), await permit(policy, 'c')];
    expect(policy.beforeSending(one)).toBeNull();
    expect(policy.judged(one, 'refused')).toBe(false);
    expect(policy.beforeSending(two)).toBeNull();
    policy.leave(one);
    expect(await policy.enter(0, ['b'])).toBe('tried');
    expect(await policy.enter(0, ['d'])).toMatchObject({ group: 0 });
    expect(await new LoginPolicy(book).enter(0, ['b'])).toBe('refused-before');
  });

  test('knows a device again by any of its names', async () => {
    const book = memory();
    const policy = new LoginPolicy(book);
    const first = await policy.enter(0, ['address 10.1.2.3', 'endpoint x']);
    if (typeof first === 'string') throw new Error(first);
    expect(policy.beforeSending(first)).toBeNull();
    policy.judged(first, 'refused');
    const later = new LoginPolicy(book);
    expect(await later.enter(0, ['address 10.1.2.9', 'endpoint x'])).toBe('refused-before');
    expect(await later.enter(0, ['address 10.1.2.9'])).toMatchObject({ group: 0 });
  });
});

describe('where a session takes place', () => {
  test('only where the service answered as ONVIF in this sweep, at that port', () => {
    const announced = ['onvif.xaddr', 'http://10.1.2.3/onvif/device_service', 3702, 'ws-discovery'] as const;
    expect(targets(knowing([80], [announced]))).toEqual([]);
    expect(targets(knowing([80], [announced, ['http.auth-realm', 'x', 80, 'onvif-device']]))).toEqual([]);
    expect(targets(knowing([80], [announced, ['onvif.service', 'yes', 8080, 'onvif-device']]))).toEqual([]);
    expect(targets(onvifAt('10.1.2.3', 80))).toMatchObject([
      { port: 80, tls: false, path: '/onvif/device_service' },
    ]);
  });

  test('nowhere outside the networks of the credentials', () => {
    const probe = onvifSession({ groups: [group('x', { starts: '10.2.' })], book: memory() });
    expect(probe.targets(onvifAt('10.1.2.3', 80))).toEqual([]);
    expect(probe.targets(onvifAt('10.2.2.3', 80))).toHaveLength(1);
  });

  test('a device is known by its address and by what it announced', () => {
    const known = knowing([80], [['onvif.endpoint', 'urn:uuid:ABC', 3702, 'ws-discovery']]);
    expect(namesOf(known)).toEqual(['address 10.1.2.3', 'onvif.endpoint urn:uuid:abc']);
  });

  test('what it promises is one sentence each', () => {
    for (const sentence of [sessionDeclaration.sends, sessionDeclaration.neverSends]) {
      expect(sentence).toMatch(/^[A-Z][^\n]{20,}\.$/);
      expect(sentence.length).toBeLessThan(300);
    }
  });
});

describe('what the worker may send', () => {
  const target = { port: 80, tls: false, path: '/x' };
  const envelope = (operation: string, header = '') =>
    `<s:Envelope><s:Header>${header}</s:Header><s:Body><tds:${operation}/></s:Body></s:Envelope>`;
  const digest = `<Security><Password Type="x#PasswordDigest">${'A'.repeat(27)}=</Password></Security>`;
  const misnamed = digest.replace('PasswordDigest', 'PasswordText');
  const clear = '<Security><Password Type="x#PasswordText">secret</Password></Security>';

  const username = 'onvif';
  const named = (name: string, digested = digest) =>
    digested.replace('<Security>', `<Security><Username>${name}</Username>`);

  async function carried(...requests: { path?: string; body: string }[]): Promise<string[]> {
    return carriedFor(username, ...requests);
  }

  async function carriedFor(
    username: string,
    ...requests: { path?: string; body: string }[]
  ): Promise<string[]> {
    const { dial, steps } = fakeDialer({
      http: () => replied(page(200, [], capture('onvif/date-and-time.xml'))),
    });
    const operations = ['GetDeviceInformation', 'GetNetworkInterfaces'] as const;
    const carrier = new Carrier(dial, {
      target,
      operations,
      username,
      password: 'secret',
      maySend: () => true,
    });
    for (const { path = '/x', body } of requests) await carrier.carry({ kind: 'request', path, body });
    return steps.map((step) =>
      step.did === 'http' ? (/<tds:(\w+)/.exec(step.request.body ?? '')?.[1] ?? '?') : '?',
    );
  }
  const clock = { body: envelope('GetSystemDateAndTime') };

  test('Carrier sends a user name that equals the password, in its own place', async () => {
    const same = { body: envelope('GetDeviceInformation', named('secret')) };
    expect(await carriedFor('secret', clock, same)).toEqual(['GetSystemDateAndTime', 'GetDeviceInformation']);
  });

  test.each([
    ['a second user name', `${digest}<Username>secret</Username><Username>secret</Username>`],
    ['another element', `${digest}<Username>secret</Username><a>secret</a>`],
    [
      'the password’s element',
      '<Username>secret</Username><Password Type="x#PasswordText">secret</Password>',
    ],
  ])('Carrier stops a password in clear in %s, whatever the user name', async (_, header) => {
    expect(
      await carriedFor('secret', clock, { body: envelope('GetDeviceInformation', header) }),
    ).toHaveLength(1);
  });

  test('the clock request, then the two others in their order', async () => {
    const two = [
      { body: envelope('GetDeviceInformation', digest) },
      { body: envelope('GetNetworkInterfaces', digest) },
    ];
    expect(await carried(clock, ...two)).toEqual([
      'GetSystemDateAndTime',
      'GetDeviceInformation',
      'GetNetworkInterfaces',
    ]);
  });

  test.each([
    [
      'a credential before the device has shown itself',
      [{ body: envelope('GetDeviceInformation', digest) }],
      0,
    ],
    ['a credential with the clock request', [{ body: envelope('GetSystemDateAndTime', digest) }], 0],
    ['the clock request again', [clock, clock], 1],
    ['another path', [{ path: '/y', ...clock }], 0],
    ['a password in clear', [clock, { body: envelope('GetDeviceInformation', clear) }], 1],
    [
      'a password in clear next to the digest',
      [clock, { body: envelope('GetDeviceInformation', `${digest}<a>secret</a>`) }],
      1,
    ],
    ['what is not called a digest', [clock, { body: envelope('GetDeviceInformation', misnamed) }], 1],
    ['a call that sets', [clock, { body: envelope('SetSystemDateAndTime', digest) }], 1],
    ['a call without the digest', [clock, { body: envelope('GetDeviceInformation') }], 1],
    [
      'the same request again',
      [
        clock,
        { body: envelope('GetDeviceInformation', digest) },
        { body: envelope('GetDeviceInformation', digest) },
      ],
      2,
    ],
  ])('not %s', async (_, requests, sent) => {
    expect(await carried(...requests)).toHaveLength(sent);
  });
});
