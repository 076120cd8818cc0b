import { unverified } from '../../src/model/fingerprint.ts';
import { linkFields, type MakerEntry, modelFields } from '../define.ts';
import { cameraTable, dismap, gobyRules, nndefaccts } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

/**
 * Sony: SNC network cameras and SNT encoders. Televisions and players carry the same name and prefixes, so
 * neither is used alone.
 */
export const sony: MakerEntry = {
  id: 'sony',
  name: 'Sony',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: Sony Corporation (Japan)'],
  fingerprints: [
    {
      id: 'sony/http-title',
      field: 'http.title',
      pattern: /^Sony (?:Network Camera(?: (?<model>SNC-\w+))?|SNC$)/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'Sony Network Camera SNC-RZ30', gives: { model: 'SNC-RZ30' } },
        { seen: 'Sony Network Camera' },
        { seen: 'Sony SNC' },
      ],
      unlike: ['Sony BRAVIA', 'Network Camera'],
      source:
        'GitHub full-text search for http.title:"IP Camera: a list of searches, repository not named; rapid7/recog xml/html_title.xml; urbanadventurer/WhatWeb plugins/sony-network-camera.rb',
    },
    {
      id: 'sony/http-realm',
      field: 'http.auth-realm',
      pattern: /^Sony Network Camera (?<model>SNC-\w+)$/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Sony Network Camera SNC-DF40N', gives: { model: 'SNC-DF40N' } }],
      unlike: ['Sony PlayStation'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'sony/http-server',
      field: 'http.server',
      // Since the fifth generation the server has the version of the firmware.
      pattern: /^(?:(?:NetEVI|NetZoom|Virgo)\/[\d.]+[a-z]?|gen[5-9]th\/(?<firmware>[\d.]+[a-z]?))$/,
      weight: 0.85,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'gen5th/1.36.02', gives: { firmware: '1.36.02' } },
        { seen: 'NetEVI/3.01' },
        { seen: 'NetEVI/2.05g' },
        { seen: 'Virgo/1.0' },
        { seen: 'NetZoom/1.02' },
      ],
      unlike: ['genth/1.0', 'NetEVI'],
      source:
        'nmap/nmap nmap-service-probes; nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua (Virgo); scipag/httprecon-win32 database/get_existing/banner.fdb (2.05g)',
    },
    // Ze-PRO is a bought server: the kernel name before it is what is Sony's.
    {
      id: 'sony/rtsp-server',
      field: 'rtsp.server',
      pattern: /_nl-xarina\+ Ze-PRO$/,
      weight: 0.85,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Linux/2.6.35.14_nl-xarina+ Ze-PRO' }],
      unlike: ['Linux/2.6.32.17-davinci1 Ze-PRO', 'Ze-PRO'],
      source: 'rapid7/recog xml/rtsp_servers.xml',
    },
    {
      id: 'sony/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^Sony(?: Corporation.*)?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Sony' }],
      unlike: ['Sonya'],
      source: 'IEEE registry via npm oui-data 2.1.9: Sony Corporation (Japan)',
    },
    {
      id: 'sony/model-camera',
      field: [...modelFields, 'onvif.scope-name', 'upnp.friendly-name'],
      pattern:
        /^(?:Sony[ _-])?(?<model>SNC-(?!M300)(?:[A-Z]{2,3}\d{2,3}|[A-Z]\d{1,2}|V704)(?!\d)[A-Z]{0,2})$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'SNC-VB770', gives: { model: 'SNC-VB770' } },
        { seen: 'SNC-CH120', gives: { model: 'SNC-CH120' } },
      ],
      unlike: ['SNC', 'SNT-EX101'],
      source: 'nmap/nmap nmap-service-probes; urbanadventurer/WhatWeb plugins/sony-network-camera.rb',
    },
    {
      id: 'sony/model-ptz',
      field: modelFields,
      pattern: /^(?<model>(?:SRG|BRC)-[A-Z]{0,2}\d{1,4}\w*)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'SRG-300SE', gives: { model: 'SRG-300SE' } },
        { seen: 'BRC-H900', gives: { model: 'BRC-H900' } },
      ],
      unlike: ['SRG', 'BRCM-100'],
      source: 'GitHub full-text search for SRG-300: files read in excerpts, repositories not named',
    },
    {
      id: 'sony/model-encoder',
      field: modelFields,
      pattern: /^(?<model>SNT-[A-Z]{1,3}\d{2,4}\w*)$/,
      weight: 0.7,
      type: { is: 'encoder', weight: 0.6 },
      examples: [{ seen: 'SNT-EX101E', gives: { model: 'SNT-EX101E' } }],
      unlike: ['SNC-CH120', 'SNT'],
      source:
        'GitHub full-text search for SNT-EX10: files read in excerpts, repositories not named; urbanadventurer/WhatWeb plugins/sony-video-network-station.rb',
    },
  ],
  firmwareStrings: [
    line('IPELA(?: ENGINE(?: (?:EX|PRO))?)?', ['IPELA', 'IPELA ENGINE EX'], ['IPELA PCS', 'IPEL']),
    {
      // A script that reports what the unit is and how it is set.
      field: 'http.page-mark',
      pattern: /^script=(?:\.{0,2}\/)?(?:command\/)?inquiry\.cgi$/i,
      weight: 0.55,
      is: ['camera', 0.45],
      seen: ['script=inquiry.cgi', 'script=/command/inquiry.cgi'],
      unlike: ['script=inquiry.js', 'script=/cgi-bin/inquiry.cgi'],
      source: gobyRules,
    },
    {
      field: 'http.page-mark',
      pattern: /^ident=JSVFrame$/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['ident=JSVFrame'],
      unlike: ['ident=Frame', 'JSVFrame'],
      source: gobyRules,
    },
    {
      field: 'http.auth-realm',
      pattern: /^(?<model>SNC-(?:WR|VM|VB|EM|EB|CX|XM|HM|WL)\d{3}\w?)$/,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['SNC-WR630', 'SNC-VM772R'],
      unlike: ['SNC-WR', 'SNC-M300'],
      source: dismap,
    },
    {
      field: 'http.title',
      pattern: /^SONY Video Network Station\b/i,
      weight: 0.6,
      is: ['encoder', 0.6],
      seen: ['SONY Video Network Station'],
      unlike: ['Sony Video', 'Network Station'],
      source: 'urbanadventurer/WhatWeb plugins/sony-video-network-station.rb',
    },
    {
      field: 'http.title',
      pattern: /^(?<model>SNC-(?!M300)(?:[A-Z]{2,3}\d{1,3}|[A-Z]\d{1,2}|V704)(?!\d)[A-Z]{0,2})(?: HOME)?$/i,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: ['SNC-RZ30 HOME', 'SNC-CS3'],
      unlike: ['SNC', 'SNC-HOME'],
      source: 'urbanadventurer/WhatWeb plugins/sony-network-camera.rb',
    },
    {
      field: ['http.page-mark', 'http.redirect'],
      pattern: /^(?:https?:\/\/[^/]{1,80})?\/?(?:[a-z]{2}\/)?(?:home\/)?home(?:[AEJS]\.html$|[aejs]\.html\?)/,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['/home/homeJ.html', 'homeE.html', '/en/home/homej.html?'],
      unlike: ['/home.html', '/home/homeX.html', '/homes.html'],
      source: unverified,
    },
    {
      field: linkFields,
      pattern: /^(?:https?:\/\/[^/]{1,80})?\/?(?:en\/)?indexbar\.html$/,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['indexbar.html'],
      unlike: ['index.html', 'indexbar.htm'],
      source: nndefaccts,
    },
  ],
  series: [
    camera('SNC-CS\\d{1,2}[NP]', ['SNC-CS3N', 'SNC-CS11P'], ['SNC-CS', 'SN-CS3N']),
    unit('recorder', 'NSR-\\d{3,4}\\w{0,6}', ['NSR-500'], ['NSR', 'SNR-500']),
    camera('SNC-[A-Z]\\d{1,2}[A-Z]{0,2}', ['SNC-P1', 'SNC-M1W'], ['SNC-1', 'SNC-B5395'], {
      source: cameraTable,
    }),
    unit('recorder', 'HSR-\\w?\\d{2,3}\\w{0,3}', ['HSR-X216', 'HSR-100'], ['HSR-', 'SR-X216'], plain),
    unit('other', 'RM-(?:IP|BR)\\d{2,3}\\w?', ['RM-IP10', 'RM-IP500', 'RM-BR300'], ['RM-10', 'SRG-300SE']),
    unit('recorder', 'NSR-(?:S\\d{2}|\\d{3,4})\\w{0,4}', ['NSR-S20', 'NSR-1050H'], ['NSR-', 'SNR-500']),
    camera('ILME-FR\\d\\w?', ['ILME-FR7', 'ILME-FR7K'], ['ILME-FX3', 'ILME-FR']),
    camera('(?:EVI-H\\d{3}[SV]|SSC-C[MX]\\d{3}[A-Z]?)', ['EVI-H100S', 'SSC-CM564R'], ['EVI-H', 'SSC-C564']),
  ],
};
