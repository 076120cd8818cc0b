import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { dismap, yak } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const tiandy: MakerEntry = {
  id: 'tiandy',
  name: 'Tiandy',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Tiandy Technologies Co.,LTD (China)',
    'https://www.wiley.law/alert-US-Commerce-Department-Adds-Dozens-of-High-Tech-Chinese-Companies-to-Entity-List',
  ],
  fingerprints: [
    // The answer to a probe never contains Tiandy; the model does. Cameras of TP-Link are called TC70, without a
    // hyphen.
    {
      id: 'tiandy/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>TC-[ACEHS]\d{2,3}[0-9A-Z]{1,4}(?:[ _/-].*)?)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'TC-C32XN', gives: { model: 'TC-C32XN' } },
        { seen: 'TC-C320N-1ANB-28', gives: { model: 'TC-C320N-1ANB-28' } },
        { seen: 'TC-H326M SPEC:25X/I/E/A', gives: { model: 'TC-H326M SPEC:25X/I/E/A' } },
      ],
      unlike: ['TC70', 'TC-W8901', 'TC65-C32XN'],
      source:
        'ch-bas/cctv-camera-database cameras/tiandy; vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'tiandy/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>TC-(?:R\d{3,4}|NR\d{4}(?:M\d)?(?:-\w{1,4})?)(?:[ _/-].*)?)$/,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'TC-R3105 SPEC:B', gives: { model: 'TC-R3105 SPEC:B' } },
        { seen: 'TC-R3110', gives: { model: 'TC-R3110' } },
      ],
      unlike: ['TC-R', 'TR-R3105'],
      source: 'GitHub full-text search for TC-R3105: files read in excerpts, repositories not named',
    },
    {
      id: 'tiandy/model-older',
      field: modelFields,
      pattern: /^(?<model>TC-\d{4}[A-Z]{1,3}-[A-Z]{2,3}\d?)$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'TC-2808AN-HD', gives: { model: 'TC-2808AN-HD' } }],
      unlike: ['TD-2808AN-HD', 'TC-28'],
      source: 'sample answer in a GB/T 28181 test tool (GitHub, repository not named)',
    },
    {
      id: 'tiandy/scope-city',
      field: 'onvif.scope',
      pattern: /^onvif:\/\/www\.onvif\.org\/location\/city\/tianjin$/i,
      weight: 0.4,
      examples: [{ seen: 'onvif://www.onvif.org/location/city/tianjin' }],
      unlike: [
        'onvif://www.onvif.org/location/city/hangzhou',
        'onvif://www.onvif.org/location/city/tianjin-road',
      ],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'tiandy/scope-firmware',
      field: 'onvif.scope',
      pattern: /^onvif:\/\/www\.onvif\.org\/firmware\/(?<firmware>APP_V\d[\w.]*)$/,
      weight: 0.3,
      examples: [
        {
          seen: 'onvif://www.onvif.org/firmware/APP_V3.3.0.20200606',
          gives: { firmware: 'APP_V3.3.0.20200606' },
        },
      ],
      unlike: ['onvif://www.onvif.org/firmware/3.3.0'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
  ],
  registrants: ['Tiandy Technologies Co.,LTD'],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^object=(?:TiandyVideo|NvsVideo)$|^style=(?:\w{1,16}\/)?TDVideo\.css$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['object=TiandyVideo', 'style=TDVideo.css'],
      unlike: ['object=Video', 'style=video.css'],
      source: dismap,
    },
    {
      field: ['onvif.scope-hardware', 'onvif.model'],
      pattern: /^(?:ipcamera )?(?<model>TC-[A-Z]\w{3,8}) SPEC:\S{1,30}$/i,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['ipcamera TC-C34XN SPEC:I3/E/Y/2.8mm/V5.0', 'TC-C34XN SPEC:I3/E/Y/2.8mm/V5.0'],
      unlike: ['ipcamera TC-C34XN', 'SPEC:I3/E/Y'],
      source: 'https://github.com/home-assistant/core/issues/132780',
    },
    {
      field: 'http.title',
      pattern: /^Easy7\b/,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['Easy7 Web'],
      unlike: ['Easy', 'Easy 7 steps'],
      source: unverified,
    },
    {
      field: 'http.title',
      pattern: /^Net Video Browser\b/i,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['Net Video Browser'],
      unlike: ['Video Browser', 'Net Video'],
      source: yak,
    },
  ],
  series: [
    camera('TC-N[A-Z]\\d{2}[A-Z]{0,3}(?:[ _/-].*)?', ['TC-NC44M'], ['TC-N', 'TC-W8901']),
    camera('TC-NC\\d{2,4}\\w{0,6}(?:-\\w{1,6})?', ['TC-NC252', 'TC-NC9400S3E'], ['TC-NC', 'TC-W8901']),
    unit(
      'recorder',
      'TC-N?R\\d{4}(?:[A-Z]\\d?\\w{0,4})?(?:-\\w{1,6}){0,5}|TC-R\\d{4}(?: Spec:\\S{1,30})?',
      ['TC-R3120', 'TC-NR5040M7-E8'],
      ['TC-R31', 'TC-NR'],
      plain,
    ),
    camera(
      'TC-NC\\d{4}S\\d\\w{1,3}(?:-\\w{1,6}){1,6}',
      ['TC-NC9400S3E-MP-E-IR20', 'TC-NC9500S3E-2MP-E'],
      ['TC-NC9400', 'TC-NC44M'],
    ),
    camera('TC-PS\\d{4}(?:[ _/-].*)?', ['TC-PS5242'], ['TC-PS', 'TC-P5242'], plain),
    unit(
      'recorder',
      'TC-R\\d{5}(?: S[Pp][Ee][Cc]:\\S{1,30})?',
      ['TC-R31080'],
      ['TC-R310805', 'TR-R31080'],
      plain,
    ),
  ],
};
