import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, catalogued, strix, vmsTable } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with H. */
export const minorVendorsH: readonly MakerEntry[] = [
  minorVendor('H.View', 'camera', {
    series: [camera('HV-\\d{3}[A-Z]\\d\\w{0,4}', ['HV-500E2', 'HV-800G2A5'], ['HV-500', 'HV-E2'], plain)],
  }),
  minorVendor('Hachi', 'recorder', {
    series: [
      unit(
        'recorder',
        '(?:Hachi )?HV-(?:04|08|16)RD(?:[ _]?(?:PRO|Pro))?',
        ['HV-08RD PRO', 'HV-04RD'],
        ['HV-08', 'HV-RD'],
        {
          ...plain,
          source: 'https://www.tenable.com/cve/CVE-2013-1391/cpes',
        },
      ),
    ],
  }),
  minorVendor('Hawking', 'camera', {
    firmwareStrings: [
      {
        // The names of its cameras, whole or before others.
        field: ['http.title', 'http.auth-realm'],
        pattern: /^Hawking (?:(?<model>HNC\d{3}[A-Z]{0,2})|Net-?Vision)(?: .{0,30})?$/i,
        is: ['camera', 0.6],
        seen: ['Hawking HNC210 Net-Vision', 'Hawking HNC290G', 'Hawking Net-Vision'],
        unlike: ['Hawking HWR54G', 'HNC210', 'Net-Vision'],
        source:
          'http://obstrepero.us/blog/hacks/webcam.shtml; that pages say so: general knowledge, not verified',
      },
    ],
    series: [camera('HNC\\d{3}[A-Z]{1,2}', ['HNC230G', 'HNC700PT'], ['HNC230', 'HWC230G'], plain)],
  }),
  minorVendor('Heden', 'camera', {
    series: [
      camera(
        'CAMH(?:ED|D|P)?\\d{2}(?:IP\\w{0,3}|[A-Z]{2,3}\\d?)',
        ['CAMHED04IPWN', 'CAMH04IPWE', 'CAMHD01FX0'],
        ['CAMHED', 'CAM04IPWE'],
        { ...plain, source: strix('heden') },
      ),
      camera(
        'CAMH(?:ED|P5|\\d{2})IPW[EP]\\w{0,2}',
        ['CAMHEDIPWP', 'CAMHP5IPWE', 'CAMH04IPWE'],
        ['CAMH', 'CAMIPWE'],
      ),
    ],
  }),
  minorVendor('Heimvision', 'camera', {
    series: [
      camera('HM[2-6][0-4]\\dA?', ['HM202A', 'HM311'], ['HM20', 'HM-311'], {
        ...short,
        source: strix('heimvision'),
      }),
    ],
  }),
  minorVendor('Hejhome', 'camera', {
    series: [camera('GKW-(?:IC|MC)\\d{3}', ['GKW-IC052'], ['GKW-IC', 'GKW-PS052'], plain)],
  }),
  minorVendor('HGH Infrared', 'camera', {
    series: [camera('Spynel[- ][A-Z]\\w{0,4}', ['Spynel-S', 'Spynel-X'], ['Spynel', 'Spinel-S'], plain)],
  }),
  minorVendor('Hiseeu', 'camera', {
    series: [
      camera(
        'WHD[1-9]\\d{2}[BZ]?|(?:(?:TZ|HSY|HYS)-)?H[BCDMS][1-9]\\d{2}-P[AZ]?|(?:TZ|HSY|HYS)-(?:H[BC]\\d{3}|FHY-\\w{3,6})',
        ['WHD812B', 'HB612-P', 'TZ-HB312', 'HSY-HB612-P'],
        ['WHD', 'HB612', 'HB7216X3'],
        { ...plain, source: strix('hiseeu') },
      ),
    ],
  }),
  minorVendor('Hitachi', 'camera', {
    series: [camera('HC-IP\\d{3,4}(?:HD)?\\w{0,3}', ['HC-IP9100HD'], ['HC-IP', 'HC-9100'], plain)],
  }),
  minorVendor('Hitachi Kokusai', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm', 'onvif.model', 'onvif.scope-hardware'],
        pattern:
          /^(?:Hitachi |HITACHI )?(?<model>(?:DI-C[BDE]|VK-S)\d{3}[A-Z]{0,3}|DS-J[FH]\d{0,4}\w?)(?: Digital Recorder)?$/,
        seen: ['Hitachi DI-CB520', 'DI-CD322LE', 'VK-S914N', 'HITACHI DS-JH Digital Recorder'],
        unlike: ['Hitachi', 'DI-604', 'DI-CB5'],
        source: unverified,
      },
    ],
  }),
  minorVendor('Hitron Systems', 'camera', {
    firmwareStrings: [
      {
        // The name alone is that of a maker of cable modems, too.
        field: 'rtsp.auth-realm',
        pattern: /^HITRON_[0-9A-F]{12}$/,
        weight: 0.6,
        is: ['camera', 0.45],
        seen: ['HITRON_0007D8192659'],
        unlike: ['HITRON', 'Hitron_WiFi', 'HITRON_0007D8'],
        source: 'a player’s log of a camera’s stream, found by full-text search: repository not named',
      },
      {
        // As it calls its encoders until a user names them.
        field: 'onvif.scope-name',
        pattern: /^HITRON_(?=[A-Z]{2,4}-?\d{4})(?<model>[\w-]{6,12})$/,
        weight: 0.6,
        is: ['encoder', 0.45],
        seen: ['HITRON_NVX-6206', 'HITRON_HEV0118H'],
        unlike: ['HITRON', 'HITRON_WiFi', 'HITRON_0007D8192659'],
        source: vmsTable,
      },
    ],
    series: [
      camera('N[CFUH]X-\\d{4}[A-Z]{2}\\d', ['NCX-2210MD5'], ['NCX-2210', 'NVX-6206'], plain),
      camera(
        'H?NC[A-Z]{1,2}-\\d{3}[A-Z]\\w{3,5}|NUT-\\d{4}[A-Z]',
        ['HNCV-811PZ0S4', 'NUT-8213R'],
        ['HNCV-811', 'NUT-8213'],
        { ...plain, source: strix('hitron') },
      ),
      unit('encoder', 'NVX-\\d{4}\\w{0,2}|HEV\\d{4}H', ['NVX-6206', 'HEV0118H'], ['NVX', 'HEV0118'], {
        ...plain,
        source: vmsTable,
      }),
      camera(
        'NF[DX]-\\d{5}[A-Z]\\d|ND[XM]?-\\d{4}[A-Z]{1,2}\\d|HE[GZ][AS]\\w{6,12}',
        ['NFX-13053D2', 'NDX-4253P1', 'HEGS20HSBVFPM'],
        ['NFX-130', 'NDX-42', 'HEGS20'],
        plain,
      ),
      camera('H[CN][A-Z]{2}-[A-Z]\\w{3,6}', ['HNCB-N2EZ', 'HCBB-N2EX'], ['HNCB-', 'HNB-N2EZ'], plain),
      unit('recorder', 'HVR-(?:4|8|16)\\d8\\d', ['HVR-4781', 'HVR-16781'], ['HVR-478', 'HVR-16A'], plain),
      camera(
        'NF[BDX]?-\\d{3,4}[A-Z]{0,3}\\d?|HDGI-\\w{4,12}',
        ['HDGI-63DNPV'],
        ['HDGI', 'HDG-63DNPV'],
        plain,
      ),
    ],
  }),
  minorVendor('Homaxi', 'camera', {
    series: [
      camera(
        '(?:IPC[468](?:[BDT][FV]|FE|MS[BDT])\\dA?|IPT\\d{3})R\\d(?:-[A-Z0-9]{2,7}){1,2}',
        ['IPC4BF2R4-I1-TML', 'IPC8MST2R8-AD-TPMSC', 'IPC4TF2AR6-DL1', 'IPT651R5-Z32-AD'],
        ['IPC4BF2R4', 'IPC3614LB-ADF28K'],
        { ...plain, source: catalogued('homaxi') },
      ),
    ],
  }),
  minorVendor('HomeGuard', 'camera', {
    series: [
      camera('HGW(?:IP|OB|IB)\\d{3}\\w?', ['HGWIP711', 'HGWOB751'], ['HGWIP', 'HG711'], {
        ...plain,
        source: strix('homeguard'),
      }),
      unit('recorder', 'HG[DN]VK\\w{4,8}', ['HGNVK88304', 'HGDVK46704'], ['HGDVK', 'HGWIP711'], plain),
    ],
  }),
  minorVendor('Honic', 'camera', {
    series: [
      camera(
        'HN-(?:IRDN?S?\\d{3}[A-Z]?|\\dK[A-Z]|DC\\d)',
        ['HN-IRDNS200', 'HN-4KA'],
        ['HN-IRD', 'HN-W77MEU'],
        { ...plain, source: strix('honic') },
      ),
    ],
  }),
  minorVendor('HooToo', 'camera', {
    series: [
      camera('HT-IP[02]\\d{2}\\w{0,4}', ['HT-IP006', 'HT-IP211HDP'], ['HT-IP', 'HT-TM02', 'HT-IP106'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  minorVendor('Hosafe', 'camera', {
    series: [
      camera(
        '(?:HOSAFE-)?H?(?:1|13|2|5)M[BDW]\\d[BEGPW]A?|H2M[BDW]\\d[A-Z]{0,3}',
        ['H2MB6PA', '1MB1W', '2MB6P'],
        ['H2MB', '1MB'],
        { ...plain, source: strix('hosafe') },
      ),
    ],
  }),
  minorVendor('Howen', 'recorder', {
    series: [
      unit(
        'recorder',
        '(?:Hero-)?M[EC]\\d{2}-\\d{2}(?:-\\w{1,4})?',
        ['Hero-ME31-04', 'ME41-08', 'MC30-01'],
        ['ME31', 'ME-31-04'],
        plain,
      ),
    ],
  }),
  minorVendor('HuddleCamHD', 'camera', {
    series: [
      camera(
        'HC\\d{1,2}XL?-[A-Z][A-Z0-9]{1,6}(?:-G\\d)?',
        ['HC20X-SIMPL', 'HC12X-GY-G3'],
        ['HC20X', 'HC20WB5R1'],
        plain,
      ),
      camera('HC\\d{2}X?-SIMPLTRACK\\d?', ['HC20X-SIMPLTRACK2'], ['HC20X', 'SIMPLTRACK']),
    ],
  }),
  minorVendor('Huviron', 'camera', {
    series: [
      camera('F-N[BDPV][A-Z]?\\d{3}[A-Z]{0,2}', ['F-NP223S', 'F-NB424'], ['F-NP22', 'F-223S'], plain),

      camera(
        'SK-[A-Z]{1,2}\\d{3}[A-Z0-9/]{0,8}(?:-\\w{2,4})?|MIP-\\d{3}[A-Z]\\d',
        ['SK-NP500D', 'MIP-823O2'],
        ['SK-', 'MIP-823'],
        { ...plain, source: strix('huviron') },
      ),
    ],
  }),
  minorVendor('Hymatom', 'recorder', {
    registrants: ['HYMATOM SA'],
  }),
];
