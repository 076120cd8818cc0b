import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { cameraTable, gobyRules } from '../sources.ts';
import { camera, unit } from '../tables/series.ts';

export const trendnet: MakerEntry = {
  id: 'trendnet',
  name: 'TRENDnet',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: TRENDnet, Inc. (United States)'],
  fingerprints: [
    // Models that end in PI are made by Hikvision in part, and are left to its file.
    {
      id: 'trendnet/http-realm',
      field: 'http.auth-realm',
      pattern: /^(?<model>TV-IP(?!(?:3[1-9]|4\d|\d{3})\d[PW]I|4[3-5]0P)\w{3,10})$/,
      weight: 0.85,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'TV-IP422W', gives: { model: 'TV-IP422W' } },
        { seen: 'TV-IP110WN', gives: { model: 'TV-IP110WN' } },
      ],
      unlike: ['TV-IP310PI', 'TV-IP', 'DCS-932L'],
      source: 'nmap/nmap nmap-service-probes',
    },
    // AirLink 101 sold the same cameras.
    {
      id: 'trendnet/http-realm-generic',
      field: 'http.auth-realm',
      pattern: /^netcam$/i,
      weight: 0.4,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'netcam' }],
      unlike: ['netcamera'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'trendnet/http-page',
      field: 'http.page-mark',
      pattern: /^rdr\.cgi$/,
      weight: 0.4,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'rdr.cgi' }],
      unlike: ['reader.cgi'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'trendnet/http-title',
      field: 'http.title',
      pattern:
        /^TRENDnet\b.{0,40}\bCamera\b|^(?<model>TV-IP(?!(?:3[1-9]|4\d|\d{3})\d[PW]I|4[3-5]0P)\w{3,10})\b/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'TRENDnet Internet Camera' },
        { seen: 'TV-IP312W', gives: { model: 'TV-IP312W' } },
        { seen: 'TV-IP572PI', gives: { model: 'TV-IP572PI' } },
      ],
      unlike: ['TRENDnet TEW-812DRU', 'TV-IP310PI', 'TV-IP1314PI'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'trendnet/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^TRENDnet(?:[ _-].*)?$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'TRENDnet' }],
      unlike: ['Trend Micro'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'trendnet/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>TV-IP(?!(?:3[1-9]|4\d|\d{3})\d[PW]I|4[3-5]0P)\w{3,10})$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'TV-IP422W', gives: { model: 'TV-IP422W' } }],
      unlike: ['TV-IP310PI', 'TV-IP322WI', 'TEW-812DRU'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'trendnet/model-network',
      field: [...modelFields, 'http.auth-realm'],
      pattern: /^(?<model>(?:TEW|TPE|TEG|TE100)-[\w-]+)$/,
      weight: 0.5,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'TEW-812DRU', gives: { model: 'TEW-812DRU' } }],
      unlike: ['TV-IP422W'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['TRENDnet, Inc.'],
  prefixWeight: 0.1,
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^script=(?:\.\.)?\/?lang\/\w{2}\/itemname\.js$/i,
      weight: 0.45,
      is: ['camera', 0.3],
      seen: ['script=../lang/en/itemname.js'],
      unlike: ['script=lang/en/item.js', 'script=itemname.js'],
      source: 'hunter-nudt/FirmDTA shared/cases/ip110 (pages of a TV-IP110WN)',
    },
    {
      field: 'http.page-mark',
      pattern: /^ident=descript\.gif\?cidx=TV-IP\w{3,8}$/i,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['ident=descript.gif?cidx=TV-IP851WIC1'],
      unlike: ['ident=descript.gif?cidx=DCS-942L1', 'descript.gif?cidx=TV-IP851WIC1'],
      source: gobyRules,
    },
    {
      field: ['http.title', 'http.auth-realm', 'http.server'],
      pattern: /^(?:TRENDnet )?SecurView\b/i,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['SecurView', 'TRENDnet SecurView Wireless'],
      unlike: ['SecurViewer', 'Secure View'],
      source: unverified,
    },
  ],
  series: [
    camera('TV-(?:IP\\d{3}W-N|M7)', ['TV-IP100W-N', 'TV-M7'], ['TV-IP310PI', 'TV-M'], {
      source: cameraTable,
    }),
    unit('encoder', 'TV-VS\\dP?', ['TV-VS1P', 'TV-VS1'], ['TV-VS', 'TV-S1'], { source: cameraTable }),
  ],
};
