import { unverified } from '../../src/model/fingerprint.ts';
import { hostNameFields, type MakerEntry } from '../define.ts';
import { cameraTable, nessus, nndefaccts, strix, wificam } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with S to Sl. */
export const minorVendorsSToSl: readonly MakerEntry[] = [
  minorVendor('S2', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^S2 NetVR\b/i,
        seen: ['S2 NetVR Login'],
        unlike: ['S2 Netbox Login', 'NetVR'],
        source: 'rapid7/recog xml/html_title.xml',
      },
    ],
  }),
  minorVendor('Safety Vision', 'recorder', {
    registrants: ['Safety Vision, LLC'],
  }),
  minorVendor('Samcon', 'camera', {
    series: [
      camera(
        '(?:SAMCON )?ExCam (?:XF |vario |miniTube |miniZoom |XI|IP|XPT |XL )?[A-Z]{0,3}\\d{3,4}(?: .{1,16})?',
        ['ExCam XF P1378', 'ExCam XI410', 'ExCam IPQ1785'],
        ['ExCam', 'ExCam XF'],
        plain,
      ),
    ],
  }),
  minorVendor('Santachi', 'camera', {
    registrants: ['Santachi Video Technology (Shenzhen) Co., Ltd.'],
  }),
  minorVendor('Santec', 'camera', {
    firmwareStrings: [
      {
        field: 'http.auth-realm',
        pattern: /^Santec-IPCamera$/i,
        seen: ['Santec-IPCamera'],
        unlike: ['Santec', 'IPCamera'],
        source: nndefaccts,
      },
    ],
    series: [
      camera('SNC-[A-Z]\\d{3}[A-Z]{3,6}', ['SNC-E402BSIF'], ['SNC-E402', 'SNC-CH120', 'SNC-VM772R'], plain),
      camera('BWBC-\\d{4}|SNC-\\d{4}[A-Z]{3,5}', ['BWBC-4250', 'SNC-4802SRIW'], ['BWBC', 'SNC-4802'], plain),

      camera(
        '(?:SNC-\\d{3}F?[A-Z]{2,5}|B(?:W|P)[DPC][A-Z]-\\d{4})',
        ['SNC-311FBIA', 'BWDA-2145'],
        ['SNC-311', 'BWDA', 'SNC-570'],
        plain,
      ),
    ],
  }),
  minorVendor('Satvision', 'camera', {
    series: [
      camera(
        'SV[IC]-[A-Z]{1,2}\\d{3}[A-Z]{0,4}(?: .{1,12})?',
        ['SVI-D223A', 'SVI-S322VM'],
        ['SVI-D', 'SVI-223A'],
        plain,
      ),
      unit(
        'recorder',
        // SVR-1680C and its like are Samsung's.
        'SV[NR]-(?!1[56]\\d{2})\\d{4}(?:-PRO)?\\w{0,6}',
        ['SVN-8125', 'SVR-8425F'],
        ['SVN-81', 'SVI-D223A', 'SVR-1680C'],
        plain,
      ),
    ],
  }),
  minorVendor('Scati', 'recorder', {
    registrants: ['Scati Labs, S.A.'],
  }),
  minorVendor('SecuBest', 'camera', {
    series: [camera('SBN-[A-Z]\\d{3}[A-Z]{1,2}', ['SBN-F510M', 'SBN-D320VR'], ['SBN-F', 'SB-F510M'])],
  }),
  minorVendor('Secureye', 'camera', {
    series: [
      camera(
        'S(?:IP|IPR)-\\d{1,2}HD-[BD]\\w{1,4}(?:-\\w{1,4})?',
        ['SIP-5HD-D30', 'SIP-3HD-B20PO'],
        ['SIP-5HD', 'SIP-T46S'],
        plain,
      ),
    ],
  }),
  minorVendor('Securus', 'recorder', {
    registrants: ['Securus CCTV India'],
  }),
  minorVendor('Seek Thermal', 'camera', {
    registrants: ['Seek Thermal'],
  }),
  minorVendor('Seon Explorer', 'recorder', {
    series: [
      unit(
        'recorder',
        'Explorer (?:TX|MX|DX|EX)\\d{0,2}(?:-HD| HD)?',
        ['Explorer TX8', 'Explorer DX-HD'],
        ['Explorer', 'Explorer 8'],
        plain,
      ),
    ],
  }),
  minorVendor('Sercomm', 'camera', {
    series: [
      camera(
        'RC40[23]\\d|OC43\\d|NV[48]12[AD]',
        ['RC4021', 'OC432', 'NV812D'],
        ['RC40', 'OC43', 'NV812'],
        plain,
      ),
      camera(
        '(?:RC8[0-9]\\d{2}\\w?(?:v\\d)?|OC8\\d{2}\\w?|iCamera(?:2|-?\\d{3,4})?)',
        ['RC8021', 'OC821D', 'iCamera-1000'],
        ['RC80', 'Camera'],
        plain,
      ),
      camera(
        '(?:RC|OC)8\\d{2,3}[A-Z]?-(?:ADT|V\\d|v\\d)',
        ['RC8025B-ADT', 'OC835-ADT'],
        ['RC8025B', 'RC802-'],
        plain,
      ),
    ],
  }),
  minorVendor('SerVision', 'encoder', {
    firmwareStrings: [
      {
        field: 'http.page-mark',
        pattern: /^input=TO_LOAD$/,
        is: ['recorder', 0.45],
        seen: ['input=TO_LOAD'],
        unlike: ['input=LOADED', 'input=to_load'],
        source: nndefaccts,
      },
    ],
    series: [
      unit('recorder', '[CHMSU]VG[2468]00\\w{0,2}', ['HVG400', 'SVG200'], ['HVG40', 'HVG-400'], plain),
    ],
  }),
  minorVendor('Seven Systems', 'camera', {
    series: [
      camera(
        '(?:SEVEN )?IP-72\\d{2}[A-Z]{1,3}(?: .{1,12})?',
        ['IP-7212A', 'SEVEN IP-7248P'],
        ['IP-7212', 'IP-72'],
        short,
      ),
    ],
  }),
  minorVendor('Seyeon', 'camera', {
    registrants: ['SEYEON TECH. CO., LTD.'],
    // FlexWATCH is what it calls all of its cameras and servers.
    firmwareStrings: [
      {
        field: ['http.page-mark', 'http.redirect'],
        pattern: /^(?:\/app\/)?applet\/toolas\.html$|^\/{1,2}app\/idxasp\.html$/,
        weight: 0.5,
        is: ['camera', 0.3],
        seen: ['applet/toolas.html', '/app/idxasp.html'],
        unlike: ['applet/tools.html', '/app/index.html'],
        source: nessus,
      },
    ],
    series: [
      camera(
        'FW[13578]\\d{3}-[A-Z]{1,3}\\w{0,4}(?:-\\w{1,3}){0,2}',
        ['FW3170-PS-E', 'FW7500-TXV-R'],
        ['FW3170', 'FW100P'],
        { ...plain, source: strix('flexwatch') },
      ),
    ],
  }),
  minorVendor('Shany', 'camera', {
    registrants: ['Shany Electronic Co., Ltd.'],
    series: [
      camera(
        'SNC-[LW][A-Z]{1,2}\\d{2,4}[A-Z]\\w{2,6}|SNC-WDL\\d{4}\\w{2,4}',
        ['SNC-WD21M54X', 'SNC-WDL2212MX'],
        ['SNC-WD21', 'SNC-WR632C', 'SNC-CH120'],
        plain,
      ),
      camera(
        'SNC-(?!WR6|WL8)[LW][A-Z]{0,3}\\d{2,4}[A-Z]{0,4}',
        ['SNC-L5113', 'SNC-WD5103M'],
        ['SNC-', 'SNC-CH120', 'SNC-WR630'],
        plain,
      ),
    ],
  }),
  minorVendor('Sharx', 'camera', {
    series: [
      camera('SCNC\\d{4}[A-Z]?', ['SCNC2607', 'SCNC2606N'], ['SCNC', 'SNC-2607'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  minorVendor('Siedle', 'doorbell', {
    series: [
      // Indoors, and what joins doors to the network.
      unit(
        'intercom',
        '(?:(?:JUNG )?AIB|AHTV?|AHFH?|IQ HTA|SG) \\d{3}(?:-\\d{2})?',
        ['AIB 150', 'AHT 870', 'SG 150'],
        ['AIB', 'SG-150'],
        plain,
      ),
      unit(
        'doorbell',
        '(?:BCMC?|ACM|CACE|ATLM) ?6[57]\\d-\\d{2}',
        ['BCM 658-02', 'BCMC 650-04'],
        ['BCM 658', 'BCM-658'],
        plain,
      ),
    ],
  }),
  minorVendor('Siemens', 'camera', {
    series: [
      camera('C[CFV]P[CHB]\\d{4}(?:-[A-Z]{1,4}\\d{0,2})?', ['CCPC1345'], ['CCPC', 'CC1345'], plain),
      camera(
        'C[CFV](?:MS|MW|MX|IS|IX|MC|MD|IC|PA|PW|ID)\\d{4}(?:-[A-Z]{1,4}\\d{0,2})?',
        ['CCMS2025-IR', 'CCIS1425', 'CFMS2025', 'CVMW3025-IR', 'CCPW3025'],
        ['CCMS', 'CC2025'],
        plain,
      ),
    ],
  }),
  minorVendor('SightLogix', 'camera', {
    registrants: ['SightLogix, Inc.'],
    series: [
      camera(
        'Sight(?:Sensor|Tracker)(?:[ -]\\w{1,10}){0,2}',
        ['SightSensor NS', 'SightSensor'],
        ['Sight', 'Sightsensors'],
        plain,
      ),
    ],
  }),
  minorVendor('Silent Sentinel', 'camera', {
    series: [
      camera(
        '(?:AERON|OSIRIS|JAEGAR)(?: [A-Z]{2,9}){1,2}',
        ['AERON RANGER', 'OSIRIS HD'],
        ['OSIRIS', 'AERONAUT ONE'],
        plain,
      ),
    ],
  }),
  minorVendor('SimpliSafe', 'camera', {
    firmwareStrings: [
      {
        field: [...hostNameFields, 'upnp.friendly-name', 'mdns.instance'],
        pattern: /^SimpliCam(?:[-_ ]\w{2,12})?(?:\.[\w.-]{1,60})?$/i,
        is: ['camera', 0.6],
        seen: ['SimpliCam', 'simplicam-1a2b.lan'],
        unlike: ['SimpliSafe', 'Simple-Cam'],
        source: unverified,
      },
    ],
  }),
  minorVendor('Sineoji', 'camera', {
    series: [
      camera('PT-?(?:3[12]\\d{2}|59\\d)[A-Z]{1,2}', ['PT-3215P', 'PT593V'], ['PT-3215', 'PT-606'], plain),
    ],
  }),
  minorVendor('Sinocam', 'camera', {
    series: [
      camera(
        'SN-?IPC?-?\\d{4}[A-Z]{0,4}\\d{0,2}(?:-\\w{2,3}){0,2}|SN-?IPC-H[RW]\\d{2}(?:-\\w{2})?|SN-\\d{4}CS?W',
        ['SN-IPC-5033SW-UK', 'SN-IPC-HW16', 'SN-6409CW', 'SN-IPC-7042CSW-UK'],
        ['SN-IPC', 'SN-IPR8041BZDN-Z'],
        { ...plain, source: strix('szsinocam') },
      ),
      unit('recorder', 'SN-NVK-\\w{4,8}', ['SN-NVK-6004H10'], ['SN-NVK', 'SN-NVR'], {
        ...plain,
        source: strix('sinocam'),
      }),
    ],
  }),
  minorVendor('Sitecom', 'camera', {
    series: [
      camera('WLC-[34]000', ['WLC-4000'], ['WLC-400', 'WL-300'], { ...plain, source: strix('sitecom') }),
      camera('(?:WLC-[12]000|LN-40\\d|WL-40[45])', ['WLC-1000', 'LN-406'], ['WL-300', 'LN-4'], plain),
    ],
  }),
  minorVendor('Skybell', 'camera', {
    registrants: ['SKYBELL, INC', 'SkyBell Technologies Inc.'],
    series: [
      unit('doorbell', 'SB(?:HD\\d{2}|300WSN|SL1)\\w{0,3}', ['SBHD20', 'SB300WSN'], ['SBHD', 'SB30'], plain),
    ],
  }),
  minorVendor('Skytronic', 'camera', {
    series: [camera('IP9\\d', ['IP99'], ['IP9', 'IPX'], { ...short, source: wificam })],
  }),
  minorVendor('Slinex', 'doorbell', {
    series: [
      unit(
        'doorbell',
        'ML-\\d{2}(?:IP|HD|HR|CR|WR|CRHD)(?: v\\.?\\d)?',
        ['ML-20IP', 'ML-16HD'],
        ['ML-20', 'ML-2010'],
        plain,
      ),
    ],
  }),
];
