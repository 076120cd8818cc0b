import type { Maker, Mark } from '../src/model/fingerprint.ts';
import type { DeviceType } from '../src/model/identification.ts';
import type { Field } from '../src/model/observation.ts';

export const hearsay = 'general knowledge, not verified';

const said: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'http.server',
  'http.page-mark',
  'http.redirect',
  'rtsp.auth-realm',
  'rtsp.server',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
  'rtsp.sdp-tool',
  'tls.subject',
  'tls.issuer',
  'snmp.sys-descr',
  'ssdp.server',
  'upnp.manufacturer',
  'upnp.model-description',
  'upnp.friendly-name',
  'mdns.instance',
  'onvif.manufacturer',
  'onvif.scope-name',
  'onvif.scope-hardware',
  'onvif.model',
  'banner.ftp',
  'banner.telnet',
  'dhcp.vendor-class',
  'maker.vendor',
];

/** Names a maker, establishes nobody. */
const weight = 0.45;

/** More that is known of one of them than its name. */
type More = Omit<Mark, 'id' | 'weight' | 'type'> & { readonly is?: DeviceType };

/** One whose name stands for nothing but cameras, recorders or the like, wherever it is said. */
export function littleKnown(name: string, is: DeviceType = 'camera', ...more: readonly More[]): Maker {
  const maker = ofMuchElse(name, is, ...more);
  const spelled = name.replaceAll('.', '\\.').replaceAll(/[ -]/g, '[ _-]?');
  const word: Mark = {
    id: `${maker.id}/word`,
    field: said,
    // Bounded, so that it is as quick on hostile text as a pattern that stands at the beginning.
    pattern: new RegExp(`^(?:.{0,200}[^a-z0-9])?${spelled}(?![a-z])`, 'i'),
    weight,
    type: { is, weight: 0.25 },
    examples: [{ seen: name }, { seen: `x ${name}-1` }],
    unlike: [`${name}x`, `x${name}`],
    source: hearsay,
  };
  return { ...maker, marks: [word, ...maker.marks] };
}

/** One who makes much else: the name counts beside the word for a camera, as every maker's does, and in these habits. */
export function ofMuchElse(name: string, is: DeviceType, ...more: readonly More[]): Maker {
  const id = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const marks = more.map(
    ({ is: kind, ...mark }, at): Mark => ({
      id: `${id}/habit-${at + 1}`,
      ...mark,
      weight,
      type: { is: kind ?? is, weight: 0.45 },
    }),
  );
  return { id, name, headquarters: null, sources: [hearsay], marks };
}

/** Several of whom nothing but the name is known. */
export const names = (is: DeviceType, ...all: readonly string[]): readonly Maker[] =>
  all.map((name) => littleKnown(name, is));
