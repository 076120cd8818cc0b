import { describe, expect, test } from 'vitest';
import { onvifSession } from '../../scanners/onvif-session/index.ts';
import { group, memory, noClock, onvifAt, put, scripted, soap } from './onvif-session-fixture.ts';

describe('onvifSession notes what it could not read', () => {
  const interfaces =
    '<NetworkInterfaces><Info><HwAddress>44:19:b6:5e:00:09</HwAddress></Info></NetworkInterfaces>';
  const readable: Readonly<Record<string, string>> = {
    GetSystemDateAndTime: noClock,
    GetDeviceInformation: soap(
      '<GetDeviceInformationResponse><Model>X1</Model></GetDeviceInformationResponse>',
    ),
    GetNetworkInterfaces: soap(`<GetNetworkInterfacesResponse>${interfaces}</GetNetworkInterfacesResponse>`),
  };
  const fault = soap(
    '<env:Fault><env:Code><env:Value>env:Receiver</env:Value><env:Subcode><env:Value>ter:ActionNotSupported</env:Value></env:Subcode></env:Code></env:Fault>',
  );
  // Our reader takes a lone ampersand, xml2js does not.
  const loose = soap('<GetDeviceInformationResponse><Model>X & 1</Model></GetDeviceInformationResponse>');

  async function read(last: number, changed: Readonly<Record<string, string>>) {
    const address = `127.80.4.${last}`;
    const device = await scripted(address, ({ operation }, socket) => {
      socket.end({ ...readable, ...changed }[operation] ?? fault);
    });
    return put(onvifSession({ groups: [group('x')], book: memory() }), onvifAt(address, device.port));
  }

  test.each([
    ['a page instead', soap('<html>busy</html>')],
    ['half a reply', 'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<env:Envelope><env:Bo'],
  ])('onvifSession names the call that got %s, and keeps what another gave', async (what, reply) => {
    expect(await read(what.length, { GetNetworkInterfaces: reply })).toEqual({
      end: 'answered',
      facts: [{ field: 'onvif.model', value: 'X1' }],
      login: { outcome: 'accepted', entry: 1 },
      unread: ['GetNetworkInterfaces'],
    });
  });

  test('onvifSession names a call whose reply node-onvif alone cannot read', async () => {
    expect(await read(1, { GetDeviceInformation: loose })).toEqual({
      end: 'answered',
      facts: [{ field: 'onvif.mac', value: '44:19:b6:5e:00:09' }],
      login: { outcome: 'accepted', entry: 1 },
      unread: ['GetDeviceInformation'],
    });
  });

  test('onvifSession names no call that was read, or that the device does not have', async () => {
    expect(await read(2, {})).not.toHaveProperty('unread');
    expect(await read(3, { GetNetworkInterfaces: fault })).toMatchObject({ end: 'answered' });
    expect(await read(4, { GetNetworkInterfaces: fault })).not.toHaveProperty('unread');
  });
});
