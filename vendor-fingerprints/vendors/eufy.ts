import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue } from '../sources.ts';
import { alone, line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const eufy: MakerEntry = {
  id: 'eufy',
  name: 'eufy',
  headquarters: 'CN',
  registrants: ['Fantasia Trading LLC'],
  prefixWeight: 0.2,
  sources: ['visioforge/help, directory of camera brands (Changsha, China; Anker)'],
  fingerprints: [
    {
      id: 'eufy/model-camera',
      field: modelFields,
      pattern: /^(?<model>T8(?:1\d|2[3-9]|[34]\d)\d\w{0,6})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'T8410', gives: { model: 'T8410' } }],
      unlike: ['T84', 'T9410', 'T8210'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    line('eufy HomeBase(?: ?[23SE])?', ['eufy HomeBase 3'], ['eufy', 'HomeBase'], ['recorder', 0.45]),
    {
      field: 'rtsp.auth-realm',
      pattern: /^eufy$/i,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['eufy'],
      unlike: ['eufy room', 'my eufy'],
      source: unverified,
    },
    {
      // A name over ONVIF, where its model number alone is another's.
      field: 'onvif.scope-name',
      pattern: /^Eufy[ _-]?(?<model>[CEST]\d{3,4}\w{0,4})$/i,
      weight: 0.75,
      is: ['camera', 0.45],
      seen: ['EufyC220', 'eufy_S350'],
      unlike: ['Eufy', 'EufyBridge', 'C220'],
      source: 'GitHub full-text search for onvif.org/hardware/: repositories not named',
    },
    {
      field: 'mdns.txt',
      pattern: /^md=(?<model>T8(?:1[1-6]|4\d)\d\w{0,3})$/,
      weight: 0.5,
      is: ['camera', 0.5],
      seen: ['md=T8113', 'md=T8410'],
      unlike: ['T8113', 'md=T8010', 'md=T9113'],
      source: unverified,
    },
    {
      field: 'mdns.txt',
      pattern: /^md=(?<model>T82[0-2]\d\w{0,3})$/,
      weight: 0.5,
      is: ['doorbell', 0.6],
      seen: ['md=T8210'],
      unlike: ['T8210', 'md=T8410'],
      source: unverified,
    },
    alone('eufy'),
  ],
  series: [
    unit('doorbell', 'T82[0-2]\\d\\w{0,6}', ['T8210', 'T8213', 'T8222'], ['T82', 'T8410']),
    camera(
      '(?:eufy ?|Eufy)?(?:(?:Solo|eufy|Eufy)Cam|(?:Solo )?(?:Indoor|Outdoor|Floodlight|Garage) ?Cam) [CELPS23]\\w{0,4}(?: Pro)?',
      ['SoloCam S340', 'eufyCam 2 Pro', 'Floodlight Cam E340', 'Indoor Cam C210'],
      ['SoloCam', 'Cam E340'],
      { source: catalogue },
    ),
    camera(
      'T8(?:6\\d{2}|6P\\d|1[A-Z]\\d|W1\\d)\\w{0,6}',
      ['T8600', 'T86P2', 'T81A0', 'T8W11C'],
      ['T86', 'T85V0', 'T8W'],
      { ...plain, source: 'npm eufy-security-client 3.8.0 build/http/types.d.ts, README.md' },
    ),
    // Locks, sensors, chimes and safes.
    unit(
      'other',
      'T8(?:5\\d{2}|5[A-Z]\\d|7\\d{2}|7B\\d|023)\\w{0,6}|T740\\d|T90[A-Z]\\d',
      ['T8520', 'T85V0', 'T87B0', 'T7400', 'T8023'],
      ['T8410', 'T8030', 'T85'],
      { ...plain, source: 'npm eufy-security-client 3.8.0 build/http/device.js, types.d.ts' },
    ),
  ],
};
