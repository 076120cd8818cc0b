import { createHash } from 'node:crypto';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fleet } from './fleet/index.ts';
import { overTcp } from './raw-client.ts';
import { type Fleet, moved, startFleet } from './start.ts';

let running: Fleet;

beforeAll(async () => {
  running = await startFleet(moved(fleet, '127.78.2'), { ports: 'real' });
});

afterAll(async () => {
  await running.stop();
});

async function get(device: string, port: number, path = '/'): Promise<string> {
  const { address } = running.device(device).device;
  const request = `GET ${path} HTTP/1.1\r\nHost: ${address}\r\nConnection: close\r\n\r\n`;
  return (await overTcp(address, port, request)).toString();
}

test('Dahua’s web server writes its header names in capitals and names no server', async () => {
  const reply = await get('Dahua camera', 80);
  expect(reply).toMatch(/^HTTP\/1\.1 200 OK\r\nCONNECTION: close\r\n/);
  expect(reply).toContain('\r\nCONTENT-LENGTH: ');
  expect(reply).not.toMatch(/^server:/im);
  const [, length = ''] = /CONTENT-LENGTH: (\d+)/.exec(reply) ?? [];
  expect(reply.slice(reply.indexOf('\r\n\r\n') + 4)).toHaveLength(Number(length));
});

test('a digest challenge carries a fresh nonce each time', async () => {
  const nonces = await Promise.all([1, 2].map(() => get('Bosch camera', 80)));
  const [one, two] = nonces.map(
    (reply) => /realm="Use 'live' as User Name[^"]*",nonce="(\w{32})"/.exec(reply)?.[1],
  );
  expect(one).toBeDefined();
  expect(two).toBeDefined();
  expect(one).not.toBe(two);
});

test('XiongMai ends its lines with a bare LF and sends its page in pieces', async () => {
  const reply = await get('XiongMai recorder', 80);
  expect(reply).toMatch(/^HTTP\/1\.0 200 OK\nServer: uc-httpd 1\.0\.0\n/);
  expect(reply).not.toContain('\r');
  expect(reply).toContain('<title>NETSurveillance WEB</title>');
  expect(reply).toMatch(/<\/html>\n$/);
});

test('TVT omits the space after the colon, the no-name camera the whole header', async () => {
  expect(await get('TVT recorder', 80)).toContain('\r\nServer:Cross Web Server\r\n');
  expect(await get('no-name camera', 80)).toMatch(/^<html>/);
});

test('a recorder that keeps its connection open answers a second request on it', async () => {
  const { address } = running.device('Hikvision recorder').device;
  const request = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
  const replies = (await overTcp(address, 80, request + request)).toString();
  expect(replies.match(/Server: DNVRS-Webs/g)).toHaveLength(2);
});

test('Hikvision reports that it is activated, and challenges for its information', async () => {
  expect(await get('Hikvision camera', 80)).toContain('window.location.href = "/doc/page/login.asp');
  expect(await get('Hikvision camera', 80, '/SDK/activateStatus')).toContain(
    'http://www.hikvision.com/ver20/XMLSchema',
  );
  expect(await get('Hikvision camera', 80, '/ISAPI/System/deviceInfo')).toContain(
    'Digest realm="IP Camera(G4417)"',
  );
});

const envelope = (action: string, header = '') =>
  `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope">${header}<s:Body><${action} xmlns="http://www.onvif.org/ver10/device/wsdl"/></s:Body></s:Envelope>`;

