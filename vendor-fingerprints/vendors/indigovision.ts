import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { vmsTable } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const indigovision: MakerEntry = {
  id: 'indigovision',
  name: 'IndigoVision',
  // Scottish maker, owned by Motorola Solutions. Dahua made part of its cameras until April 2021.
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Motorola Solutions Inc. (United States)',
    'Wikipedia, Dahua Technology (read in a mirror): IndigoVision (Motorola)',
  ],
  fingerprints: [],
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^(?:IndigoVision )?(?:VideoBridge ?(?<model>[68]000)?|(?<=IndigoVision )[89]000)$/,
      weight: 0.45,
      is: ['encoder', 0.6],
      seen: ['IndigoVision VideoBridge 8000', 'VideoBridge 6000', 'IndigoVision 9000'],
      unlike: ['9000', 'IndigoVision 9000 HD Camera'],
      source: unverified,
    },
    {
      field: 'http.title',
      pattern:
        /^(?:IndigoVision )?(?:[89]000|1[12]000) (?:(?:Fixed |PTZ )?(?:Transmitter|Receiver))(?:\/Receiver)?$/,
      weight: 0.45,
      is: ['encoder', 0.6],
      seen: ['9000 Transmitter/Receiver', 'IndigoVision 8000 Transmitter'],
      unlike: ['Transmitter', '6000 Transmitter', '9000 Transmitters'],
      source: unverified,
    },
    {
      field: ['snmp.sys-descr', 'banner.telnet', 'onvif.model'],
      pattern: /^(?:220[ -])?IndigoVision \d{4} (?:Transmitter|Encoder)\b/i,
      weight: 0.5,
      is: ['encoder', 0.6],
      seen: ['IndigoVision 9000 Transmitter'],
      unlike: ['IndigoVision 9000 Receiver', 'IndigoVision Transmitter'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    unit('encoder', 'BX1\\d{2}', ['BX100'], ['BX1', 'BX430'], { ...short, source: vmsTable }),
    camera(
      'HD Ultra \\dX(?: [A-Z]\\w{2,12}){0,3}|Ultra \\dX (?:Minidome|Bullet|Fixed|PTZ)',
      ['HD Ultra 2X', 'Ultra 5X Minidome'],
      ['HD Ultra', 'Ultra HD'],
      plain,
    ),
    camera('[BG]X\\d{3}-\\dMP', ['BX620-3MP'], ['BX620', 'BX-3MP'], plain),
    camera(
      '(?:BX|GX)[2-7]\\d{2}|Ultra ?(?:2K|4K|View)[\\w -]{0,20}',
      ['BX430', 'GX640', 'Ultra2K'],
      ['BX43', 'Ultra'],
      short,
    ),
    camera(
      '(?:BX|GX|CX)\\d{3}(?:-HD(?:-\\w{1,3})?| HD (?:Minidome|Bullet|PTZ|Fixed|Camera))',
      ['BX430-HD-i', 'GX620-HD', 'BX620 HD Minidome'],
      ['BX430', 'CX510 Series'],
      plain,
    ),
    camera(
      '(?:8|9|11|12)000 (?:HD|SD|PTZ|Fixed|Minidome|Ultra)(?: [A-Z][\\w]{1,10}){0,2}',
      ['9000 HD Camera', '11000 Fixed Camera'],
      ['9000', '9000 HDx'],
      plain,
    ),
    camera('[BG]X\\d{3}[A-Z]{1,2}', ['GX420W'], ['GX420', 'GXP420W'], plain),
  ],
};
