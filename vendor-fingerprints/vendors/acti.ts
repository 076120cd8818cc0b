import { type MakerEntry, modelFields, nameMark } from '../define.ts';
import { hearsay, strix, yak } from '../sources.ts';
import { alone } from '../tables/habits.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const acti: MakerEntry = {
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
      pattern: /^(?:ACTi )?(?<model>(?:(?:ACM|TCM|KCM)-?|CAM-(?=[5-7])|ACD-)\d{4}\w*)$/,
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
  habits: [
    {
      field: 'http.title',
      pattern: /^(?:ACTi Corporation \| )?Web Configurator (?:- )?(?:Version )?v\d[\w.-]{0,20}$/i,
      weight: 0.5,
      is: ['camera', 0.6],
      seen: ['Web Configurator - Version v2.6', 'Web Configurator v3.13.15-AC'],
      unlike: ['Web Configurator - Version', 'Router Web Configurator v2'],
      source: 'urbanadventurer/WhatWeb plugins/ACTi-Web-Configurator.rb',
    },
    {
      field: 'http.page-mark',
      pattern: /^brand=ACTi$/i,
      weight: 0.6,
      is: ['camera', 0.25],
      seen: ['brand=ACTi'],
      unlike: ['brand=Action', 'ACTi'],
      source: 'zhzyker/dismap configs/rule.go',
    },
    alone('ACTi'),
    {
      field: 'http.title',
      pattern: /^ACTi (?<model>[A-Z]{1,4}-?\d{2,4}\w{0,4})\b/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['ACTi D21F Web Configurator', 'ACTi ACM-5611'],
      unlike: ['ACTi NVR', 'ACTIVE A10'],
      source: hearsay,
    },
    {
      // Designation, variant, year and month, and a number.
      field: ['onvif.serial', 'upnp.serial', 'upnp.friendly-name', 'mdns.instance', 'http.title'],
      pattern: /^(?<model>[A-Z]{1,4}-?\d{2,4}[A-Z]?)-{1,2}[A-Z]-?2?XX-\d{2}[A-L]-\d{3,5}$/,
      weight: 0.7,
      is: ['camera', 0.45],
      seen: ['E77--A-XX-14E-00179', 'D71--A-XX-13C-00408', 'B95--A2XX-14B-00310'],
      unlike: ['E77-A-14E-00179', 'E77--A-XX-14-00179', 'NT-00123'],
      source: strix('acti'),
    },
    {
      field: 'http.page-mark',
      pattern: /^cookie=VICWORL_SESSID$/i,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['cookie=VICWORL_SESSID'],
      unlike: ['cookie=SESSID', 'cookie=VICWORL'],
      source: yak,
    },
  ],
  series: [
    camera('(?!B[48]00$)[ABDEIKQVZ]\\d{2,3}', ['E62', 'B95', 'Z33'], ['M16', 'E1', 'E1234'], short),
    camera('VM[GI][BDW]-\\d{3}', ['VMGB-400'], ['VMC4040P', 'VMGB']),
    unit('recorder', '[EIGM]NR-\\d{2,3}\\w{0,4}', ['ENR-130', 'INR-330'], ['ENR', 'DNR-322L']),
    camera('(?!B[48]00$)[ABDEIKQVZ]\\d{2,3}[AS]', ['B95A', 'E32A'], ['B95', 'D800'], short),
    unit('recorder', 'ZNR-\\d{3}P?', ['ZNR-222', 'ZNR-221P'], ['ZNR-', 'ZNR-22'], plain),
    unit('encoder', '[AT]CD-[23]\\d{3}\\w?', ['TCD-2100', 'ACD-2100'], ['TCD-21', 'ACD-210'], plain),
    unit('encoder', 'SED-?2\\d{3}\\w?', ['SED-2120', 'SED-2320Q'], ['SED-212', 'SED-1120']),
  ],
};
