import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { catalogued } from '../sources.ts';
import { alone, line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const vicon: MakerEntry = {
  id: 'vicon',
  name: 'Vicon',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Vicon Industries Inc. (United States)'],
  fingerprints: [],
  registrants: ['Vicon Industries Inc.'],
  firmwareStrings: [
    line('Valerus(?: \\w{2,12}){0,2}', ['Valerus'], ['Valeru', 'Valerusx'], ['recorder', 0.45]),
    {
      field: ['http.title', 'http.auth-realm', 'http.server'],
      pattern:
        /^(?:Vicon (?:Valerus|HD Express)|(?:Vicon )?(?:ViconNet|Kollector(?= (?:Pro|Elite|Web|Force|Strike|Lite)\b|$)))/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['Vicon Kollector', 'ViconNet Web Server', 'Kollector Pro Web'],
      unlike: ['Silicon Kollector', 'Vicon', 'Kollector of stamps'],
      source: unverified,
    },
    alone('Vicon'),
  ],
  series: [
    camera(
      'XX\\d{3}-\\d{2}-\\d{2}|V9(?:22|85)[BD]',
      ['XX255-22-03', 'V922B', 'V985D'],
      ['XX255', 'XX255-22', 'V922', 'V920D'],
      plain,
    ),
    camera(
      '(?:V8\\d{2}[BD]|I-DOME|VN-9\\d{2}[A-Z]?)',
      ['V800B', 'I-DOME', 'VN-902T'],
      ['V800', 'DOME', 'VN-90'],
      plain,
    ),
    unit(
      'recorder',
      'VPNVR|HDXPRO-\\d{1,2}|VDR-[2-8]\\d{2}|(?:KOLLECTOR|Kollector) (?:STRIKE|DS|ELITE|PRO|Strike|Elite)|H\\.264 HD ?Express',
      ['VPNVR', 'HDXPRO-16', 'VDR-416', 'KOLLECTOR DS', 'H.264 HDExpress'],
      ['KOLLECT', 'VDR-41678', 'HDX'],
      plain,
    ),
    camera(
      'V66[0-9][BD]?-\\d{3}|Roughneck(?: V9\\d{2}\\w{0,3})?',
      ['V661B-312', 'Roughneck V920'],
      ['V661B', 'Rough V920'],
      plain,
    ),
    camera(
      'V2[01]\\d{2}(?:[BD]X?|OD|CNR|PTZ|FE)?-[A-Z0-9]{1,8}(?:-[A-Z0-9]{1,4}){0,2}|V[289]360W?-\\d{1,2}(?:-\\d)?|V8\\d{2}[BD]-\\w{2,7}|V95\\d{2}[BD]-\\w{3,7}|VA-[BCD][A-Z]{2}\\d{2}A',
      ['V2005BX-VF40X-B', 'V2008PTZ-30XIR-B', 'V2020-WIR-360', 'V2360W-12-1', 'V814B-IR', 'VA-BVF08A'],
      ['V2005D', 'V814B', 'VA-B08A', 'V1492TN-N'],
      { ...plain, source: catalogued('vicon') },
    ),
    camera(
      '(?:SVFT-\\w{3,6}|V9\\d{2}[BD]?\\w{0,3}-\\w{2,8}(?:-\\w{1,4})?|V660-\\w{2,4}|SN6\\d{2}V?\\w{0,3}|CE\\d{3}D-\\w{1,4}|IQ[89]6\\dN[EI])',
      ['SVFT-PRS23', 'V920D-N312MIR', 'SN663V'],
      ['V920D', 'SVFT'],
      plain,
    ),
    camera(
      'V9\\d{2}[A-Z]{0,2}-[A-Z]\\w{0,6}(?:-\\w{1,4})*',
      ['V970-N', 'V922D-N312MIR-IP'],
      ['V970', 'V9-N'],
      plain,
    ),
    camera('SN6\\d{2}V-\\w{1,5}', ['SN688V-WIR', 'SN663V-A'], ['SN688', 'SNB-7004'], plain),
    camera(
      'V\\d{4}[BDP]-\\w{2,8}(?:-\\w{1,4})?',
      ['V2005D-ZWIR', 'V2002B-WIR'],
      ['V2005D', 'VB-H760'],
      plain,
    ),
    camera('V-CELL-\\w{2,6}(?:-\\w{1,4})?', ['V-CELL-HD'], ['V-CELL', 'CELL-HD'], plain),
    camera('SN6\\d{2}[BD]-\\w{1,6}', ['SN688D-WIR', 'SN680D-A'], ['SN688D', 'SNB-7004'], plain),
    camera(
      '(?:V662[BD]|V11\\d{2}-[A-Z]{2,4}|VX-5M\\w{0,3}|V9[46]\\d[BD])',
      ['V662D', 'V1104-ATM', 'VX-5M', 'V940D'],
      ['V662', 'V1104', 'VX-5'],
      plain,
    ),
    camera(
      'V9[2-8]\\d{1,2}[A-Z]{1,2}(?:-\\w{2,8}){0,2}|VLR-[BD]\\d{2}|V3\\d{3}-D[A-Z]?',
      ['V9360W', 'VLR-B22', 'V3008-DL'],
      ['V936', 'VLR-22'],
      plain,
    ),
  ],
};
