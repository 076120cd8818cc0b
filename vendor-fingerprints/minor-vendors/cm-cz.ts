import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, strix, wificam, yak } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with Cm to Cz. */
export const minorVendorsCmToCz: readonly MakerEntry[] = [
  minorVendor('CohuHD', 'camera', {
    // Costar Technologies bought it and sells under both names.
    group: 'costar',
    firmwareStrings: [
      {
        field: 'http.server',
        pattern: /^Cohu Camera\b/i,
        weight: 0.7,
        is: ['camera', 0.6],
        seen: ['Cohu Camera'],
        unlike: ['Camera', 'Cohu'],
        source: 'GitHub full-text search for “<title>IP Camera”: an OpenVAS script, its repository not named',
      },
    ],
    series: [
      camera('39[2-6]0HD\\w{0,3}', ['3960HD'], ['3960', '39600HD'], plain),
      camera('(?:3[1239]|42)\\d{2}HD\\w{0,3}', ['3960HD', '4220HD'], ['3960', '1080HD'], short),
    ],
  }),
  minorVendor('Comart', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^ComArt System\b/i,
        seen: ['ComArt System Web Viewer'],
        unlike: ['ComArt', 'Com Art System'],
        source: unverified,
      },
    ],
  }),
  minorVendor('Comelit', 'camera', {
    firmwareStrings: [
      line(
        'Comelit (?:(?:VIP|ViP) )?(?:Visto|Ultra|Quadra|Switch|Roma|iKall)(?: \\w{2,8})?',
        ['Comelit VIP Visto', 'Comelit Quadra'],
        ['Comelit', 'VIP Visto'],
        ['doorbell', 0.45],
      ),

      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^(?:Comelit )?(?<model>(?:IP|AHD|HD)(?:NVR|DVR|XVR)\d{3}\w{0,3})\b/,
        is: ['recorder', 0.6],
        seen: ['Comelit IPNVR004', 'AHDDVR004'],
        unlike: ['Comelit', 'IPNVR'],
        source: unverified,
      },
      {
        field: ['http.title', 'snmp.sys-descr', 'mdns.instance'],
        pattern:
          /^Comelit (?:ViP )?(?:External Unit|Entrance Panel|Door ?(?:Station|Entry Panel)|iKall|Ultra|Quadra)\b/i,
        is: ['doorbell', 0.6],
        seen: ['Comelit ViP External Unit', 'Comelit Ultra'],
        unlike: ['Comelit', 'Comelit HUB', 'Comelit Mini'],
        source: unverified,
      },
    ],
    series: [
      unit(
        'doorbell',
        '(?:Ultra|Quadra|Visto|Switch) (?:IP|ViP)(?: \\w{4,6})?',
        ['Ultra IP 6602I', 'Visto ViP'],
        ['Ultra IP-6', 'Switch'],
        short,
      ),
      unit(
        'recorder',
        '(?:IPNVR|AHDVR|HDDVR)\\d{3}[A-Z0-9]{1,8}',
        ['IPNVR016A08PSA', 'AHDVR008MA4K', 'HDDVR042A'],
        ['IPNVR016', 'HDDVR'],
      ),
      camera('IP(?:PTZ|MPT|T)CAM[A-Z]?\\d{2,3}[A-Z]{1,3}', ['IPPTZCAM165ZA'], ['IPPTZCAM', 'PTZCAM165ZA']),
      camera(
        'IP(?:[BDFPT]CAM[A-Z]?\\d{2,3}[A-Z]{1,3}|CAM\\d{3}[A-D])',
        ['IPBCAMN06FB', 'IPCAM076A', 'IPTCAMS04ZA'],
        ['IPCAM', 'IPCAMW45'],
        plain,
      ),
      unit('recorder', 'IPNVR\\d{3}\\w{1,5}', ['IPNVR016S08PC'], ['IPNVR', 'NVR016S'], plain),
    ],
  }),
  minorVendor('ComNet', 'encoder', {
    series: [
      unit(
        'encoder',
        '(?:ComNet )?CN(?:VE\\d|FE\\d{1,2}ENC)\\w{0,6}',
        ['CNVE4', 'ComNet CNFE8ENC'],
        ['CNVE', 'CNFE8', 'CNGE2'],
        plain,
      ),
    ],
  }),
  minorVendor('Comonyx', 'camera', {
    series: [
      camera(
        'CO-(?:i\\d{2}[A-Z]{2}|D[HS]\\d{2})[\\w-]{0,8}',
        ['CO-i25SY0IR', 'CO-DH01-013'],
        ['CO-i25', 'CO-25'],
        plain,
      ),
    ],
  }),
  minorVendor('Compro', 'camera', {
    firmwareStrings: [
      {
        field: ['upnp.manufacturer', 'onvif.manufacturer'],
        pattern: /^Compro Technology\b/i,
        seen: ['Compro Technology Inc.'],
        unlike: ['Compro', 'Technology Inc.'],
        source: unverified,
      },
    ],
    series: [
      camera(
        '(?:IP5[567]0[A-Z]?|CS400P?|TN2200|NC2230)',
        ['IP570P', 'CS400P', 'TN2200', 'NC2230'],
        ['IP57', 'CS40', 'TN220'],
        short,
      ),
      camera(
        'Compro (?:IP|CS|NC|TN)\\d{2,4}[A-Z]{0,2}',
        ['Compro IP530W', 'Compro IP60'],
        ['Compro', 'IP530W'],
        { source: cameraTable },
      ),
      camera('(?:IP|CS|NC|TN)\\d{2,3}W?', ['NC150', 'IP530W'], ['NC', 'IP5'], { ...short, source: wificam }),
    ],
  }),
  minorVendor('Concept Pro', 'camera', {
    series: [
      camera(
        'C[VH]P\\d{4}[A-Z]{2,6}-IP\\d{1,2}M(?:-[A-Z])?|KCI\\d[A-Z]{1,2}-\\d{3,4}',
        ['CVP9324DNIR-IP4M', 'KCI4D-1080'],
        ['CVP9324', 'KCI-1080'],
        { ...plain, source: strix('concept-pro') },
      ),
      unit(
        'recorder',
        'VXH(?:264|265|960|4K|HD)-\\d{1,2}\\w?',
        ['VXH264-16', 'VXH4K-8'],
        ['VXH264', 'VXH420BMFIR', 'VXH-128'],
        plain,
      ),
      camera(
        '(?:VX[HP]\\d\\w{4,9}|CVP\\d{4}[A-Z]\\w{1,6})',
        ['VXH420BMFIR', 'CVP9324DNIR'],
        ['VXH4', 'CVP9324'],
        short,
      ),
    ],
  }),
  minorVendor('Conceptronic', 'camera', {
    series: [
      camera('CIPDCAM|DARAY\\d{2}[A-Z]', ['CIPDCAM', 'DARAY01B'], ['CIPD', 'DARAY01'], plain),

      camera('C(?:IPCAM|54NETCAM|NETCAM)\\w{0,8}', ['CIPCAM720OD', 'C54NETCAM'], ['CIP', 'NETCAM'], plain),
      camera('CI?P(?:D)?CAM\\w{3,8}', ['CIPDCAM720', 'CIPCAM720OD'], ['CIPDCAM', 'IPCAM720']),
    ],
  }),
  minorVendor('Consistent', 'camera', {
    series: [
      camera('CTC-(?:IPC|HDC|4G|WIFI)\\w{2,6}(?:-\\w{1,4})?', ['CTC-IPC24B'], ['CTC-IPC', 'CTC-24B'], plain),
    ],
  }),
  minorVendor('COP Security', 'camera', {
    registrants: ['COP SECURITY SYSTEM CORP.'],
    series: [
      camera(
        'C[BD]\\d{2}[A-Z]{2,4}-[A-Z]{3,6}',
        ['CD58NV-AIRCR', 'CD55PW-AIR'],
        ['CD58NV', 'CD58-AIRCR'],
        plain,
      ),
      camera(
        '15-(?:IP|AHD|CDI|HD|CC)\\w{2,8}(?:-\\w{2,6}){0,2}',
        ['15-IP2BIR-EYE'],
        ['15-IP', '15-1000'],
        plain,
      ),
    ],
  }),
  minorVendor('Corega', 'camera', {
    firmwareStrings: [
      {
        field: ['http.auth-realm', 'http.title'],
        pattern: /^(?<model>CG-(?:WLNC|NC)[A-Z0-9]{2,6})(?: Network Camera)?$/,
        weight: 0.5,
        is: ['camera', 0.6],
        seen: ['CG-WLNCM4G', 'CG-WLNC11MN Network Camera'],
        unlike: ['CG-WLR300', 'CG-WLNC'],
        source: `${yak}, which says Planex; whose letters these are: general knowledge, not verified`,
      },
    ],
    series: [
      camera(
        'CG-(?:WL)?NC(?:M|VD|0)\\w{1,6}',
        ['CG-NCVD031A', 'CG-WLNCM4G', 'CG-NC034A'],
        ['CG-NC', 'CG-WLBARGP'],
        { ...plain, source: strix('corega') },
      ),
      camera(
        'CG-(?:WL)?NC[A-Z]{0,3}\\d{2,3}[A-Z]{0,2}',
        ['CG-WLNC11MN', 'CG-NCPVD032'],
        ['CG-NC', 'CG-WLBARGNH'],
      ),
    ],
  }),
  minorVendor('Coretec', 'encoder', {
    firmwareStrings: [
      line(
        '(?:Coretec )?(?:VCX|VCT)-?\\d{4}[\\w-]{0,8}',
        ['Coretec VCX-2400', 'VCX-2400-B'],
        ['Coretec', 'VCX-24'],
        ['encoder', 0.45],
      ),
    ],
  }),
  minorVendor('Cotier', 'camera', {
    series: [
      camera(
        'TV-?\\d{3}[A-Z]\\d?/IP|IPC-\\d{3}/T\\d{1,2}|FE-\\d[A-Z]\\d?/IP',
        ['TV-536W/IP', 'IPC-537/T13', 'FE-2H5/IP'],
        ['TV-536W', 'IPC-537'],
        { ...plain, source: strix('cotier') },
      ),
    ],
  }),
  minorVendor('Ctronics', 'camera', {
    series: [
      camera(
        'CTIPC[WD]?-(?:\\d{3}C?|PTZ\\d{3})[A-Z0-9]{0,8}(?:-\\w{1,6}){0,2}',
        ['CTIPC-275C1080P', 'CTIPC-690C-4MPSD', 'CTIPCW-123C720PW', 'CTIPC-PTZ270-W'],
        ['CTIPC', 'CT-S20-G'],
        { ...plain, source: strix('ctronics') },
      ),
    ],
  }),
  minorVendor('CTV CCTV', 'camera', {
    series: [
      camera(
        'CTV-(?:IP[A-Z]{1,3}\\d{3,4}|HD[A-Z]\\d{3,4}|IPTZ\\d{3,4})(?: [A-Z]{1,4})?',
        ['CTV-IPB2028 MFA', 'CTV-IPB4036 VFE', 'CTV-HDB2820'],
        ['CTV-IPB', 'CTV-IP'],
      ),
      unit(
        'recorder',
        'CTV-(?:NVR|HVR|TFVR|HD9\\d)\\w{1,8}(?: \\w{1,4})?',
        ['CTV-NVR8032'],
        ['CTV-NVR', 'CTV-8032'],
      ),
      unit(
        'doorbell',
        'CTV-D\\d{1,4}(?: ?(?:NG|IP|PLUS|MULTI|4MN))?',
        ['CTV-D4005', 'CTV-D10 IP'],
        ['CTV-D', 'CTV-M4105'],
        plain,
      ),
    ],
  }),
  minorVendor('CyberData', 'doorbell', {
    series: [unit('doorbell', '011[2-5]\\d{2}[A-Z]?', ['011410'], ['01141', '021410'], short)],
  }),
  minorVendor('Cynix', 'camera', {
    registrants: ['CYNIX Systems Inc'],
  }),
];
