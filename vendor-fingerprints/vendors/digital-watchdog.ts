import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { nndefaccts, vmsTable } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const digitalWatchdog: MakerEntry = {
  id: 'digital-watchdog',
  name: 'Digital Watchdog',
  // A brand of the United States with several makers behind it: who made a unit is not established.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Digital Watchdog (United States)',
    'ch-bas/cctv-camera-database README.md',
    'that it sells what others make, so the country is left open: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'digital-watchdog/http-title',
      field: 'http.title',
      // VMAX alone is what a maker of storage calls its arrays, too.
      pattern: /^(?:DW VMAX|VMAX(?= ?\w))(?: ?(?:\d{3}[A-Z]?|HD|A1|IP\w{0,4}))?(?: Web| Viewer| Login){0,2}$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'VMAX Web Viewer' }, { seen: 'VMAX480 Web Viewer' }],
      unlike: ['Symmetrix VMAX', 'Unisphere for VMAX', 'VMAXX', 'VMAX', 'VMAX All Flash'],
      source: 'exploit-db dork "VMAX Web Viewer"; the maker: general knowledge, not verified',
    },
    {
      id: 'digital-watchdog/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>DWC-[A-Z]{1,4}\w{2,12})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'DWC-MB45WiATW', gives: { model: 'DWC-MB45WiATW' } }],
      unlike: ['DW', 'DWC'],
      source: 'ch-bas/cctv-camera-database cameras/digital-watchdog',
    },
  ],
  registrants: ['Digital Watchdog'],
  prefixWeight: 0.2,
  firmwareStrings: [
    line(
      'Blackjack(?: (?:NVR|P-?RACK|E-?RACK|CUBE|MINI|BOLT|TOWER|Mini|Cube|Tower|Bolt)(?:-?\\w{1,8})?)|VMAX(?: ?(?:A1|IP|HD|D1|960H?|480|FLEX)){1,2}(?: (?:Plus|G4|Core))?',
      ['Blackjack NVR', 'VMAX A1 Plus', 'VMAX IP Plus'],
      ['Blackjack', 'Vmax', 'VMAX'],
      ['recorder', 0.45],
    ),
    {
      field: ['http.title', 'snmp.sys-descr', 'rtsp.auth-realm'],
      pattern: /^DW[- ]?(?:Blackjack|MEGApix|CP|Vmax|Pivot|Witness)\b/i,
      weight: 0.45,
      is: ['recorder', 0.3],
      seen: ['DW Blackjack'],
      unlike: ['DW', 'Blackjack'],
      source: unverified,
    },
    {
      field: 'http.server',
      pattern: /\(Digital Watchdog\)/,
      weight: 0.6,
      is: ['recorder', 0.6],
      seen: ['DW Spectrum/3.2 (Digital Watchdog)'],
      unlike: ['Digital Watchdog', 'nginx'],
      source: nndefaccts,
    },
    {
      field: 'http.page-mark',
      pattern: /^ident=For Security reasons only authorized users are allowed to access to the web server$/i,
      weight: 0.45,
      is: ['recorder', 0.45],
      seen: ['ident=For Security reasons only authorized users are allowed to access to the web server'],
      unlike: ['ident=For Security reasons', 'ident=only authorized users are allowed'],
      source:
        'GitHub full-text search for flir_webplugin.exe: a scanner’s table of first pages, repository not named',
    },
    {
      field: ['upnp.manufacturer', 'upnp.model-name', 'upnp.friendly-name'],
      pattern: /^(?:DW[- ])?V-?MAX ?(?:480|960H?)(?=$|[ -])/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['VMAX480', 'VMAX480-8 - 08CH H.264 DVR', 'VMAX 960H'],
      unlike: ['VMAX', 'VMAX4800', 'Symmetrix VMAX480'],
      source:
        'GitHub full-text search for VMAX480: what a client of recorders looks for in their descriptions, repository not named',
    },
    {
      field: ['http.title', 'http.auth-realm', 'http.server'],
      pattern: /^(?:DW[- ]V-?MAX\b|V-?MAX(?: ?(?:480|960H?|IP|HD|A1|G4|Flex)\b| (?:Web|Net) ?\w{0,10}))/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['VMAX Web Viewer', 'DW-VMAX Web Viewer', 'VMAX480'],
      unlike: ['VMAXX', 'MAX Web Viewer', 'VMAX All Flash'],
      source: 'Network-Sec/IP-Cams README.md',
    },
  ],
  series: [
    unit('encoder', 'DW-(?:CP)?ENHD\\d{0,2}', ['DW-ENHD16', 'DW-CPENHD'], ['DW-EN', 'ENHD16']),
    unit(
      'recorder',
      'V?MAX[ -]IP[ -]PLUS\\w{0,3}|DW-V[AFGPX]\\d{3,4}\\w{0,8}',
      ['VMAX-IP-PLUS', 'DW-VG4164T16P', 'DW-VP9128T'],
      ['MAX-IP', 'DW-VG'],
      plain,
    ),
    unit('recorder', 'DW-(?:V[FPAB]|BJ)\\w{1,16}', ['DW-VF916', 'DW-BJCUBE'], ['DW-', 'DWC-MB45WiAT']),
    unit(
      'recorder',
      'DW-(?:VMAX|VIP|VONE|VAONE|BJ|MERGE|CP)[A-Z0-9]{1,14}(?:-\\w{1,5})?',
      ['DW-VMAXIP8', 'DW-VAONE1610T', 'DW-VIP81T'],
      ['DW-VMAX', 'DWC-VIP'],
    ),
    unit('encoder', 'DW-ENHD\\d{1,2}(?:-\\w{1,6})?', ['DW-ENHD16'], ['DW-ENHD', 'ENHD16'], {
      source: vmsTable,
    }),
    // With several lenses, by the number of the board.
    camera('N\\d{1,2}PC-[A-Z]LAH\\d', ['N8PC-OLAH4', 'N9PC-SLAH5'], ['N8PC', 'NPC-OLAH4'], {
      ...plain,
      source: vmsTable,
    }),
    camera(
      'DW(?:C[AS]|EA)-\\w{3,9}(?:-\\w{1,4})?',
      ['DWCA-VF25WIR4-64', 'DWEA-C128-64', 'DWCS-C12C-64'],
      ['DWCA', 'DWCX-C128'],
      {
        source: vmsTable,
      },
    ),
    unit('recorder', 'N\\d{1,2}Fx-[A-Z]LAH\\d', ['N8Fx-OLAH4'], ['N8F-OLAH4', 'N8Fx'], {
      ...plain,
      source: vmsTable,
    }),
    unit('encoder', 'DW-ENHDX\\d{1,2}(?:-\\w{1,6})?', ['DW-ENHDX16'], ['DW-ENHDX', 'ENHDX16']),
  ],
};
