import { createHash } from 'node:crypto';
import type { OnvifService } from '../device.ts';
import type { Request } from './http-request.ts';
import { messageBytes } from './message.ts';
import type { Scene } from './scene.ts';
import { envelope, prefixes, xml } from './soap.ts';

/** Access class PRE_AUTH of the ONVIF Core specification: answered without credentials. */
const preAuthenticated = ['GetSystemDateAndTime', 'GetServices', 'GetCapabilities', 'GetHostname'];

/** The reply of an ONVIF device service (ONVIF Core, SOAP 1.2) to one HTTP request. */
export function onvifReply(request: Request, service: OnvifService, scene: Scene): Buffer {
  if (request.verb !== 'POST') return reply('405 Method Not Allowed', '', scene);
  const action = /Body[^>]*>\s*<(?:[\w-]+:)?(\w+)/.exec(request.body)?.[1] ?? '?';
  scene.log.request({ port: scene.port, protocol: 'onvif', verb: action, target: service.path });
  if (!action.startsWith('Get')) scene.log.violations.push(`ONVIF ${action} on port ${scene.port}`);
  const free = preAuthenticated.includes(action) || service.free.includes(action);
  if (!free && !authorised(request.body, service, scene)) return refusal(service, scene);
  const body = answers[action]?.(service, scene);
  if (body === undefined) return fault(service, scene, '500 Internal Server Error', 'ActionNotSupported');
  return reply('200 OK', envelope(service.soap, '', body), scene);
}

function reply(status: string, body: string, scene: Scene, more: readonly string[] = []): Buffer {
  const type = 'Content-Type: application/soap+xml; charset=utf-8';
  const head = [`HTTP/1.1 ${status}`, ...more, type, 'Content-Length: {length}', 'Connection: close'];
  return messageBytes({ head, body }, scene);
}

function refusal(service: OnvifService, scene: Scene): Buffer {
  switch (service.refusal) {
    case 'fault-400':
      return fault(service, scene, '400 Bad Request', 'NotAuthorized');
    case 'fault-401':
      return fault(service, scene, '401 Unauthorized', 'NotAuthorized');
    case 'fault-500':
      return fault(service, scene, '500 Internal Server Error', 'NotAuthorized');
    case 'digest-401':
      return reply('401 Unauthorized', '', scene, [
        `WWW-Authenticate: Digest realm="${service.information.model}", qop="auth", nonce="{nonce}", algorithm=MD5`,
      ]);
  }
}

function fault(service: OnvifService, scene: Scene, status: string, subcode: string): Buffer {
  const { soap } = prefixes(service.soap);
  const reason = subcode === 'NotAuthorized' ? 'Sender not authorized' : 'Action Not Supported';
  const body =
    `<${soap}:Fault><${soap}:Code><${soap}:Value>${soap}:Sender</${soap}:Value>` +
    `<${soap}:Subcode><${soap}:Value>ter:${subcode}</${soap}:Value></${soap}:Subcode></${soap}:Code>` +
    `<${soap}:Reason><${soap}:Text xml:lang="en">${reason}</${soap}:Text></${soap}:Reason></${soap}:Fault>`;
  return reply(status, envelope(service.soap, '', body), scene);
}

/** WS-UsernameToken with a password digest (WSS UsernameToken profile 1.0). */
function authorised(body: string, service: OnvifService, scene: Scene): boolean {
  const part = (name: string) => new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(body)?.[1];
  const user = part('Username');
  if (user === undefined) return false;
  scene.log.credentials.push(`WS-UsernameToken ${user} on port ${scene.port}`);
  const hash = createHash('sha1')
    .update(Buffer.from(part('Nonce') ?? '', 'base64'))
    .update(`${part('Created') ?? ''}${service.account?.password ?? ''}`)
    .digest('base64');
  return service.account?.user === user && part('Password') === hash;
}

type Answer = (service: OnvifService, scene: Scene) => string;

