import { describe, expect, test } from 'vitest';
import { onvifSession } from '../../scanners/onvif-session/index.ts';
import { mediaPath } from '../../scanners/onvif-session/media-path.ts';
import { parse } from '../../scanners/onvif-session/parse.ts';
import { capture } from './captures.ts';
import { group, memory, noClock, onvifAt, put, scripted, soap } from './onvif-session-fixture.ts';

const capabilities = (address: string) =>
  soap(
    `<GetCapabilitiesResponse><Capabilities><Device><XAddr>http://10.0.0.1/onvif/device_service</XAddr></Device><Media><XAddr>${address}</XAddr></Media></Capabilities></GetCapabilitiesResponse>`,
  );
const sources = soap(
  '<GetVideoSourcesResponse><VideoSources token="1"/><VideoSources token="2"/></GetVideoSourcesResponse>',
);
const information = soap('<GetDeviceInformationResponse><Model>NVR16</Model></GetDeviceInformationResponse>');
const interfaces = soap('<GetNetworkInterfacesResponse/>');
const answers: Readonly<Record<string, string>> = {
  GetSystemDateAndTime: noClock,
  GetCapabilities: capabilities('http://192.168.0.9:8899/onvif/Media'),
  GetDeviceInformation: information,
  GetNetworkInterfaces: interfaces,
  GetVideoSources: sources,
};

/** One session with a recorder that answers so. */
async function session(
  address: string,
  changed: Readonly<Record<string, string>> = {},
  types = 'dn:NetworkVideoStorage',
) {
  const replies = { ...answers, ...changed };
  const recorder = await scripted(address, ({ operation }, socket) => socket.end(replies[operation] ?? ''));
  const host = onvifAt(address, recorder.port);
  const typed = { field: 'onvif.types', value: types, port: 3702, scanner: 'ws-discovery' } as const;
  const book = memory();
  const reading = await put(onvifSession({ groups: [group('x')], book }), {
    ...host,
    facts: [...host.facts, typed],
  });
  const received = recorder.received.map(({ operation, body, head }) => ({
    operation,
    secured: body.includes('<Security'),
    path: /^POST (\S+)/.exec(head)?.[1],
  }));
  return { reading, received, book };
}

describe('the channels of a recorder', () => {
  test('are counted at its media service, whose place is received without the credential', async () => {
    const { reading, received } = await session('127.80.9.1');
    expect(reading).toMatchObject({ end: 'answered' });
    expect(reading?.end === 'answered' ? reading.facts : []).toContainEqual({
      field: 'maker.channels',
      value: '2',
    });
    // Another host and port in the announced address: the path alone is taken.
    expect(received).toEqual([
      { operation: 'GetSystemDateAndTime', secured: false, path: '/onvif/device_service' },
      { operation: 'GetCapabilities', secured: false, path: '/onvif/device_service' },
      { operation: 'GetDeviceInformation', secured: true, path: '/onvif/device_service' },
      { operation: 'GetNetworkInterfaces', secured: true, path: '/onvif/device_service' },
      { operation: 'GetVideoSources', secured: true, path: '/onvif/Media' },
    ]);
  });

  test('are not requested of a camera', async () => {
    const { received } = await session('127.80.9.2', {}, 'dn:NetworkVideoTransmitter');
    expect(received.map(({ operation }) => operation)).toEqual([
      'GetSystemDateAndTime',
      'GetDeviceInformation',
      'GetNetworkInterfaces',
    ]);
  });

  test.each([
    ['refused', 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n'],
    ['without a media service', soap('<GetCapabilitiesResponse><Capabilities/></GetCapabilitiesResponse>')],
    ['no address', capabilities('javascript:alert(1)')],
    ['no SOAP', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n<a>'],
  ])('are left where the answer to the request for the service is %s', async (what, answer) => {
    const { reading, received } = await session(`127.80.9.${20 + what.length}`, { GetCapabilities: answer });
    expect(reading).toMatchObject({ end: 'answered' });
    expect(received.map(({ operation }) => operation)).not.toContain('GetVideoSources');
  });

  test('that are refused after the rest was reported cost nothing else', async () => {
    const no = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n';
    const { reading, book } = await session('127.80.9.3', { GetVideoSources: no });
    expect(reading).toMatchObject({ facts: [{ field: 'onvif.model', value: 'NVR16' }] });
    expect(book.notes.at(-1)).toBe('accepted address 127.80.9.3');
  });
});

test('video sources are counted, whatever is in them', () => {
  expect(parse(capture('onvif-session/video-sources.json'))).toEqual([
    { field: 'maker.channels', value: '3' },
  ]);
  expect(parse(Buffer.from('{"GetVideoSourcesResponse":""}'))).toEqual([
    { field: 'maker.channels', value: '0' },
  ]);
});

test.each([
  [{}, null],
  [
    {
      GetCapabilitiesResponse: {
        Capabilities: { Media: { XAddr: 'http://10.0.0.1:80/onvif/media_service' } },
      },
    },
    '/onvif/media_service',
  ],
  [{ GetCapabilitiesResponse: { Capabilities: { Media: { XAddr: ['a', 'b'] } } } }, null],
  [{ GetCapabilitiesResponse: { Capabilities: [1, 2] } }, null],
  ['text', null],
  [null, null],
])('the path in %j is %s', (data, path) => {
  expect(mediaPath(data)).toBe(path);
});
