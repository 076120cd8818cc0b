import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

export const jvc: Maker = {
  id: 'jvc',
  name: 'JVC',
  headquarters: 'JP',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: JVC KENWOOD Corporation (Japan)',
    'nmap/nmap nmap-service-probes',
  ],
  marks: [
    {
      id: 'jvc/http-server',
      field: 'http.server',
      pattern: /^JVC (?<model>VR-\w+(?:\/\d+)?) API Server(?:\/|$)/,
      weight: 0.95,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'JVC VR-809/816 API Server/1.0.0', gives: { model: 'VR-809/816' } }],
      unlike: ['JVC', 'JVC TV'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'jvc/http-server-camera',
      field: 'http.server',
      pattern: /^JVC (?<model>VN-\w+) API Server(?:\/|$)/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'JVC VN-V225 API Server', gives: { model: 'VN-V225' } }],
      unlike: ['JVC', 'JVC VR-809/816 API Server/1.0.0'],
      source: 'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua',
    },
    {
      id: 'jvc/http-realm',
      field: 'http.auth-realm',
      pattern: /^(?:VR-\d(?:\d|x){2}|JVC Broadcaster \d{1,2}\.\d{1,3}.{0,20})$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'VR-8xx' }, { seen: 'JVC Broadcaster 1.0' }],
      unlike: ['VR-8', 'JVC', 'Broadcaster'],
      source: 'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua',
    },
    {
      id: 'jvc/http-title',
      field: 'http.title',
      pattern: /^JVC\b.{0,20}\b(?<model>VN-[A-Z]\w{1,6})/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'JVC Network Camera VN-V25U', gives: { model: 'VN-V25U' } }],
      unlike: ['JVC Projector'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'jvc/model-camera',
      field: modelFields,
      pattern: /^(?<model>VN-[A-Z]{1,2}\d{2,4}\w*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'VN-V25U', gives: { model: 'VN-V25U' } }],
      unlike: ['VN-'],
      source: 'general knowledge, not verified',
    },
  ],
};