const answers: Readonly<Record<string, Answer>> = {
  GetSystemDateAndTime: (service) => {
    const now = new Date();
    const time = `<tt:Time><tt:Hour>${now.getUTCHours()}</tt:Hour><tt:Minute>${now.getUTCMinutes()}</tt:Minute><tt:Second>${now.getUTCSeconds()}</tt:Second></tt:Time>`;
    const date = `<tt:Date><tt:Year>${now.getUTCFullYear()}</tt:Year><tt:Month>${now.getUTCMonth() + 1}</tt:Month><tt:Day>${now.getUTCDate()}</tt:Day></tt:Date>`;
    const utc = service.withoutUtc === true ? '' : `<tt:UTCDateTime>${time}${date}</tt:UTCDateTime>`;
    return (
      '<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:DateTimeType>NTP</tt:DateTimeType>' +
      `<tt:DaylightSavings>false</tt:DaylightSavings><tt:TimeZone><tt:TZ>GMT0BST,M3.5.0/1,M10.5.0</tt:TZ></tt:TimeZone>${utc}` +
      '</tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>'
    );
  },
  GetDeviceInformation: ({ information }) =>
    '<tds:GetDeviceInformationResponse>' +
    `<tds:Manufacturer>${xml(information.manufacturer)}</tds:Manufacturer><tds:Model>${xml(information.model)}</tds:Model>` +
    `<tds:FirmwareVersion>${xml(information.firmware)}</tds:FirmwareVersion>` +
    `<tds:SerialNumber>${xml(information.serial)}</tds:SerialNumber>` +
    `<tds:HardwareId>${xml(information.hardwareId)}</tds:HardwareId></tds:GetDeviceInformationResponse>`,
  GetScopes: ({ scopes }) =>
    `<tds:GetScopesResponse>${scopes
      .map(
        (scope) =>
          `<tds:Scopes><tt:ScopeDef>Fixed</tt:ScopeDef><tt:ScopeItem>${xml(scope)}</tt:ScopeItem></tds:Scopes>`,
      )
      .join('')}</tds:GetScopesResponse>`,
  GetNetworkInterfaces: ({ mac }, { address }) =>
    '<tds:GetNetworkInterfacesResponse><tds:NetworkInterfaces token="eth0"><tt:Enabled>true</tt:Enabled>' +
    `<tt:Info><tt:Name>eth0</tt:Name><tt:HwAddress>${mac}</tt:HwAddress><tt:MTU>1500</tt:MTU></tt:Info>` +
    `<tt:IPv4><tt:Enabled>true</tt:Enabled><tt:Config><tt:Manual><tt:Address>${address}</tt:Address>` +
    '<tt:PrefixLength>24</tt:PrefixLength></tt:Manual><tt:DHCP>false</tt:DHCP></tt:Config></tt:IPv4>' +
    '</tds:NetworkInterfaces></tds:GetNetworkInterfacesResponse>',
  GetServices: (service, scene) =>
    '<tds:GetServicesResponse><tds:Service><tds:Namespace>http://www.onvif.org/ver10/device/wsdl</tds:Namespace>' +
    `<tds:XAddr>http://${scene.address}:${scene.port}${service.path}</tds:XAddr>` +
    '<tds:Version><tt:Major>2</tt:Major><tt:Minor>40</tt:Minor></tds:Version></tds:Service></tds:GetServicesResponse>',
  GetCapabilities: (service, scene) =>
    `<tds:GetCapabilitiesResponse><tds:Capabilities><tt:Device><tt:XAddr>http://${scene.address}:${scene.port}${service.path}</tt:XAddr></tt:Device></tds:Capabilities></tds:GetCapabilitiesResponse>`,
  GetHostname: () =>
    '<tds:GetHostnameResponse><tds:HostnameInformation><tt:FromDHCP>false</tt:FromDHCP></tds:HostnameInformation></tds:GetHostnameResponse>',
};
