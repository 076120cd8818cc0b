import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const kedacom: Maker = {
  id: 'kedacom',
  name: 'KEDACOM',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Suzhou Keda Technology CO.,Ltd (China)',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    {
      id: 'kedacom/model-camera-named',
      field: modelFields,
      pattern: /^(?<model>IPC\d{3,4}-[A-Z]i\dN\w*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IPC2255-Gi4N', gives: { model: 'IPC2255-Gi4N' } }],
      unlike: ['IPC2255-G4N', 'IPC2122LB-AF28'],
      source: 'ch-bas/cctv-camera-database cameras/kedacom',
    },
    nameMark({
      id: 'kedacom/own-name',
      name: 'KEDACOM',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/kedacom',
    }),
    nameMark({
      id: 'kedacom/other-name',
      name: 'Suzhou Keda',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/kedacom',
    }),
    // Short designations that other makers use in like form: a hint.
    {
      id: 'kedacom/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>IPC\d{3,4}-[A-Z]\d{3}[\w-]*|HT[SR]\d[\w-]*-F\d+[\w-]*)$/,
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IPC425-F205-N', gives: { model: 'IPC425-F205-N' } }],
      unlike: ['IPC425', 'IPC2122LB-AF28'],
      source: 'ch-bas/cctv-camera-database cameras/kedacom',
    },
  ],
  registrants: ['Suzhou Keda Technology CO.,Ltd'],
  prefixWeight: 0.3,
};
