// A peer that lures: every reply points elsewhere. `hostile-script.ts OWN OUTSIDE EXCLUDED FORGED`: its address is OWN, it
// points to OUTSIDE and EXCLUDED, and also answers datagrams from the address FORGED.
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { encode } from 'dns-packet';

const [own = '', outside = '', excluded = '', forged = ''] = process.argv.slice(2);
const elsewhere = [outside, excluded];

const redirect = (to: string) =>
  `HTTP/1.1 302 Found\r\nServer: Hikvision-Webs\r\nLocation: ${to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
const page = (text: string, type = 'text/html') =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`;

const soap = (body: string) =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>${body}</s:Body></s:Envelope>`;
const services = (at: string) => `http://${at}/onvif/device_service`;
const capabilities = soap(
  `${elsewhere.map((at) => `<XAddr>${services(at)}</XAddr>`).join('')}<GetSystemDateAndTimeResponse/>`,
);

const web = (request: string, root: string) =>
  request.startsWith('POST') ? page(capabilities, 'application/soap+xml') : root;
const tcp: Readonly<Record<number, (request: string) => string>> = {
  80: (request) => web(request, redirect(`http://${outside}/doc/page/login.asp`)),
  81: (request) => web(request, redirect(`http://${own}:9100/`)),
  88: (request) => web(request, redirect(`//${outside}/`)),
  8080: (request) => web(request, redirect(`http://${excluded}/`)),
  8081: (request) =>
    web(
      request,
      page(
        `<meta http-equiv="refresh" content="0;url=http://${outside}/"><script>location="http://${excluded}/"</script>`,
      ),
    ),
  554: () =>
    `RTSP/1.0 302 Moved\r\nCSeq: 1\r\nLocation: rtsp://${outside}/\r\nContent-Base: rtsp://${excluded}/\r\n\r\n`,
};

const probeMatches = () => {
  const xaddrs = [...elsewhere.map(services), `http://${own}:9100/onvif`, `http://${own}:631/onvif`].join(
    ' ',
  );
  const match =
    `<d:ProbeMatch><a:EndpointReference><a:Address>urn:uuid:5f5a69c2-0000-0000-0000-000000000066</a:Address></a:EndpointReference>` +
    `<d:Types>dn:NetworkVideoTransmitter</d:Types><d:Scopes>onvif://www.onvif.org/name/Lure</d:Scopes><d:XAddrs>${xaddrs}</d:XAddrs></d:ProbeMatch>`;
  return (
    `<?xml version="1.0"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" ` +
    `xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><s:Body><d:ProbeMatches>${match}</d:ProbeMatches></s:Body></s:Envelope>`
  );
};
const found = (location: string) =>
  `HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nUSN: uuid:66::upnp:rootdevice\r\nSERVER: Linux UPnP/1.0 Lure\r\nLOCATION: ${location}\r\n\r\n`;
const type = '_axis-video._tcp.local';
const instance = `AXIS Lure - ACCC8E000066.${type}`;
const services53 = () =>
  encode({
    type: 'response',
    answers: [{ type: 'PTR', name: type, data: instance }],
    additionals: [
      { type: 'SRV', name: instance, data: { port: 80, target: 'lure.local' } },
      { type: 'TXT', name: instance, data: ['macaddress=ACCC8E000066'] },
      ...elsewhere.map((data) => ({ type: 'A' as const, name: 'lure.local', data })),
    ],
  });
const udp: Readonly<Record<number, () => readonly (string | Uint8Array)[]>> = {
  3702: () => [probeMatches()],
  1900: () =>
    [
      `http://${outside}/desc.xml`,
      `http://${excluded}/desc.xml`,
      `http://${own}:9100/desc.xml`,
      `http://${own}:49152/upnp_eth0.xml`,
    ].map(found),
  5353: () => [services53()],
};
const groups: Readonly<Record<number, string>> = {
  3702: '239.255.255.250',
  1900: '239.255.255.250',
  5353: '224.0.0.251',
};

for (const [port, answer] of Object.entries(tcp)) {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    // Slow enough for a second simultaneous connection to be noticed.
    socket.on('data', (request) => setTimeout(() => socket.end(answer(request.toString('latin1'))), 150));
  });
  await once(server.listen(Number(port), '0.0.0.0'), 'listening');
}
for (const [port, answers] of Object.entries(udp)) {
  const receiver = createSocket({ type: 'udp4', reuseAddr: true });
  const liar = createSocket({ type: 'udp4', reuseAddr: true });
  await bound(liar, Number(port), forged);
  receiver.on('message', (_, { address, port: back }) => {
    for (const answer of answers()) for (const socket of [receiver, liar]) socket.send(answer, back, address);
  });
  await bound(receiver, Number(port), '0.0.0.0');
  receiver.addMembership(groups[Number(port)] ?? '', own);
  receiver.setMulticastInterface(own);
}
process.stdout.write('ready\n');

async function bound(socket: Socket, port: number, address: string): Promise<void> {
  socket.bind(port, address);
  await once(socket, 'listening');
}
