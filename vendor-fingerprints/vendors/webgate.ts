import { type MakerEntry, nameMark } from '../define.ts';
import { hearsay } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const webgate: MakerEntry = {
  id: 'webgate',
  name: 'WebGate',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: WEBGATE Inc. (South Korea)'],
  marks: [
    {
      id: 'webgate/http-title',
      field: 'http.title',
      pattern: /^(?:WebEye\b|webeye$)/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'WebEye User Login' }, { seen: 'WebEye Index Page' }, { seen: 'webeye' }],
      unlike: ['Web Eye', 'webeye of the town', 'The WebEyewear'],
      source: 'urbanadventurer/WhatWeb plugins/webeye-network-camera.rb',
    },
    {
      id: 'webgate/http-page',
      field: 'http.page-mark',
      pattern: /\bWebGateInc\b/,
      weight: 0.85,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'generator=WebGateInc' }],
      unlike: ['WebGate'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'webgate/http-server',
      field: 'http.server',
      pattern: /^wg_httpd\//,
      weight: 0.85,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'wg_httpd/1.4(based Boa/0.93.15)' }],
      unlike: ['Boa/0.93.15'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'webgate/ftp',
      field: 'banner.ftp',
      pattern: /\beDVR FTP Server v[\d.]+ \(c\)Copyright WebGate/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.8 },
      examples: [{ seen: '220-eDVR FTP Server v1.0 (c)Copyright WebGate Inc. 2004-2008' }],
      unlike: ['220 FTP Server v1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'webgate/own-name',
      name: 'WebGate',
      weight: 0.9,
      source: 'nmap/nmap nmap-service-probes',
    }),
  ],
  habits: [
    {
      field: ['http.page-mark', 'http.redirect'],
      pattern: /^(?:\.?\/)?login\.ml(?:\?form_method=\w{2,6})?$/,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['./login.ml?form_method=get', '/login.ml'],
      unlike: ['login.html', '/login.mli'],
      source: 'zhzyker/dismap configs/rule.go',
    },
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^WebGate (?:e?DVR|NVR|DVS|IP Camera|Network (?:Camera|Video)|Web Viewer)\b/i,
      weight: 0.6,
      is: ['recorder', 0.3],
      seen: ['WebGate eDVR Viewer', 'WEBGATE DVR'],
      unlike: ['WebGate Portal', 'WebGate'],
      source: hearsay,
    },
  ],
  series: [
    camera(
      'N?[KC]1080[A-Z]{1,3}(?:-\\w{2,6})?',
      ['K1080PBI-IR48', 'NK1080BL', 'C1080PD'],
      ['K1080', 'C1080'],
      plain,
    ),
    unit(
      'recorder',
      'H(?:D(?!(?:720|960|1080)P$)\\d{3,4}|S(?:4|8|16)\\d{2})[A-Z]{0,2}',
      ['HS1620H', 'HD1600F'],
      ['HS16', 'K1080PBL', 'HS110', 'HD720P', 'HD1080P'],
      plain,
    ),
  ],
};
