import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { gobyRules, nmapProbes } from '../sources.ts';
import { nonVideo } from './define-non-video.ts';

/** Radio equipment, arrays of discs and networks over the mains, by the name of their pages and web servers. */
export const networkPages: readonly BehaviourFingerprint[] = [
  nonVideo({
    // The web server of one maker's radio equipment and routers.
    id: 'radio-server',
    field: 'http.server',
    pattern: /^axhttpd\//,
    seen: ['axhttpd/1.5.3'],
    unlike: ['httpd/1.5', 'axhttpd'],
    source:
      'sansatart/scrapts shodan-favicon-hashes.csv (Intelbras Wireless); trylinux/lift lift.py, found by full-text search',
  }),
  nonVideo({
    // Their model numbers resemble cameras' (an ipTIME A5004NS, a ZN-1000).
    id: 'wireless-house',
    field: ['http.title', 'http.auth-realm'],
    pattern: /(?:^|\bnetworks - )ipTIME\b|\bWireless Smart Access Point\b/,
    seen: ['ipTIME A5004NS', 'EFM networks - ipTIME N604R', 'ZN-1000 Wireless Smart Access Point'],
    unlike: ['TIME', 'shiptime', 'Wireless Access Camera'],
    source: gobyRules,
  }),
  nonVideo({
    // Arrays of discs, of makers of cameras, too.
    id: 'disc-array',
    field: 'http.title',
    pattern: /(?:^|[^a-z])(?:IP ?SAN(?: ?Manager|\d{3,4}|(?![a-z]))|Unistor\b)/i,
    seen: ['NetPosa IPSANManager', 'IPSAN1016', 'Uniview Unistor - Webstart'],
    unlike: ['IPSANO', 'Uniview', 'NetPosa'],
    source: gobyRules,
  }),
  nonVideo({
    // Their model numbers resemble cameras' (a TL-WPA4220 of AV500, a DG632).
    id: 'mains-network',
    field: ['http.title', 'http.server', 'http.auth-realm', 'snmp.sys-descr', 'upnp.friendly-name'],
    pattern: /^IP_SHARER WEB(?![a-z])|\bPowerline (?:\w{1,10} )?(?:Extender|Adapter|Access Point)\b/i,
    seen: [
      'IP_SHARER WEB 1.0',
      '300Mbps AV500 WiFi Powerline Extender WPA4220',
      'AV600 Powerline WiFi Extender',
    ],
    unlike: ['Powerline camera', 'IP_SHARER', 'Extender'],
    source: nmapProbes,
  }),
];
