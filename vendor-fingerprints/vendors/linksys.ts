import { type MakerEntry, modelFields } from '../define.ts';
import { cctvOnline, classTable, nessus } from '../sources.ts';
import { camera } from '../tables/series.ts';

/** Linksys: old WVC cameras. Its routers are left to others. */
export const linksys: MakerEntry = {
  id: 'linksys',
  name: 'Linksys',
  // The owner changed (Cisco, Belkin, Foxconn): not established for a unit.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Linksys USA, Inc (United States)',
    'that it has had several owners, so the country is left open: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'linksys/http-title',
      field: 'http.title',
      pattern: /^(?:Cisco[ -])?Linksys\b.{0,40}\b(?:Video|Internet|Network) Camera\b/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Linksys Wireless-G Internet Video Camera' }],
      unlike: ['Linksys Smart Wi-Fi'],
      source: 'urbanadventurer/WhatWeb plugins/linksys-wireless-g-camera.rb',
    },
    {
      id: 'linksys/http-title-model',
      field: 'http.title',
      pattern: /^(?<model>WVC\d{2,3}\w*)\b/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'WVC54GC', gives: { model: 'WVC54GC' } }],
      unlike: ['WVC'],
      source: 'nmap/nmap nmap-service-probes; urbanadventurer/WhatWeb plugins/linksys-network-camera.rb',
    },
    {
      id: 'linksys/page-picture',
      field: 'http.page-mark',
      pattern: /^ident=["']\+ ?tm01 ?\+["']$/,
      weight: 0.45,
      type: { is: 'camera', weight: 0.45 },
      examples: [{ seen: "ident='+tm01+'" }],
      unlike: ["ident='+tm02+'", 'ident=tm01'],
      source: classTable,
    },
    {
      id: 'linksys/model-camera',
      field: [...modelFields, 'http.auth-realm'],
      pattern: /^(?:Linksys )?(?<model>WVC\d{2,3}\w*)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'WVC54GCA', gives: { model: 'WVC54GCA' } }],
      unlike: ['WRT54G', 'WVC'],
      source: 'nmap/nmap nmap-service-probes; urbanadventurer/WhatWeb plugins/linksys-network-camera.rb',
    },
    {
      id: 'linksys/ssdp-name',
      field: 'ssdp.usn',
      pattern: /^uuid:upnp-Linksys_NetworkCamera-(?<mac>[0-9A-F]{12})(?:::|$)/i,
      weight: 0.8,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        {
          seen: 'uuid:upnp-Linksys_NetworkCamera-00C002110003::upnp:rootdevice',
          gives: { mac: '00C002110003' },
        },
      ],
      unlike: ['uuid:upnp-Linksys_Router-00C002110003', 'uuid:upnp-NetworkCamera-00C002110003'],
      source: 'GitHub full-text search for device:NetworkCamera:1: repository not named',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^Wireless-[GBN]-(?:\w{2,12}-){0,2}Videokamera von Linksys\b/,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: [
        'Wireless-G-Kompakt-Internet-Videokamera von Linksys',
        'Wireless-B-Internet-Videokamera von Linksys',
      ],
      unlike: ['Wireless-G-Breitband-Router von Linksys', 'Videokamera von Linksys'],
      source: nessus,
    },
    {
      field: 'http.title',
      pattern:
        /^(?:Compact )?Wireless-[GBN] (?:PTZ Internet|(?:PTZ )?Internet (?:Home )?(?:Monitoring|Video)) Camera\b/,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: [
        'Compact Wireless-G Internet Video Camera',
        'Wireless-N Internet Home Monitoring Camera',
        'Wireless-G PTZ Internet Camera with Audio',
      ],
      unlike: ['Wireless-G Broadband Router', 'Internet Video Camera', 'Wireless-G Internet Camera'],
      source:
        'GitHub full-text search for Wireless-G PTZ Internet Camera: named as that of Linksys and Cisco (WVC210), repositories not named',
    },
    {
      field: 'http.page-mark',
      pattern: /^description=(?<model>WVC\d{2,3}\w{0,4})$/,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: ['description=WVC54GCA'],
      unlike: ['description=WRT54G', 'description=WVC'],
      source: 'urbanadventurer/WhatWeb plugins/linksys-network-camera.rb',
    },
    {
      field: 'http.title',
      // The page's script writes the title; this is its text.
      pattern: /^'?\+tm01\+'?$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['+tm01+', "'+TM01+'"],
      unlike: ['tm01', '+tm+'],
      source: `${cctvOnline}; dootss/shodan-dorks README.md`,
    },
    {
      field: 'http.title',
      pattern: /^Linksys Viewer(?: - Login)?$/,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['Linksys Viewer - Login'],
      unlike: ['Linksys Smart Wi-Fi', 'Viewer - Login'],
      source:
        'GitHub full-text search for intitle:"iGuard Fingerprint: lists of searches, repositories not named',
    },
    {
      field: 'http.title',
      pattern: /^'?\+ ?tm0\d ?\+'?$/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ["'+tm01+'"],
      unlike: ["'+home_42+'", 'tm01'],
      source: 'a list of Shodan searches for web cameras, found by full-text search: repository not named',
    },
  ],
  series: [
    camera('LCA[BDM]\\d{2,4}[A-Z]{2,6}', ['LCAD03FLN', 'LCAB03VLNOD', 'LCAM0336OD'], ['LCAD03', 'LCA03FLN']),
  ],
};
