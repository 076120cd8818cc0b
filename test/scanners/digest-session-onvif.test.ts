import { describe, expect, onTestFinished, test } from 'vitest';
import { digestPlaces } from '../../scanners/credential-login/withheld.ts';
import { onvifTargets } from '../../scanners/digest-session/onvif.ts';
import { onvifDevice } from '../../scanners/onvif/index.ts';
import type { HostKnowledge } from '../../src/model/scanner.ts';
import type { LoginDevice } from '../fake-devices/login-device.ts';
import { openLoopback, scopeOf } from '../net/loopback.ts';
import { account, device, entry, network, sweepWith } from './digest-session-fixture.ts';
import { knowing, type ReportedFact } from './knowledge.ts';
import { memory, onvifAt } from './onvif-session-fixture.ts';

const envelope = (body: string) =>
  `<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body>${body}</env:Body></env:Envelope>`;
const answers: Readonly<Record<string, string>> = {
  GetDeviceInformation:
    '<GetDeviceInformationResponse><Manufacturer>AXIS</Manufacturer><Model>M3065-V</Model><FirmwareVersion>9.80.3.4</FirmwareVersion><SerialNumber>ACCC8E910001</SerialNumber></GetDeviceInformationResponse>',
  GetNetworkInterfaces:
    '<GetNetworkInterfacesResponse><NetworkInterfaces><Info><HwAddress>ac:cc:8e:91:00:01</HwAddress></Info></NetworkInterfaces></GetNetworkInterfacesResponse>',
};
const fault = envelope(
  '<env:Fault><env:Code><env:Value>env:Sender</env:Value><env:Subcode><env:Value>ter:NotAuthorized</env:Value></env:Subcode></env:Code></env:Fault>',
);

/** What a sweep knows where the service answered its call for the time, and the next with a challenge. */
function demanding(address: string, port: number, scheme = 'Digest'): HostKnowledge {
  const host = onvifAt(address, port);
  const fact = { field: 'http.auth-scheme', value: scheme, port, scanner: 'onvif-device' } as const;
  return { ...host, facts: [...host.facts, fact] };
}

const service = (address: string, more: Partial<LoginDevice> = {}) =>
  device(address, {
    pages: {},
    realm: 'AXIS_ACCC8E910001',
    answer: ({ body }) => envelope(answers[/<s:Body><(\w+)/.exec(body)?.[1] ?? ''] ?? ''),
    ...more,
  });

describe('an ONVIF service that demands a digest', () => {
  test('is logged into by one, and reports what it keeps from strangers', async () => {
    const address = `${network}7.1`;
    const camera = await service(address, { algorithm: 'SHA-256' });
    const book = memory();
    const { put } = await sweepWith([entry(account.password, { login: 'onvif' })], book);
    expect(await put(demanding(address, camera.port))).toMatchObject([
      {
        end: 'answered',
        facts: [
          { field: 'onvif.manufacturer', value: 'AXIS' },
          { field: 'onvif.model', value: 'M3065-V' },
          { field: 'onvif.firmware', value: '9.80.3.4' },
          { field: 'onvif.serial', value: 'ACCC8E910001' },
          { field: 'onvif.mac', value: 'ac:cc:8e:91:00:01' },
        ],
      },
    ]);
    expect(camera.received).toEqual(Array(3).fill('POST /onvif/device_service'));
    expect(camera.logins.map(({ right, nc }) => [right, nc])).toEqual([
      [true, '00000001'],
      [true, '00000002'],
    ]);
    expect(camera.transcript()).not.toMatch(/UsernameToken|correct horse/);
    expect(book.notes).toEqual([`sent address ${address}`, `accepted address ${address}`]);
  });

  test('that refuses gets no second attempt by a security token', async () => {
    const address = `${network}7.2`;
    const camera = await service(address);
    const { put } = await sweepWith([entry('battery staple')], memory());
    expect((await put(demanding(address, camera.port))).map(({ end }) => end)).toEqual([
      'refused',
      'stopped',
    ]);
    expect(camera.logins).toHaveLength(1);
    expect(camera.transcript()).not.toContain('UsernameToken');
  });

  test('that refuses in words of SOAP has refused, whatever the status', async () => {
    const address = `${network}7.3`;
    const camera = await service(address, { answer: () => fault });
    const book = memory();
    const { put } = await sweepWith([entry()], book);
    expect((await put(demanding(address, camera.port)))[0]).toMatchObject({
      end: 'refused',
      login: { outcome: 'refused' },
    });
    expect(book.notes.at(-1)).toBe(`refused address ${address}`);
  });
});

