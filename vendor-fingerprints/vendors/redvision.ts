import type { MakerEntry } from '../define.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const redvision: MakerEntry = {
  id: 'redvision',
  name: 'Redvision',
  headquarters: 'GB',
  sources: ['IEEE registry via npm oui-data 2.1.9: Redvision CCTV (United Kingdom)'],
  fingerprints: [],
  registrants: ['Redvision CCTV'],
  prefixWeight: 0.3,
  series: [
    unit('recorder', 'VMS1000(?:-\\w{2,8}){0,2}', ['VMS1000-NVR'], ['VMS100', 'VM1000'], plain),
    camera(
      '(?:RVX\\d?-\\w{2,8}(?:-\\w{1,6})?|X[ -]?4[ -](?:COMMANDER|Commander)(?:[ -]\\w{1,8}){0,2}|(?:VOLANT|Volant)(?: (?:HD|IP|IR|PTZ|WL|Hybrid)){1,2}|RV\\d{2}-IP\\d)',
      ['RVX4-IP50', 'X4 COMMANDER', 'Volant HD', 'RV30-IP2'],
      ['RVX4', 'X4', 'Volant'],
      plain,
    ),
    camera('RVX-?\\w{2,8}', ['RVX-RV30', 'RVX30'], ['RVX', 'RV30']),
    camera(
      'X[1-5][A-Z]?-(?:IR)?WL?\\d{0,3}(?:-\\w{1,5})?',
      ['X4C-IRWL30', 'X2-IRW'],
      ['X1-CARBON', 'X4-', 'X4C'],
    ),
    camera(
      'X[1-8]-(?:COMBI|COMMANDER|RUGGED|EXTREME|DUAL|SERIES)(?:[ -]\\w{1,6})?',
      ['X4-COMBI', 'X2-COMMANDER'],
      ['X1-CARBON', 'X4-COM'],
      plain,
    ),
    camera('RVX?\\d{2,3}-[A-Z]{2}-\\w{1,6}', ['RVX20-SD-W'], ['RVX20', 'RV-SD'], plain),
    camera('VEGA 2\\d{3}', ['VEGA 2000', 'VEGA 2010'], ['VEGA', 'VEGA 5000'], short),
    camera('(?:VEGA-\\d{4}|X1-COLD)(?:-\\w{1,6})?', ['VEGA-2011', 'X1-COLD'], ['VEGA', 'X1'], plain),
    camera(
      'X-SERIES(?: \\w{1,8})?|VOLANT(?: \\w{1,8})?',
      ['X-SERIES 50', 'VOLANT'],
      ['SERIES 50', 'VOLANTS'],
      plain,
    ),
  ],
};
