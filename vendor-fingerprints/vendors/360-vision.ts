import { type MakerEntry, modelFields } from '../define.ts';
import { classTable } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain } from '../tables/series.ts';

export const vision360: MakerEntry = {
  id: '360-vision',
  name: '360 Vision',
  headquarters: 'GB',
  sources: ['general knowledge, not verified', 'ch-bas/cctv-camera-database cameras/360-vision'],
  fingerprints: [
    {
      id: '360-vision/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>(?:HD[_ -])?PREDATOR\b[\w -]*|Invictus\b[\w -]*|VisionDome\b[\w -]*)$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'PREDATOR HD', gives: { model: 'PREDATOR HD' } },
        { seen: 'Invictus', gives: { model: 'Invictus' } },
      ],
      unlike: ['Acer Predator', 'Predators'],
      source: 'ch-bas/cctv-camera-database cameras/360-vision',
    },
    {
      id: '360-vision/model-board',
      field: ['onvif.scope-hardware', 'onvif.model'],
      pattern: /^(?<model>HD_PREDATOR)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'HD_PREDATOR', gives: { model: 'HD_PREDATOR' } }],
      unlike: ['PREDATOR_X'],
      source: 'agsh/onvif compatibilityTest/serverMockup/Probe.xml',
    },
  ],
  firmwareStrings: [
    line(
      '(?:360 Vision )?Predator (?:HD|Hybrid|Radar|Thermal|Ultra|White Light|Twin)(?: [\\w-]{2,8}){0,3}|(?:360 Vision )?(?:Invictus|Centurion) (?:HD|PTZ|Thermal|Hybrid|Dual)(?: \\w{2,8}){0,2}',
      ['Predator Hybrid', 'Invictus HD'],
      ['Predator', 'Predator Helios', 'Invictus Games'],
    ),
    {
      field: 'http.title',
      pattern: /^WHSnapshotCamera\b/i,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['WHSnapshotCamera'],
      unlike: ['SnapshotCamera', 'WH Camera'],
      source: classTable,
    },
    {
      // The log-in page of Appro's sample firmware for TI's chips, which others built on as well.
      field: ['http.page-mark', 'http.redirect'],
      pattern: /^\/?glogon\.htm$/i,
      weight: 0.25,
      is: ['camera', 0.45],
      seen: ['glogon.htm'],
      unlike: ['logon.htm', 'glogon.html5'],
      source:
        'zhzyker/dismap configs/rule.go; https://shuzhiduo.com/A/VGzlWPMxdb (pages of Appro’s sample firmware)',
    },
  ],
  series: [
    camera(
      '(?:Centurion|Sapphire|Predator|Invictus|VisionDome)(?: (?:Hybrid|Radar|IR|IRX|Thermal|White Light)){1,2}',
      ['Centurion IR', 'Sapphire Thermal', 'Predator Radar'],
      ['Centurion', 'Sapphire', 'Predator'],
      plain,
    ),
  ],
};
