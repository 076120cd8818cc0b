import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const reolink: MakerEntry = {
  id: 'reolink',
  name: 'Reolink',
  // Registered in Hong Kong; listed under CN by the project's reading of the criterion.
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Reolink Innovation Limited (China)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'reolink/http-title',
      field: 'http.title',
      pattern: /^Reolink$/i,
      weight: 0.6,
      examples: [{ seen: 'Reolink' }],
      unlike: ['Reolink Community', 'Relink'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'reolink/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name'],
      pattern:
        /^(?<model>(?:Reolink )?(?:RLC-\w+|RLK\d+-\w+|E1 (?:Pro|Zoom|Outdoor)(?: \w+)*|(?<=Reolink )E1|CX[48]\d{2}|Argus(?: [\w ]+)?|Duo (?:2|3|PoE|WiFi)[\w ]*|TrackMix[\w ]*|Lumus[\w ]*|FE-[PW]))$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'RLC-823A', gives: { model: 'RLC-823A' } },
        { seen: 'E1 Zoom', gives: { model: 'E1 Zoom' } },
        { seen: 'Argus 3 Pro', gives: { model: 'Argus 3 Pro' } },
        { seen: 'TrackMix PoE', gives: { model: 'TrackMix PoE' } },
      ],
      unlike: ['E10', 'RLN16-410', 'Duo', 'CX600'],
      source: 'ch-bas/cctv-camera-database cameras/reolink',
    },
    {
      // The board, which its firmware gives where others put the model number.
      id: 'reolink/board',
      field: [...modelFields, 'onvif.hardware-id'],
      pattern:
        /^(?<model>(?:IPC|DB|FE|BC)_(?:\d{2,3}[A-Z]?\d{2,6}M(?:\d{1,2}MP?)?|\d{3}B?SD\d{1,2}(?:MP)?|(?:MS|NT)\d?NO?\d{2,3}MP)(?:_[WP])?)\d{0,20}$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.5 },
      examples: [
        { seen: 'IPC_523128M8MP', gives: { model: 'IPC_523128M8MP' } },
        { seen: 'IPC_51516M5M110000000100000', gives: { model: 'IPC_51516M5M' } },
        { seen: 'IPC_515BSD6', gives: { model: 'IPC_515BSD6' } },
        { seen: 'IPC_30K128M4MP', gives: { model: 'IPC_30K128M4MP' } },
      ],
      unlike: ['IPC_HI3516C', 'IPC_3516', 'IPC-523128M', 'IPC_model'],
      source:
        'GitHub full-text search for IPC_51516M5M: lists of its firmware, read in excerpts, repositories not named',
    },
    {
      id: 'reolink/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>RLN\d{1,2}(?:-\w+)?)$/,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'RLN16-410', gives: { model: 'RLN16-410' } }],
      unlike: ['RLN', 'RLC-410', 'RLNX'],
      source: 'GitHub full-text search for RLN16-410: files read in excerpts, repositories not named',
    },
    {
      id: 'reolink/model-doorbell-short',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?:Reolink )?(?<model>D3\d{2}[BGPW])$/,
      weight: 0.5,
      type: { is: 'doorbell', weight: 0.6 },
      examples: [
        { seen: 'D340W', gives: { model: 'D340W' } },
        { seen: 'D340P', gives: { model: 'D340P' } },
      ],
      unlike: ['D340', 'D3400W', 'RD340W'],
      source: 'GitHub full-text search for onvif.org/name/Reolink',
    },
    {
      id: 'reolink/model-doorbell',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>Reolink Video Doorbell[\w ]*)$/i,
      weight: 0.75,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [{ seen: 'Reolink Video Doorbell PoE', gives: { model: 'Reolink Video Doorbell PoE' } }],
      unlike: ['Video Doorbell'],
      source: 'ch-bas/cctv-camera-database cameras/reolink',
    },
    {
      id: 'reolink/rtsp-session',
      field: 'rtsp.sdp-session',
      pattern: /^Session streamed by "preview"$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Session streamed by "preview"' }],
      unlike: ['Session streamed by "H264Server"', 'Session streamed by "TP-LINK RTSP Server"'],
      source: 'scottlamb/retina src/client/testdata/reolink_describe.txt',
    },
    {
      id: 'reolink/rtsp-tool',
      field: 'rtsp.sdp-tool',
      pattern: /^BC Streaming Media\b/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'BC Streaming Media v202210012022.10.01' }],
      unlike: ['LIVE555 Streaming Media v2013.04.08'],
      source: 'AlexxIT/go2rtc pkg/rtsp/rtsp_test.go',
    },
    {
      id: 'reolink/rtsp-realm',
      field: 'rtsp.auth-realm',
      pattern: /^BC Streaming Media$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'BC Streaming Media' }],
      unlike: ['LIVE555 Streaming Media', 'Streaming Media'],
      source:
        'GitHub full-text search for realm="BC Streaming Media: files read in excerpts, repositories not named',
    },
  ],
  registrants: ['Reolink Innovation Limited'],
  prefixWeight: 0.3,
  firmwareStrings: [
    line(
      'Argus (?:PT|2E|3E|3 Pro|3 Ultra|Eco|4 Pro|PT Ultra|Track)|Reolink Argus(?: \\w{1,6}){1,2}',
      ['Argus PT', 'Reolink Argus 2'],
      ['Argus', 'Argus TV', 'Argus 2'],
    ),
    {
      field: 'rtsp.sdp-information',
      pattern: /^(?:h26[45])?preview_\d\d_(?:main|sub|ext|autotrack)$/i,
      weight: 0.6,
      is: ['camera', 0.4],
      seen: ['h264Preview_01_main', 'Preview_02_sub', 'h265Preview_01_main'],
      unlike: ['preview', 'h264Preview'],
      source: 'https://github.com/scottlamb/retina/issues/17; https://github.com/AlexxIT/Blog/issues/5',
    },
    {
      field: 'rtsp.sdp-attribute',
      pattern: /^control:\/(?:h26[45])?Preview_\d\d_(?:main|sub)\b/i,
      weight: 0.5,
      is: ['camera', 0.25],
      seen: ['control:/h264Preview_01_main/', 'control:/Preview_01_sub'],
      unlike: ['control:/h264/ch1/main/av_stream/', 'control:/Preview'],
      source: unverified,
    },
    {
      field: 'http.page-mark',
      pattern: /^ident=preview_play_(?:balance|main|sub)stream$/i,
      weight: 0.5,
      is: ['recorder', 0.25],
      seen: ['ident=preview_play_balancestream', 'ident=preview_play_mainstream'],
      unlike: ['ident=preview_play_stream', 'preview_play_substream'],
      source:
        'GitHub full-text search for preview_play_balancestream: scripts of its pages, repositories not named; whose: general knowledge, not verified',
    },
    {
      field: 'onvif.xaddr',
      pattern: /^https?:\/\/[\d.]{7,15}:8000\/onvif\/device_service$/,
      weight: 0.3,
      is: ['camera', 0.25],
      seen: ['http://192.0.2.7:8000/onvif/device_service'],
      unlike: ['http://192.0.2.7/onvif/device_service', 'http://192.0.2.7:80000/onvif/device_service'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    camera('RLC-\\d{3,4}W?-\\dMP', ['RLC-410-5MP'], ['RLC-410', 'RLC-5MP'], plain),
    // Another maker's converter is an E1 as well.
    camera('E1', ['E1'], ['E12', 'E1A'], short),
    camera(
      '(?:Reolink )?(?:Argus|Altas)(?: [\\w.]{1,8}){0,3}',
      ['Argus 3 Pro', 'Altas PT Ultra', 'Reolink Argus Eco'],
      ['Argusx', 'Atlas PT'],
      { source: catalogue },
    ),
    camera('(?:Reolink )?CX[48][12]0W?', ['CX810', 'CX410W'], ['CX81', 'CX8100'], {
      ...short,
      source: catalogue,
    }),
    camera(
      '(?:[BD][48]00W?|C[12] Pro|Lumus(?: Pro)?|Keen(?: Ranger)?(?: PT)?)',
      ['B800', 'D400', 'C2 Pro'],
      ['B500', 'C3 Pro'],
      plain,
    ),
    unit('recorder', 'NVS\\d{1,2}(?:-\\d\\w{1,4})?', ['NVS16', 'NVS8'], ['NVS', 'NVS0404HDC'], short),
    camera(
      '(?:RLC|CX|E1|RP)-?[A-Z0-9]{2,6}A? \\d{1,2}X',
      ['RLC-823A 16X', 'RLC-823S1 16X'],
      ['RLC-823A', '823A 16X'],
    ),
    camera(
      '(?:B1200|W3[23]0[A-Z]?|P3[23]0[A-Z]?|Elite (?:Floodlight|Pro|WiFi)(?: \\w{2,10}){0,2}|OMVI \\d\\w?(?: \\w{2,5})?)',
      ['B1200', 'W320', 'Elite Floodlight', 'OMVI 3i PoE'],
      ['B12', 'Elite'],
      short,
    ),
    unit('recorder', 'RLN12W(?: \\w{2,6})?', ['RLN12W'], ['RLN12', 'RL12W']),
    unit(
      'doorbell',
      '(?:Reolink )?(?:Video )?Doorbell (?:PoE|WiFi|Battery)(?:-W)?',
      ['Doorbell PoE', 'Video Doorbell WiFi'],
      ['Doorbell', 'Video Doorbell'],
      short,
    ),
    camera(
      '(?:D1200|D500|P(?:32[04]|43[047]|520|844A?)|W(?:43[07]|[78][46]0))',
      ['D1200', 'P430', 'W840'],
      ['D120', 'P43', 'W84'],
      short,
    ),
    camera(
      '(?:Reolink )?E1 (?:Zoom|Pro|Outdoor(?: (?:Pro|PoE|S|SE|CX))?)|(?:Reolink )?Atlas PT(?: Ultra)?',
      ['E1 Zoom', 'E1 Outdoor PoE', 'Atlas PT Ultra'],
      ['E1', 'Atlas'],
      plain,
    ),
    unit(
      'recorder',
      'NVS12W?|RLN36(?:-\\w{2,4})?|(?:Reolink )?Home Hub(?: (?:Pro|Mini))?',
      ['NVS12W', 'RLN36', 'Home Hub Pro'],
      ['NVS1', 'RLN3', 'Home Hub 2'],
      short,
    ),
  ],
};
