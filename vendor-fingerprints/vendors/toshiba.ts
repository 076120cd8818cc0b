import { unverified } from '../../src/model/fingerprint.ts';
import { linkFields, type MakerEntry, modelFields } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const toshiba: MakerEntry = {
  id: 'toshiba',
  name: 'Toshiba',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: TOSHIBA CORPORATION (Japan)'],
  fingerprints: [
    {
      id: 'toshiba/http-title',
      field: 'http.title',
      pattern: /^TOSHIBA Network Camera - User Login$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'TOSHIBA Network Camera - User Login' }],
      unlike: ['TOSHIBA TopAccess', 'TOSHIBA Network Camera Foyer'],
      source: 'urbanadventurer/WhatWeb plugins/toshiba-network-camera.rb',
    },
    {
      id: 'toshiba/model-camera',
      field: modelFields,
      pattern: /^(?<model>IK-W[BDRP]\d{2}\w*)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IK-WB16A', gives: { model: 'IK-WB16A' } }],
      unlike: ['IK-16', 'WB16A'],
      source: 'GitHub full-text search for IK-WB16: files read in excerpts, repositories not named',
    },
  ],
  firmwareStrings: [
    {
      // Pages of its camera, each with a heading of its own.
      field: 'http.title',
      pattern: /^TOSHIBA (?:User|Admin(?:istrator)?) (?:\d )?(?:Shot|Login|Setup|View\w{0,2})\b/i,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['TOSHIBA User 1 Shot', 'TOSHIBA Administrator Setup'],
      unlike: ['TOSHIBA User Functions', 'TOSHIBA TopAccess', 'User 1 Shot'],
      source: 'wooluo/POC sysscanrule/camera/TOSHIBA_detect_nessus.nasl',
    },
    {
      field: linkFields,
      pattern: /^(?:https?:\/\/[^/]{1,80})?\/?user_view_[SM]\.html?/i,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['/user_view_S.htm', 'user_view_M.htm'],
      unlike: ['/user_view.htm', '/user_view_S.js'],
      source: unverified,
    },
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^TOSHIBA (?<model>(?:E|N|S|X)VR[A-Z]?-?\d{1,3}\w{0,4})\b/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['TOSHIBA EVR16', 'TOSHIBA NVR16'],
      unlike: ['TOSHIBA', 'EVR16'],
      source: unverified,
    },
  ],
  series: [
    camera('JK-WC\\d{2}A', ['JK-WC01A'], ['JK-WC01', 'IK-WC1A'], plain),
    unit(
      'recorder',
      '(?:[EHSX]|[DN])VR(?:4|8|16|32)(?:-(?:X|\\d{3}(?:-\\d{2,5})?))',
      ['XVR16-480-250', 'HVR32-X'],
      ['XVR16', 'HVR-X'],
      plain,
    ),
    unit('recorder', '(?:NVS|EVR|DVR|NVR)\\d{1,2}-X', ['NVS16-X', 'EVR8-X'], ['NVS-X', 'EVR16'], plain),
    camera('IKS-W[A-Z]\\d{4}R?', ['IKS-WP6414R', 'IKS-WD6112'], ['IKS-W', 'IKS-6414'], plain),
    camera('IK-[A-Z]{1,3}\\d{1,3}\\w{0,3}', ['IK-HR1S', 'IK-WB11A'], ['IK-', 'IK-11'], {
      source: cameraTable,
    }),
    camera('IK-W[BDPR]\\d{2}A?(?:-[A-Z]{1,2})', ['IK-WB16A-W', 'IK-WR14A-C'], ['IK-WB16A', 'IK-16A-W']),
  ],
};
