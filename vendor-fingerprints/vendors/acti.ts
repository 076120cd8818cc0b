import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const acti: Maker = {
  id: 'acti',
  name: 'ACTi',
  headquarters: 'TW',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: ACTi Corporation (Taiwan)',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    {
      id: 'acti/http-title',
      field: 'http.title',
      pattern: /^(?:ACTi )?Web Configurator(?: - ACTi.*)?$/i,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Web Configurator' }, { seen: 'ACTi Web Configurator' }],
      unlike: ['Router Web Configurator', 'Configurator'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'acti/http-page',
      field: ['http.page-mark', 'http.redirect'],
      pattern: /\/cgi-bin\/videoconfiguration\.cgi\b/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: '/cgi-bin/videoconfiguration.cgi' }],
      unlike: ['/cgi-bin/configuration.cgi'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'acti/http-server',
      field: 'http.server',
      pattern: /^Httpd v[\d.]+ \d{2}[a-z]{3}\d{4}$/i,
      weight: 0.5,
      examples: [{ seen: 'Httpd v1.0 05may2008' }],
      unlike: ['httpd', 'Httpd v1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'acti/own-name',
      name: 'ACTi',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/acti',
    }),
    {
      id: 'acti/model-camera',
      field: modelFields,
      pattern: /^(?:ACTi )?(?<model>(?:(?:ACM|TCM|KCM)-?|CAM-|ACD-)\d{4}\w*)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'ACM-1231', gives: { model: 'ACM-1231' } },
        { seen: 'TCM-4301', gives: { model: 'TCM-4301' } },
      ],
      unlike: ['ACM', 'CAMERA'],
      source:
        'nmap/nmap nmap-service-probes (ACM-1231); the rest of the grammar: general knowledge, not verified',
    },
    // A letter and digits: a hint, and no more.
    {
      id: 'acti/model-camera-short',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>(?!B[48]00$)[ABDEIKQVZ]\d{2,3})$/,
      weight: 0.2,
      examples: [
        { seen: 'E31', gives: { model: 'E31' } },
        { seen: 'B511', gives: { model: 'B511' } },
      ],
      unlike: ['E1', 'CD52'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  registrants: ['ACTi Corporation'],
  prefixWeight: 0.3,
};
