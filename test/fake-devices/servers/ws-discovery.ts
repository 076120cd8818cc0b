import { randomUUID } from 'node:crypto';
import type { ProbeMatch, WsDiscoveryBehaviour } from '../device.ts';
import { fill } from './message.ts';
import type { Scene } from './scene.ts';
import { envelope, namespaceOf, prefixes, xml } from './soap.ts';

const discovery = 'http://schemas.xmlsoap.org/ws/2005/04/discovery';

/** The replies of a WS-Discovery (2005/04) target to one datagram; empty for silence. */
export function wsDiscoveryReplies(
  datagram: Buffer,
  behaviour: WsDiscoveryBehaviour,
  scene: Scene,
): Buffer[] {
  const text = datagram.toString('utf8');
  const action = /Action[^>]*>\s*([^<\s]+)/.exec(text)?.[1] ?? '';
  const verb = action.slice(action.lastIndexOf('/') + 1);
  const types = probedTypes(text);
  scene.log.request({ port: scene.port, protocol: 'ws-discovery', verb, target: types.join(' ') });
  if (action !== `${discovery}/Probe` || !wellFormed(text)) {
    scene.log.violations.push(`WS-Discovery ${action === '' ? 'nonsense' : action} on port ${scene.port}`);
    return [];
  }
  if (types.length === 0 && behaviour.needsTypes === true) return [];
  if (types.length > 1 && behaviour.answersTwoTypes !== true) return [];
  const matches = behaviour.matches.filter((match) => types.every((type) => offers(match, type)));
  if (matches.length === 0) return [];
  const id = /MessageID[^>]*>\s*([^<\s]+)/.exec(text)?.[1] ?? '';
  const reply = () => Buffer.from(probeMatches(matches, id, behaviour, scene));
  return Array.from({ length: behaviour.copies ?? 1 }, reply);
}

/** Devices are silent to a probe with missing or misordered parts. */
function wellFormed(text: string): boolean {
  const header = text.search(/<(?:[\w-]+:)?Header/);
  const body = text.search(/<(?:[\w-]+:)?Body/);
  return header !== -1 && body > header && /<(?:[\w-]+:)?Probe[\s>/]/.test(text.slice(body));
}

/** The requested types, as `{namespace}local`. */
function probedTypes(text: string): string[] {
  const list = /<(?:[\w-]+:)?Types[^>]*>([^<]*)</.exec(text)?.[1] ?? '';
  const names = list.split(/\s+/).filter((name) => name !== '');
  return names.map((name) => {
    const [prefix = '', local = ''] = name.includes(':') ? name.split(':') : ['', name];
    const uri = new RegExp(`xmlns:${prefix.replace(/\W/g, '')}="([^"]*)"`).exec(text)?.[1] ?? '';
    return `{${uri}}${local}`;
  });
}

function offers(match: ProbeMatch, type: string): boolean {
  return match.types.some((name) => {
    const [prefix = '', local = ''] = name.split(':');
    return type === `{${namespaceOf(prefix) ?? ''}}${local}`;
  });
}

function probeMatches(
  matches: readonly ProbeMatch[],
  relatesTo: string,
  behaviour: WsDiscoveryBehaviour,
  scene: Scene,
): string {
  const { soap, wsa, wsd } = prefixes(behaviour.soap);
  const anonymous = 'http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous';
  const relates =
    behaviour.withoutRelatesTo === true ? '' : `<${wsa}:RelatesTo>${xml(relatesTo)}</${wsa}:RelatesTo>`;
  const header =
    `<${wsa}:MessageID>urn:uuid:${randomUUID()}</${wsa}:MessageID>${relates}` +
    `<${wsa}:To ${soap}:mustUnderstand="true">${anonymous}</${wsa}:To>` +
    `<${wsa}:Action ${soap}:mustUnderstand="true">${discovery}/ProbeMatches</${wsa}:Action>` +
    `<${wsd}:AppSequence InstanceId="1" MessageNumber="7"/>`;
  const body = matches.map((match) => {
    const xaddrs = match.xaddrs.map((xaddr) => fill(xaddr, scene)).join(' ');
    return (
      `<${wsd}:ProbeMatch><${wsa}:EndpointReference><${wsa}:Address>${match.endpoint}</${wsa}:Address></${wsa}:EndpointReference>` +
      `<${wsd}:Types>${match.types.join(' ')}</${wsd}:Types><${wsd}:Scopes>${xml(match.scopes.join(' '))}</${wsd}:Scopes>` +
      (xaddrs === '' ? '' : `<${wsd}:XAddrs>${xml(xaddrs)}</${wsd}:XAddrs>`) +
      `<${wsd}:MetadataVersion>10</${wsd}:MetadataVersion></${wsd}:ProbeMatch>`
    );
  });
  return envelope(behaviour.soap, header, `<${wsd}:ProbeMatches>${body.join('')}</${wsd}:ProbeMatches>`);
}
