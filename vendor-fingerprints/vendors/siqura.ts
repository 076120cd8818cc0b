import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { catalogue } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const siqura: MakerEntry = {
  id: 'siqura',
  name: 'Siqura',
  headquarters: 'NL',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: TKH Security B.V. (Netherlands)',
    'that Siqura belongs to TKH: general knowledge, not verified',
    'rapid7/recog xml/http_servers.xml',
  ],
  fingerprints: [
    {
      id: 'siqura/upnp-server',
      field: ['http.server', 'ssdp.server'],
      pattern: /^Linux\/[\d.]+_eureka_\d/,
      weight: 0.8,
      type: { is: 'encoder', weight: 0.5 },
      examples: [{ seen: 'Linux/2.6.37_eureka_1, UPnP/1.0, Portable SDK for UPnP devices/1.6.6' }],
      unlike: ['Linux/2.6.37, UPnP/1.0'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'siqura/realm',
      field: 'http.auth-realm',
      pattern: /^Siqura$/i,
      weight: 0.8,
      type: { is: 'encoder', weight: 0.4 },
      examples: [{ seen: 'Siqura' }],
      unlike: ['Siqura camera', 'Sequra'],
      source: 'rapid7/recog xml/http_wwwauth.xml',
    },
    {
      // The company's name before.
      id: 'siqura/rtsp-server',
      field: 'rtsp.server',
      pattern: /^Optelecom-NKF RTSPServer\b/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'Optelecom-NKF RTSPServer/1.0.0' }],
      unlike: ['Optelecom'],
      source:
        'nmap/nmap nmap-service-probes; that Optelecom-NKF became Siqura: general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^(?:Siqura |Optelecom )?(?<model>[CSV]-\d{2} E(?:-MC)?)\b/,
      weight: 0.45,
      is: ['encoder', 0.6],
      seen: ['C-60 E', 'Siqura S-54 E web interface', 'S-64 E-MC'],
      unlike: ['C-60', 'CS-60 E', 'C-60 Edition'],
      source: unverified,
    },
  ],
  series: [
    camera('(?:HD|MD)2\\d', ['HD22', 'MD24'], ['HD2', 'HD32'], short),
    camera('BL\\d{3}[MHV]\\d\\w{1,4}', ['BL860M1IR'], ['BL860', 'BL-860M1IR']),
    camera(
      '[HM]SD[68]\\d{2}(?:[A-Z]\\w{0,4})?',
      ['HSD620', 'HSD626PRH', 'MSD622'],
      ['HSD720', 'MSD62', 'SD620'],
      plain,
    ),
    unit(
      'encoder',
      '[SCA]-\\d{2}-E(?:-MC)?',
      ['S-64-E-MC', 'C-54-E', 'A-80-E'],
      ['S-64', 'S-64-EMC', 'B-64-E'],
      plain,
    ),
    camera(
      '(?:B[CL]|FD|FE|PD)(?:[125]0\\d{2}|9\\d0|360)(?:V\\d)?[A-Z]{0,3}',
      ['BL2002PID', 'FD2024F', 'PD5004W', 'FD360V2', 'BC5004'],
      ['BL20', 'FD8136'],
      { ...short, source: catalogue },
    ),
    camera(
      '(?:FD|BL|HD|PD)\\d{4}M\\d?(?:-EI)?',
      ['FD1820M1-EI', 'BL1103M1-EI'],
      ['FD1820', 'FD1820X'],
      plain,
    ),
    unit('encoder', 'S-\\d{2} [DE](?:-MC)?', ['S-60 D-MC', 'S-54 E'], ['S-60', 'S-6'], plain),
    camera(
      '(?:BC|FD|MD|PD|BL)[5-9][24]0(?:M|Z)?(?:v\\d)?(?:[HM]\\d)?(?:-\\w{1,4})?|(?:HSD|MSD|ISD)\\d{3}\\w{0,5}',
      ['BC840v2H3', 'HSD820', 'FD820M1'],
      ['BC84', 'HSD8', 'FD833-HV'],
      short,
    ),
    unit(
      'encoder',
      '[CSV]-\\d{2} (?:E|EMC|E-MC)(?: \\w{1,6})?',
      ['S-60 E', 'C-54 E-MC'],
      ['S-60', 'S-60E'],
      plain,
    ),
    camera(
      '(?:BC|FD|MD|PD|BL|HSD|MSD|ISD)\\d{3}(?:M\\d|Z\\d?)?(?:v\\d)?[HM]\\d(?:-\\w{1,4})?',
      ['BC840v2H3', 'HSD820H3-E', 'BC820v2H3-IR'],
      ['BC840', 'HSD820', 'BC820v2'],
    ),
    unit('encoder', 'EVE (?:ONE|TWO|FOUR|SIX)(?: \\w{1,8})?', ['EVE FOUR'], ['EVE', 'EVE 4'], plain),
    camera(
      '(?:BC620WDR|PD\\d{4}Z\\d-E\\w{0,3}|FD\\d{4}(?:v\\d)?M\\d{1,2}-E\\w{0,3})',
      ['BC620WDR', 'PD1103Z2-E', 'FD2002v2M2-EI'],
      ['HD15', 'BC620', 'PD1103'],
      plain,
    ),
    unit('encoder', '[SC]-\\d{2} ?E(?:-MC|-D)?', ['C-50E', 'S-54E', 'C-60E-MC'], ['C-50', 'C50E'], plain),
    camera('FD\\d{3}M\\d[A-Z]{0,2}', ['FD820M1IR'], ['FD820', 'FD-820M1'], plain),
  ],
};