async function soap(device: string, port: number, action: string, header = ''): Promise<string> {
  const { address } = running.device(device).device;
  const body = envelope(action, header);
  const head = `POST /onvif/device_service HTTP/1.1\r\nHost: ${address}\r\nContent-Type: application/soap+xml\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
  return (await overTcp(address, port, head + body)).toString();
}

test('every ONVIF service gives the time without credentials', async () => {
  const reply = await soap('Hikvision camera', 80, 'GetSystemDateAndTime');
  expect(reply).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(reply).toContain(`<tt:Year>${new Date().getUTCFullYear()}</tt:Year>`);
});

test('an open ONVIF service gives its identity and MAC; a guarded one answers with a NotAuthorized fault', async () => {
  const open = await soap('Annke camera', 80, 'GetDeviceInformation');
  expect(open).toContain('<tds:Manufacturer>ANNKE</tds:Manufacturer><tds:Model>C500</tds:Model>');
  expect(await soap('Annke camera', 80, 'GetNetworkInterfaces')).toContain(
    '<tt:HwAddress>0c:75:d2:7a:10:07</tt:HwAddress>',
  );
  expect(await soap('Annke camera', 80, 'GetScopes')).toContain('onvif://www.onvif.org/name/ANNKE%20C500');
  const guarded = await soap('Hikvision camera', 80, 'GetDeviceInformation');
  expect(guarded).toMatch(/^HTTP\/1\.1 401 /);
  expect(guarded).toContain('<env:Value>ter:NotAuthorized</env:Value>');
  expect(guarded).not.toContain('DS-2CD2143G2-I');
  expect(await soap('Axis camera', 80, 'GetScopes')).toContain('404 Not Found');
});

test('a correct WS-UsernameToken opens a guarded service, a wrong one does not, and both are recorded', async () => {
  const token = (password: string) => {
    const nonce = Buffer.from('0123456789abcdef');
    const created = '2026-11-24T02:00:00Z';
    const digest = createHash('sha1')
      .update(nonce)
      .update(created + password)
      .digest('base64');
    return `<s:Header><Security><UsernameToken><Username>onvif</Username><Password Type="x#PasswordDigest">${digest}</Password><Nonce>${nonce.toString('base64')}</Nonce><Created>${created}</Created></UsernameToken></Security></s:Header>`;
  };
  const { log } = running.device('Hikvision camera');
  expect(log.credentials).toEqual([]);
  expect(await soap('Hikvision camera', 80, 'GetDeviceInformation', token('wrong'))).toContain(
    'NotAuthorized',
  );
  expect(await soap('Hikvision camera', 80, 'GetDeviceInformation', token('correct horse'))).toContain(
    '<tds:Model>DS-2CD2143G2-I<',
  );
  expect(log.credentials).toEqual(['WS-UsernameToken onvif on port 80', 'WS-UsernameToken onvif on port 80']);
});

async function rtsp(device: string, text: string): Promise<string> {
  return (await overTcp(running.device(device).device.address, 554, text)).toString();
}

const request = (verb: string, cseq: number) => `${verb} rtsp://x:554/ RTSP/1.0\r\nCSeq: ${cseq}\r\n\r\n`;

test('Hikvision answers OPTIONS without a login and challenges DESCRIBE on the same connection', async () => {
  const replies = await rtsp('Hikvision recorder', request('OPTIONS', 7) + request('DESCRIBE', 8));
  expect(replies).toMatch(/^RTSP\/1\.0 200 OK\r\nCSeq: 7\r\n[\s\S]*Public: OPTIONS, DESCRIBE, PLAY/);
  expect(replies).toMatch(
    /RTSP\/1\.0 401 Unauthorized\r\nCSeq: 8\r\nWWW-Authenticate: Digest realm="08cc817a1003", nonce="\w{32}"/,
  );
});

test('Dahua refuses OPTIONS itself, with the login realm', async () => {
  expect(await rtsp('Dahua recorder', request('OPTIONS', 1))).toMatch(
    /^RTSP\/1\.0 401 [\s\S]*realm="Login to 4M07A13PAZ73013"/,
  );
  expect(await rtsp('Dahua camera', request('OPTIONS', 1))).toContain('Server: Rtsp Server/3.0\r\n');
});

test('Vivotek answers CSeq -1 to a request without CSeq, Axis 501 to a web browser', async () => {
  expect(await rtsp('Vivotek camera', 'OPTIONS rtsp://x/ RTSP/1.0\r\n\r\n')).toContain('\r\nCSeq: -1\r\n');
  expect(await rtsp('Axis camera', 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^RTSP\/1\.0 501 /);
});

test('a camera without a password describes its stream without a login', async () => {
  const reply = await rtsp('Uniview recorder', request('DESCRIBE', 2));
  expect(reply).toContain('Content-Type: application/sdp\r\n');
  expect(reply).toContain('\r\ns=VCP IPC Realtime stream\r\n');
  const [, length = ''] = /Content-Length: (\d+)/.exec(reply) ?? [];
  expect(reply.slice(reply.indexOf('\r\n\r\n') + 4)).toHaveLength(Number(length));
});

function handshake(
  device: string,
  options: object,
): Promise<{ subject: string; issuer: string; protocol: string | null }> {
  return new Promise((resolve, reject) => {
    const host = running.device(device).device.address;
    const socket = connectTls({ host, port: 443, rejectUnauthorized: false, ...options }, () => {
      const { subject, issuer } = socket.getPeerCertificate();
      resolve({ subject: String(subject.CN), issuer: String(issuer.O), protocol: socket.getProtocol() });
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

test('certificates name their makers, Dahua’s in the issuer with no-break spaces', async () => {
  expect(await handshake('Axis camera', {})).toMatchObject({
    subject: 'axis-b8a44f70c1d2',
    protocol: 'TLSv1.3',
  });
  const old = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' };
  const dahua = await handshake('Dahua recorder', old);
  expect(dahua.issuer).toBe('ZheJiang\u00a0Dahua\u00a0Technology\u00a0CO.,LTD.');
});

test('old firmware is refused by a modern client and reached by one that allows TLS 1.0 and weak keys', async () => {
  await expect(handshake('Axis old camera', {})).rejects.toThrow();
  const old = await handshake('Axis old camera', { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });
  expect(old).toMatchObject({ subject: 'axis-00408c70c1d3', protocol: 'TLSv1.1' });
});