describe('an ONVIF service wholly behind HTTP Digest', () => {
  const both = (nonce: string) => [
    `Digest realm="streaming_server", charset="UTF-8", algorithm=MD5, nonce="${nonce}", qop="auth"`,
    `Digest realm="streaming_server", charset="UTF-8", algorithm=SHA-256, nonce="${nonce}", qop="auth"`,
  ];

  /** What a sweep knows after the anonymous scanner received the service, which refused its first call. */
  async function knownAfter(
    address: string,
    port: number,
    more: readonly ReportedFact[] = [],
  ): Promise<HostKnowledge> {
    const known = knowing([port], [['http.status', '401', port, 'http'], ...more], address);
    const door = await openLoopback(scopeOf(network));
    onTestFinished(() => door.close());
    const target = { port, tls: false, path: '/onvif/device_service' };
    const reading = await onvifDevice.run(door.dialer(address, new AbortController().signal), target, known);
    const facts = reading.end === 'answered' ? reading.facts : [];
    return {
      ...known,
      facts: [...known.facts, ...facts.map((fact) => ({ ...fact, port, scanner: 'onvif-device' }))],
    };
  }
  const announcing = (address: string, port: number): readonly ReportedFact[] => [
    ['onvif.xaddr', `http://${address}:${port}/onvif/device_service`, 3702, 'ws-discovery'],
  ];

  test.each([
    ['MD5', '127.91.8.1', {}],
    ['SHA-256', '127.91.8.2', { algorithm: 'SHA-256' }],
    ['SHA-256', '127.91.8.3', { algorithm: 'SHA-256', realm: 'streaming_server', offer: both }],
  ] as const)('digestSession logs in by %s at %s, with one attempt', async (algorithm, address, more) => {
    const camera = await service(address, more);
    const { put } = await sweepWith([entry()], memory());
    const known = await knownAfter(address, camera.port, announcing(address, camera.port));
    expect(await put(known)).toMatchObject([
      {
        end: 'answered',
        facts: expect.arrayContaining([{ field: 'onvif.model', value: 'M3065-V' }]),
        login: { outcome: 'accepted', entry: 1 },
      },
    ]);
    expect(camera.logins.map(({ right, nc }) => [right, nc])).toEqual([
      [true, '00000001'],
      [true, '00000002'],
    ]);
    expect(camera.headers.every((header) => header.includes(`algorithm=${algorithm}`))).toBe(true);
    expect(camera.transcript()).not.toContain('correct horse');
  });

  test('digestSession sends a wrong password once, and no token after it', async () => {
    const address = '127.91.8.4';
    const camera = await service(address);
    const { put } = await sweepWith([entry('battery staple')], memory());
    const readings = await put(await knownAfter(address, camera.port, announcing(address, camera.port)));
    expect(readings.map(({ login }) => login?.outcome)).toEqual(['refused']);
    expect(camera.logins).toHaveLength(1);
    expect(camera.transcript()).not.toContain('UsernameToken');
  });

  test('digestSession sends nothing to a computer’s server that nothing shows to be a camera', async () => {
    const address = '127.91.8.5';
    const server = await service(address);
    const { put } = await sweepWith([entry()], memory());
    const known = await knownAfter(address, server.port, [
      ['http.server', 'Microsoft-IIS/10.0', server.port, 'http'],
    ]);
    expect(await put(known)).toEqual([{ end: 'stopped', login: { outcome: 'unproven', entry: 1 } }]);
    expect(server.headers).toEqual([]);
  });

  test.each<[string, readonly ReportedFact[]]>([
    ['its RTSP port is open', [['port.open', '554', 554, 'liveness']]],
    ['the root page needs no login', [['http.server', 'Apache', 80, 'http']]],
  ])('digestPlaces trusts the service where %s', (why, more) => {
    const rtsp = why.includes('RTSP');
    const known = knowing(
      rtsp ? [80, 554] : [80],
      [
        ['http.status', rtsp ? '401' : '404', 80, 'http'],
        ['http.auth-scheme', 'Digest', 80, 'onvif-device'],
        ...more,
      ],
      '10.1.2.3',
    );
    expect(digestPlaces(known)).toMatchObject([{ port: 80, path: '/onvif/device_service', proven: true }]);
  });
});

test('digest-session skips others: no challenge, other scheme, all known, no login', () => {
  const [address, port] = ['10.1.2.3', 80];
  expect(onvifTargets(demanding(address, port))).toHaveLength(1);
  expect(onvifTargets(onvifAt(address, port))).toEqual([]);
  expect(onvifTargets(demanding(address, port, 'Basic'))).toEqual([]);
  const scheme = { field: 'http.auth-scheme', value: 'Digest', port, scanner: 'onvif-device' } as const;
  for (const other of [{ scanner: 'http' }, { field: 'http.auth-realm' }] as const)
    expect(
      onvifTargets({
        ...onvifAt(address, port),
        facts: [...onvifAt(address, port).facts, { ...scheme, ...other }],
      }),
    ).toEqual([]);
  const host = demanding(address, port);
  const reported = (['onvif.manufacturer', 'onvif.mac'] as const).map((field) => ({
    field,
    value: 'x',
    port,
    scanner: 'onvif-device',
  }));
  expect(onvifTargets({ ...host, facts: [...host.facts, ...reported] })).toEqual([]);
});
