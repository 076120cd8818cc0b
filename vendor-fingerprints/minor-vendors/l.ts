import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, gobyExploits, nndefaccts, strix } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with L. */
export const minorVendorsL: readonly MakerEntry[] = [
  minorVendor('Lanaccess', 'recorder', {
    firmwareStrings: [
      line(
        'onSafe (?:MPEG-?4|H\\.?264|HVR|NVR|DVR)',
        ['onSafe MPEG4', 'onSafe HVR'],
        ['onSafe', 'onSafety MPEG4'],
      ),
    ],
    registrants: ['LANACCESS TELECOM S.A.'],
  }),
  minorVendor('Launch Digital', 'camera', {
    firmwareStrings: [
      {
        field: 'http.page-mark',
        pattern: /^action=\/?webs\/loginHandle$/,
        seen: ['action=webs/loginHandle'],
        unlike: ['action=webs/login', 'webs/loginHandle'],
        source: gobyExploits,
      },
    ],
  }),
  minorVendor('Leelen', 'doorbell', {
    series: [unit('doorbell', 'No\\d{1,2}-[A-Z]{2}\\d', ['No10-DP7'], ['No10', 'No10-7'], plain)],
  }),
  minorVendor('Lenovo', 'camera', {
    series: [camera('Snowman(?: \\w{2,6}){0,2}', ['Snowman 1080P'], ['Snowmans'], short)],
  }),
  minorVendor('LG', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^LG Smart IP Device\b/i,
        seen: ['LG Smart IP Device'],
        unlike: ['LG Smart TV', 'LG'],
        source: nndefaccts,
      },
      {
        field: ['onvif.manufacturer', 'onvif.scope-name'],
        pattern: /^LG(?: Electronics.{0,20}|E)?$/i,
        seen: ['LG Electronics', 'LGE'],
        unlike: ['LGX', 'Algae'],
        source: unverified,
      },
      {
        field: 'http.page-mark',
        pattern: /^ident=ipcam_streamer\.RunElevatedWeb$/i,
        seen: ['ident=ipcam_streamer.RunElevatedWeb'],
        unlike: ['ident=ipcam_streamer', 'ipcam_streamer.RunElevatedWeb'],
        source: unverified,
      },
    ],
    series: [
      unit('recorder', 'LE\\d{4}N?-N[HP]', ['LE5016-NH'], ['LE5016', 'L5016-NH'], plain),
      unit(
        'recorder',
        'L(?:E\\d{4}|(?:RH|RD|DV|RV|RA|XR)\\d{3,4})\\w{0,3}',
        ['LE5016D', 'LRH7160'],
        ['LE50', 'LH5016'],
        short,
      ),
      unit('recorder', 'LVR-?\\d{4}[A-Z]?', ['LVR-5316N', 'LVR5516'], ['LVR', 'LVR-53'], plain),
      camera(
        'L(?:(?:W(?![5-7]\\d{2}i$)|VW)\\d{3,4}\\w{0,3}|N[VDU][1-7][0-3]\\d0R?)(?:-\\w{1,3})?',
        ['LW332-F', 'LND5100', 'LNV7210R'],
        ['LW', 'LG332', 'LND3374SB', 'LND3152', 'LW651i'],
        plain,
      ),
      camera(
        // Lorex has LNB and LND, too: with other figures (LNB3143B, LNB8005).
        'LN(?:[PVU]\\d{4}[A-Z]{0,2}|[BD][1-7][0-3]\\d0[A-Z]{0,2})',
        ['LNP2800', 'LND3220R', 'LNB5320', 'LNP3022T'],
        ['LNP28', 'LN2800', 'LND3374SB', 'LND3152', 'LND4750AB', 'LNB4321B', 'LNB8005'],
        plain,
      ),
      unit(
        'recorder',
        'LRN\\d{4}[A-Z]?|XDVR XQ-L\\d{3,4}',
        ['LRN1060N', 'XDVR XQ-L1600'],
        ['LRN106', 'LRN10'],
        plain,
      ),
    ],
  }),
  minorVendor('Light Vision', 'camera', {
    series: [
      camera(
        'VLC-[1-9]\\d{3}[A-Z]{1,4}(?:-\\w{1,3})?',
        ['VLC-1192DM', 'VLC-3192WFZ'],
        ['VLC-1192', 'VLC-2.2.8'],
        plain,
      ),
    ],
  }),
  minorVendor('Linkflow', 'camera', {
    registrants: ['Linkflow Co., Ltd.'],
    firmwareStrings: [
      line(
        '(?:FITT|Fitt)360(?:(?:&#32;| )(?:Security|PB))?',
        ['FITT360', 'Fitt360&#32;Security'],
        ['FITT', 'Fitt36'],
      ),
    ],
  }),
  minorVendor('Loftek', 'camera', {
    series: [
      camera('(?:CXS[ -]?\\d{4}|Nexus 543)', ['CXS 2200', 'CXS-2200'], ['CXS', 'Nexus 5'], {
        ...plain,
        source: cameraTable,
      }),
      camera(
        'CX[SD] \\d{4}|Sentinel D\\d',
        ['CXD 3200', 'CXS 2200', 'Sentinel D1'],
        ['CXD', 'Sentinel'],
        plain,
      ),
    ],
  }),
  minorVendor('LogiLink', 'camera', {
    series: [camera('WC00\\d{2}\\w?', ['WC0030A', 'WC0044'], ['WC00', 'WC2001'], plain)],
  }),
  minorVendor('Loxone', 'doorbell', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm', 'upnp.friendly-name'],
        pattern: /^Loxone Intercom\b/i,
        seen: ['Loxone Intercom', 'Loxone Intercom Video'],
        unlike: ['Loxone Miniserver', 'Intercom'],
        source: nndefaccts,
      },
    ],
  }),
  minorVendor('LSC', 'camera', {
    firmwareStrings: [
      line(
        'LSC (?:Smart Connect )?(?:(?:Indoor|Outdoor|PTZ|IP|Rotatable|Dualband) )?(?:Cam(?:era)?|Video Doorbell)',
        ['LSC Smart Connect Camera', 'LSC Outdoor Camera'],
        ['LSC', 'LSC Smart Connect', 'LSC Lamp'],
      ),
    ],
    series: [
      camera(
        'PTZ Dual Band Camera|Smart Connect (?:Indoor|Outdoor) (?:IP )?Camera',
        ['PTZ Dual Band Camera'],
        ['Dual Band Camera', 'Smart Connect'],
        plain,
      ),
    ],
  }),
  minorVendor('LTV CCTV', 'camera', {
    series: [
      camera(
        'LTV-(?:IC|CN|\\d[A-Z]{2,3})\\w{1,5}-\\w{2,6}(?:-[\\w.]{1,6}){0,2}|C[NX][ELMT]-\\d{3} \\w{2}',
        ['LTV-ICDM2-623LH-V3-9', 'LTV-1CNT40-F40', 'CNM-320 C1'],
        ['LTV-', 'CNM-320'],
        { ...plain, source: strix('ltv') },
      ),
    ],
  }),
  minorVendor('Luda.Farm', 'camera', {
    series: [
      camera(
        'FarmCam(?: (?:HD|IP2?|360S?|Mobility|Kit))?',
        ['FarmCam 360', 'FarmCam IP'],
        ['Farm', 'FarmCam 2'],
        plain,
      ),
    ],
  }),
  minorVendor('Luis Technology', 'recorder', {
    registrants: ['LUIS Technology GmbH'],
  }),
  minorVendor('Lumenera', 'camera', {
    registrants: ['Lumenera Corporation'],
    series: [camera('L[ei]\\d{3}[A-Z]{0,2}', ['Le165C', 'Li045C'], ['Le1', 'LE165'], plain)],
  }),
  minorVendor('Lumens', 'camera', {
    series: [
      camera(
        'VC-(?:A|B|BR|BC|R|TR)\\d{2,3}\\w{0,3}',
        ['VC-A50P', 'VC-A61PN', 'VC-BC601P', 'VC-TR40'],
        ['VC-C50i', 'VC-A'],
        plain,
      ),
      camera(
        'VC-(?:TR|TA|B|A|R)\\d{1,3}[A-Z]{0,3}',
        ['VC-TR1', 'VC-TR40', 'VC-A61P'],
        ['VC-TR', 'VC-1'],
        plain,
      ),
    ],
  }),
  minorVendor('Luowice', 'camera', {
    series: [
      camera(
        'LWS-[A-Z]\\d?\\w{0,4}(?:-\\w{2,6}){1,2}',
        ['LWS-Y4-960P', 'LWS-V110-3MP-GSUK'],
        ['LWS-', 'LW-Y4-960P'],
        { ...plain, source: strix('luowice') },
      ),
    ],
  }),
];
