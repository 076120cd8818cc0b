import dnsPacket from 'dns-packet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fleet } from './fleet/index.ts';
import { overUdp } from './raw-client.ts';
import { type Fleet, moved, startFleet } from './start.ts';

let running: Fleet;

beforeAll(async () => {
  running = await startFleet(moved(fleet, '127.78.3'), { ports: 'real' });
});

afterAll(async () => {
  await running.stop();
});

const network = 'http://www.onvif.org/ver10/network/wsdl';
const tds = 'http://www.onvif.org/ver10/device/wsdl';

function probe(types: string | null, action = 'Probe'): Buffer {
  const list = types === null ? '' : `<d:Types xmlns:dp0="${network}" xmlns:dp1="${tds}">${types}</d:Types>`;
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"><s:Header><a:Action s:mustUnderstand="1">http://schemas.xmlsoap.org/ws/2005/04/discovery/${action}</a:Action><a:MessageID>uuid:0f7a1000-4711-4000-8000-000000000001</a:MessageID></s:Header><s:Body><d:Probe xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery">${list}</d:Probe></s:Body></s:Envelope>`,
  );
}

async function discover(device: string, datagram: Buffer): Promise<{ text: string; port: number }[]> {
  const answers = await overUdp(running.device(device).device.address, 3702, datagram);
  return answers.map(({ bytes, port }) => ({ text: bytes.toString(), port }));
}

test('a camera answers a probe for its type from port 3702, and names that probe', async () => {
  const [answer, ...more] = await discover('Hikvision camera', probe('dp0:NetworkVideoTransmitter'));
  expect(more).toEqual([]);
  expect(answer?.port).toBe(3702);
  expect(answer?.text).toContain(
    '<wsadis:RelatesTo>uuid:0f7a1000-4711-4000-8000-000000000001</wsadis:RelatesTo>',
  );
  expect(answer?.text).toContain('urn:uuid:b1f2c000-7712-11b4-83a1-0403127a1002');
  expect(answer?.text).toContain('onvif://www.onvif.org/hardware/DS-2CD2143G2-I');
  expect(answer?.text).toContain('<d:XAddrs>http://127.78.3.2/onvif/device_service http://[fe80::');
});

test('a camera answers the device type and no type, and is silent to two at once', async () => {
  expect(await discover('Hikvision camera', probe('dp1:Device'))).toHaveLength(1);
  expect(await discover('Hikvision camera', probe(null))).toHaveLength(1);
  expect(await discover('Hikvision camera', probe('dp0:NetworkVideoTransmitter dp1:Device'))).toEqual([]);
  expect(await discover('Reolink camera', probe('dp0:NetworkVideoTransmitter dp1:Device'))).toHaveLength(1);
});

test('several matches come in one datagram, and a camera with two interfaces answers twice', async () => {
  const [answer] = await discover('no-name camera', probe('dp1:Device'));
  expect(answer?.text.match(/<wsdd:ProbeMatch>/g)).toHaveLength(2);
  expect(answer?.text).not.toContain('RelatesTo');
  expect(await discover('Dahua camera', probe('dp0:NetworkVideoTransmitter'))).toHaveLength(2);
});

test('printers and Windows answer a probe without type, and none for ONVIF’s types', async () => {
  for (const device of ['HP printer', 'Windows PC']) {
    expect(await discover(device, probe('dp0:NetworkVideoTransmitter'))).toEqual([]);
    expect(await discover(device, probe('dp1:Device'))).toEqual([]);
  }
  const [printer] = await discover('HP printer', probe(null));
  expect(printer?.text).toContain('wprt:PrintDeviceType');
  const [windows] = await discover('Windows PC', probe(null));
  expect(windows?.text).toContain('pub:Computer');
});

test('anything but a probe gets no answer and is recorded as a violation', async () => {
  const { log } = running.device('Tapo camera');
  expect(await discover('Tapo camera', probe(null, 'Bye'))).toEqual([]);
  expect(await discover('Tapo camera', Buffer.from([0xff]))).toEqual([]);
  expect(log.violations).toHaveLength(2);
  expect(log.bytes.get(3702)).toBe(probe(null, 'Bye').length + 1);
});

function question(type: 'PTR' | 'SRV' | 'TXT' | 'A', name: string): Uint8Array {
  return dnsPacket.encode({ type: 'query', id: 0x4711, questions: [{ type, name }] });
}

async function resolve(device: string, datagram: Uint8Array): Promise<dnsPacket.Packet[]> {
  const answers = await overUdp(running.device(device).device.address, 5353, datagram);
  return answers.map(({ bytes }) => dnsPacket.decode(bytes));
}

test('an Axis camera answers mDNS by unicast: question repeated, id kept, ten seconds to live', async () => {
  const [answer] = await resolve('Axis camera', question('PTR', '_axis-video._tcp.local'));
  expect(answer).toMatchObject({ id: 0x4711, type: 'response' });
  expect(answer?.questions).toMatchObject([{ name: '_axis-video._tcp.local', type: 'PTR' }]);
  expect(answer?.answers).toMatchObject([
    { type: 'PTR', ttl: 10, data: 'AXIS P3265-LV - B8A44F70C1D2._axis-video._tcp.local' },
  ]);
  const txt = answer?.additionals?.find(({ type }) => type === 'TXT');
  expect(txt?.type === 'TXT' && String(txt.data)).toBe('macaddress=B8A44F70C1D2');
  const srv = answer?.additionals?.find(({ type }) => type === 'SRV');
  expect(srv).toMatchObject({ data: { port: 80, target: 'axis-b8a44f70c1d2.local' } });
  expect(answer?.additionals?.find(({ type }) => type === 'A')).toMatchObject({ data: '127.78.3.26' });
});

test('a sparse responder gives the pointer only, and the rest on request', async () => {
  const [pointer] = await resolve('Axis encoder', question('PTR', '_axis-video._tcp.local'));
  expect(pointer?.answers).toHaveLength(1);
  expect(pointer?.additionals).toEqual([]);
  const instance = 'AXIS M7116 - ACCC8E70C1D4._axis-video._tcp.local';
  const [service] = await resolve('Axis encoder', question('SRV', instance));
  expect(service?.answers).toMatchObject([{ type: 'SRV', data: { target: 'axis-accc8e70c1d4.local' } }]);
});

test('the enumeration names every type, and an unknown name gets no answer', async () => {
  const [types] = await resolve('Synology NAS', question('PTR', '_services._dns-sd._udp.local'));
  expect(types?.answers?.map((answer) => answer.type === 'PTR' && answer.data)).toEqual([
    '_http._tcp.local',
    '_smb._tcp.local',
  ]);
  expect(await resolve('Synology NAS', question('PTR', '_axis-video._tcp.local'))).toEqual([]);
});

function search(target: string, first = 'M-SEARCH * HTTP/1.1'): Buffer {
  return Buffer.from(
    `${first}\r\nHOST: 239.255.255.250:1900\r\nMAN: "ssdp:discover"\r\nMX: 1\r\nST: ${target}\r\n\r\n`,
  );
}

test('a UPnP device answers a search for root devices once and for everything several times', async () => {
  const { address } = running.device('TVT recorder').device;
  const root = await overUdp(address, 1900, search('upnp:rootdevice'));
  expect(root).toHaveLength(1);
  expect(root[0]?.bytes.toString()).toContain(`LOCATION: http://${address}:49152/upnp_eth0.xml\r\n`);
  expect(await overUdp(address, 1900, search('ssdp:all'))).toHaveLength(3);
  expect(await overUdp(address, 1900, search('urn:axis-com:service:BasicService:1'))).toEqual([]);
  expect(await overUdp(address, 1900, search('ssdp:all', 'NOTIFY * HTTP/1.1'))).toEqual([]);
  expect(running.device('TVT recorder').log.violations).toEqual(['SSDP NOTIFY * HTTP/1.1 on port 1900']);
});
