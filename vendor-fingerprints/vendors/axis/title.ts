import type { Fingerprint } from '../../../src/model/fingerprint.ts';

/** What heads the pages of Axis units: a model number, and mostly the kind. */
export const titleFingerprints: readonly Fingerprint[] = [
  {
    id: 'axis/http-title',
    field: 'http.title',
    pattern: /^(?:Live [Vv]iew(?: \/)? - )?AXIS$/,
    weight: 0.6,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'AXIS' }, { seen: 'Live View / - AXIS' }],
    unlike: ['Axis Bank', 'AXIS Capital', 'Live view - Axis'],
    source: 'rapid7/recog xml/html_title.xml; exploit-db dork "Live View / - AXIS"',
  },
  {
    id: 'axis/http-title-model',
    field: 'http.title',
    pattern:
      /^(?:Live view - |Live view \/ - |The )?AXIS (?!24(?!20)\d|Q7[4-9]|M7[01]|P7[1-3]|A(?!8)\d|C[1-8]\d{3}|D[1-468]\d{3}|P82|T\d{2}|S[1-4]\d{3}|W\d{3})(?!.{0,80}\b(?:Speaker|Horn|Controller|Switch|Radar|I\/?O|Audio|Strobe|Siren|Relay|Print|Document|CD-ROM|Bluetooth|Access Point|Scan|StorPoint|Bridge|Display)\b)(?<model>2\d\d PTZ(?:-V)?|[A-Z]?\d{3,4}[\w+-]*(?: Mk I{1,3})?)(?:[\s(].*)?$/i,
    weight: 0.9,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'Live view / - AXIS 205 version 4.05', gives: { model: '205' } },
      { seen: 'Live view - AXIS P3364 Network Camera', gives: { model: 'P3364' } },
      { seen: 'Live view - AXIS 214 PTZ Network Camera', gives: { model: '214 PTZ' } },
      { seen: 'AXIS Q6075-E Mk II PTZ Network Camera', gives: { model: 'Q6075-E Mk II' } },
    ],
    unlike: [
      'AXIS',
      'Axis Bank 24x7',
      'AXIS C1310-E',
      'AXIS C1004-E Network Cabinet Speaker',
      'AXIS 2400 Video Server',
    ],
    source: 'nmap/nmap nmap-service-probes',
  },
  {
    id: 'axis/http-title-encoder',
    field: 'http.title',
    pattern:
      /^(?:Live view - |Live view \/ - |The )?AXIS (?<model>(?:24(?!20\b)\d|Q7[4-9]|M7[01]|P7[1-3])[\w+-]*(?: Mk I{1,3})?)(?:[\s(].*)?$/i,
    weight: 0.9,
    type: { is: 'encoder', weight: 0.6 },
    examples: [
      { seen: 'AXIS 2400 Video Server', gives: { model: '2400' } },
      { seen: 'AXIS 243Q(2) Blade 4.45', gives: { model: '243Q' } },
      { seen: 'AXIS M7014 Video Encoder', gives: { model: 'M7014' } },
    ],
    unlike: ['AXIS 205 version 4.05', 'AXIS P3364 Network Camera', 'AXIS 2420 Network Camera'],
    source: 'nmap/nmap nmap-service-probes; exploit-db dork "AXIS 240 Camera Server"',
  },
  {
    id: 'axis/http-title-recorder',
    field: 'http.title',
    pattern:
      /^AXIS (?:Camera Station )?(?<model>S\d{4}\w{0,4}(?: Mk ?I{1,3})?) (?:Network Video )?Recorder\b/i,
    weight: 0.6,
    type: { is: 'recorder', weight: 0.6 },
    examples: [{ seen: 'AXIS S3008 Recorder', gives: { model: 'S3008' } }],
    unlike: ['AXIS S3008', 'AXIS Q6045 Recorder', 'AXIS S9301 Workstation'],
    source: 'general knowledge, not verified',
  },
  {
    id: 'axis/http-title-other',
    field: 'http.title',
    pattern:
      /^AXIS (?<model>(?:A(?!8)\d|C[1-8]\d|D[1-46]\d|P82|T\d|W\d)\d{1,3}[\w+-]*(?=$|[\s(])|[A-Z]?\d{3,4}[\w+-]*(?= .{0,60}\b(?:Speaker|Horn|Controller|Switch|Radar|I\/?O|Audio|Strobe|Siren|Relay|Print|Document|CD-ROM|Bluetooth|Access Point)\b))/i,
    weight: 0.9,
    type: { is: 'other', weight: 0.9 },
    examples: [
      { seen: 'AXIS A1001 Network Door Controller', gives: { model: 'A1001' } },
      { seen: 'Axis C1004-E Network Cabinet Speaker', gives: { model: 'C1004-E' } },
      { seen: 'AXIS C1310-E', gives: { model: 'C1310-E' } },
      { seen: 'AXIS T8508 PoE+', gives: { model: 'T8508' } },
      { seen: 'AXIS D6310 Air Quality Sensor', gives: { model: 'D6310' } },
    ],
    unlike: ['AXIS P3364 Network Camera', 'AXIS 2400 Video Server', 'Axis Speaker'],
    source: 'rapid7/recog xml/ftp_banners.xml (A1001, the kinds)',
  },
];
