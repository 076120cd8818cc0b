import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, nessus, strix, wificam } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with E. */
export const minorVendorsE: readonly MakerEntry[] = [
  // Televisions in a house are fed by it.
  minorVendor('EarthCam', 'camera', {
    registrants: ['EarthCam, Inc.'],
  }),
  minorVendor('Ebode', 'camera', {
    series: [camera('IPV[35]8W?', ['IPV38W', 'IPV58'], ['IPV3', 'IP38W'], { ...plain, source: wificam })],
  }),
  minorVendor('Eclipse Security', 'camera', {
    series: [
      camera('ESG-(?:IP|AV|HD)[A-Z0-9]{2,10}', ['ESG-IPBV5FZ', 'ESG-AVD2'], ['ESG-', 'ESG-IP'], plain),
      unit('recorder', 'ESG-[NXD]VR\\d{1,3}\\w{0,6}', ['ESG-NVR16'], ['ESG-NVR'], plain),
    ],
  }),
  minorVendor('ELECOM', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^(?:ELECOM )?(?<model>NCC-E[A-Z]{2,4}\d{3})\b/,
        seen: ['ELECOM NCC-EWNP100', 'NCC-ENP100'],
        unlike: ['ELECOM', 'NCC-1701', 'ELECOM WRC-300'],
        source: unverified,
      },
    ],
    series: [
      camera('NCC-E[NW][A-Z]\\d{3}\\w{0,8}', ['NCC-ENP100WH', 'NCC-EWF100RMWH2'], ['NCC-', 'NCC-600'], plain),
      camera('NCC-E\\w{4,10}', ['NCC-EWNP100RMN'], ['NCC', 'NC-EWNP100']),
    ],
  }),
  minorVendor('electriQ', 'camera', {
    series: [
      camera('[Ii][Qq]-\\d{2}F[XW]', ['IQ-51FX', 'iq-31FX'], ['IQ-51', 'IQ-3FX'], {
        ...plain,
        source: strix('electriq'),
      }),
    ],
  }),
  minorVendor('eLife', 'camera', {
    series: [camera('ET-N\\d{4}[A-Z]{0,2}(?:-[A-Z]{1,3})?', ['ET-N3431H-DW'], ['ET-N', 'ET-3431'], plain)],
  }),
  minorVendor('Elmo', 'camera', {
    firmwareStrings: [
      {
        field: ['onvif.manufacturer', 'onvif.scope-name', 'upnp.manufacturer'],
        pattern: /^ELMO(?: (?:CO\.?|Company|USA).{0,30})?$/i,
        seen: ['ELMO', 'Elmo Co., Ltd.'],
        unlike: ['Elmore', 'my Elmo'],
        source: unverified,
      },
    ],
    series: [
      camera('PTC-[124]0[01]C\\w{0,4}', ['PTC-200C', 'PTC-401CIP'], ['PTC-', 'PTC-150'], plain),
      camera('S[ND]2[023]\\d{2}[A-Z]{0,2}', ['SN2230', 'SN2200'], ['SN22', 'SN1230'], short),
    ],
  }),
  minorVendor('Elro', 'camera', {
    series: [
      camera(
        'C(?:[4-6]\\d|70|8\\d|90)\\dIP(?:\\.\\d)?|CC\\d{2}RIP\\w{0,3}',
        ['C903IP', 'C704IP.2', 'CC40RIPX'],
        ['C903', 'C-907IP'],
        { ...plain, source: strix('elro') },
      ),
    ],
  }),
  minorVendor('Elsys', 'camera', {
    series: [camera('ESC-[A-Z]{2}\\d\\w{0,2}', ['ESC-WB2', 'ESC-WR1'], ['ESC-WB', 'ES-WB2'], plain)],
  }),
  minorVendor('Elvox', 'camera', {
    series: [camera('46[2-5]\\d{2}\\.\\w{3,7}', ['46516.212', '46242.036C'], ['46516', '46.516.212'], plain)],
  }),
  minorVendor('Eminent', 'camera', {
    firmwareStrings: [
      line(
        'Eminent CamLine(?: Pro)?|CamLine Pro',
        ['CamLine Pro', 'Eminent CamLine'],
        ['CamLine', 'Cam Line Pro'],
      ),
    ],
    series: [camera('EM6\\d{3}(?:HD)?', ['EM6220', 'EM6250HD'], ['EM62', 'EM4571'], plain)],
  }),
  minorVendor('Emstone', 'camera', {
    registrants: ['EMSTONE'],
  }),
  minorVendor('Encore', 'camera', {
    series: [
      camera('ENVCWI-\\w{1,5}', ['ENVCWI-PTG1', 'ENVCWI-G'], ['ENVCWI', 'ENHWI-G'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  minorVendor('Enlaps', 'camera', {
    registrants: ['Enlaps'],
  }),
  minorVendor('Enster', 'camera', {
    series: [
      camera('NST-IP\\w{4,12}(?:-\\w{1,6})?', ['NST-IPH4043', 'NST-IPD6031-R'], ['NST-', 'NST-NVR'], plain),
    ],
  }),
  minorVendor('Epiphan', 'other', {
    series: [
      unit(
        'other',
        'Pearl(?:-2| Mini| Nano|-2 Twin)',
        ['Pearl-2', 'Pearl Mini'],
        ['Pearl', 'Pearl-3'],
        plain,
      ),
    ],
  }),
  minorVendor('Escam', 'camera', {
    series: [
      camera('(?:Brick )?Q[DF]\\d{3}S?', ['QD300', 'QF001', 'Brick QD300'], ['QD30', 'QC808'], short),
      camera('(?:PVR\\d{3}|G0[1-9])', ['PVR001', 'G02'], ['PVR', 'G2'], short),
    ],
  }),
  minorVendor('Esky', 'camera', {
    series: [camera('C5900', ['C5900'], ['C590', 'C59000'], { ...short, source: wificam })],
  }),
  minorVendor('ESP Rekor', 'recorder', {
    series: [
      unit(
        'recorder',
        '(?:S?HDVIEW|REKORHD|DIGIVIEW)\\w{1,8}(?:-\\w{1,5})?',
        ['HDVIEW4CB', 'SHDVIEW1TB'],
        ['HDVIEW', 'VIEW4CB'],
        plain,
      ),
    ],
  }),
  minorVendor('eSVI', 'camera', {
    series: [
      camera(
        'EVC-(?:[A-Z]{1,3}-){1,2}\\w{2,6}(?:[.-]\\w{1,4}){0,3}',
        ['EVC-IP-BM2.0-FG', 'EVC-DIP-D4.0'],
        ['EVC-IP', 'EVC'],
        plain,
      ),
      unit('recorder', 'EVN-\\d{4}\\w{0,3}(?:-\\w{1,3})?', ['EVN-8232'], ['EVN-82', 'VN-8232'], plain),
    ],
  }),
  minorVendor('Eura-Tech', 'camera', {
    series: [camera('IC-\\d\\dC\\d', ['IC-03C3'], ['IC-03', 'IC-C3'], { ...short, source: wificam })],
  }),
  minorVendor('EUSSO', 'camera', {
    series: [camera('UNC\\d{4}[A-Z]{0,3}', ['UNC7825', 'UNC7840P'], ['UNC78', 'UNI7825'], plain)],
  }),
  minorVendor('Eve', 'camera', {
    firmwareStrings: [
      {
        field: 'mdns.instance',
        pattern: /^Eve (?:Outdoor )?Cam\b/,
        seen: ['Eve Cam 1234'],
        unlike: ['Eve Door', 'Eve Energy'],
        source: unverified,
      },
    ],
  }),
  minorVendor('Everet', 'camera', {
    series: [camera('EVP\\d{3}[NS]{0,2}(?:-\\w{1,3})?', ['EVP212N', 'EVP330'], ['EVP21', 'EP212N'], plain)],
  }),
  minorVendor('Evermax', 'camera', {
    series: [
      camera('EVX-(?:IP|HD|FHD)\\d{2,4}\\w{0,4}(?:-\\w{1,4}){0,2}', ['EVX-IP204IR-W'], ['EVX-IP', 'EVX-204']),
      unit(
        'recorder',
        'EVX-(?:NVR|HDR|DVR)\\w{2,10}(?:-\\w{1,4})?',
        ['EVX-NVR16'],
        ['EVX-NVR', 'EVX-IP204'],
        plain,
      ),
    ],
  }),
  minorVendor('EVS', 'camera', {
    series: [
      camera(
        'VE[CIS]-\\d{3}-IP(?:-\\w[\\w.]{0,3}){1,4}',
        ['VEC-157-IP-N-2.8-12', 'VES-257-IP-2.8-12-N'],
        ['VEC-157', 'VEC-157-IP'],
        plain,
      ),
    ],
  }),
  minorVendor('Extron', 'other', {
    series: [unit('other', 'SM[PE] [1-4]\\d{2}[CD]?', ['SMP 351', 'SME 211'], ['SMP', 'SMP 35'], plain)],
  }),
  minorVendor('Eyemax', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.server',
        pattern: /^OwnServer1\.0$/,
        seen: ['OwnServer1.0'],
        unlike: ['OwnServer', 'OwnServer1.00', 'MyOwnServer1.0'],
        source:
          'GitHub full-text search for OwnServer1.0: Tenable’s test for web servers of cameras, and a list of searches, repositories not named',
      },
      {
        field: 'http.page-mark',
        pattern: /^clsid=9A74E90C-0233-4E1F-8EA1-105991C6FA12$/,
        weight: 0.3,
        is: ['recorder', 0.45],
        seen: ['clsid=9A74E90C-0233-4E1F-8EA1-105991C6FA12'],
        unlike: ['clsid=9A74E90C-0233-4E1F-8EA1-000000000000'],
        source: nessus,
      },
    ],
  }),
  minorVendor('EyeSight', 'camera', {
    series: [
      camera('ES-IP[6-9]\\d{2}I?[FIW]W?', ['ES-IP607W', 'ES-IP909IW'], ['ES-IP6', 'ES-607W'], {
        ...plain,
        source: wificam,
      }),
    ],
  }),
];
