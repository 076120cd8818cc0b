import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const hanwha: Maker = {
  id: 'hanwha',
  name: 'Hanwha',
  headquarters: 'KR',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: SAMSUNG TECHWIN CO.,LTD (South Korea)',
    'ch-bas/cctv-camera-database README.md (Hanwha)',
    'that Samsung Techwin became Hanwha Vision: general knowledge, not verified',
  ],
  marks: [
    nameMark({
      id: 'hanwha/own-name',
      name: 'Hanwha',
      weight: 0.9,
      source: 'rapid7/recog xml/html_title.xml',
    }),
    {
      id: 'hanwha/http-title',
      field: 'http.title',
      pattern: /^(?:Hanwha (?:Techwin|Vision)|Wisenet(?: WebViewer)?)\b/i,
      weight: 0.85,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Hanwha Techwin' }, { seen: 'Wisenet WebViewer' }],
      unlike: ['Hanwha Life', 'WebViewer'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    {
      id: 'hanwha/http-redirect',
      field: ['http.redirect', 'http.page-mark'],
      pattern: /^(?:https?:\/\/[^/]+|\.)?\/wmf\/index\.html/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.4 },
      examples: [
        { seen: '/wmf/index.html' },
        { seen: 'http://192.0.2.7/wmf/index.html#/login' },
        { seen: './wmf/index.html' },
      ],
      unlike: ['/wmf.html', '/index.html'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    {
      id: 'hanwha/realm',
      field: ['rtsp.auth-realm', 'http.auth-realm'],
      pattern: /^iPOLiS(?:[_ ].*)?$/i,
      weight: 0.85,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'iPOLiS' }],
      unlike: ['police', 'iPOLISH'],
      source: 'GitHub full-text search for realm="iPOLiS: files read in excerpts, repositories not named',
    },
    {
      id: 'hanwha/realm-older',
      field: ['rtsp.auth-realm', 'http.auth-realm'],
      pattern: /^NET-i$/i,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'NET-i' }],
      unlike: ['NET-is', 'NETI'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'hanwha/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>(?:[APQXTLS]N|[HS]C)[BDEFOPVZM]-[A-Z]{0,2}\d{4}\w*)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'XNV-8081Z', gives: { model: 'XNV-8081Z' } },
        { seen: 'SNV-6084', gives: { model: 'SNV-6084' } },
        { seen: 'PNB-A9001', gives: { model: 'PNB-A9001' } },
      ],
      unlike: ['XRN-1620B2', 'SNC-VB770', 'SNB-12'],
      source:
        'ch-bas/cctv-camera-database cameras/hanwha; GitHub full-text search for "model": "XNV-: files read in excerpts, repositories not named',
    },
    {
      id: 'hanwha/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>(?:[XPQLSAHW]R[NX]|[SH]RD)-[A-Z]?\d{3,4}\w*)$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'XRN-1620B2', gives: { model: 'XRN-1620B2' } },
        { seen: 'SRD-1685', gives: { model: 'SRD-1685' } },
      ],
      unlike: ['XNV-8081Z', 'SRD'],
      source:
        'GitHub full-text search for "model": "XNV-: files read in excerpts, repositories not named (XRN-2010); the rest of the grammar: general knowledge, not verified',
    },
    {
      id: 'hanwha/model-encoder',
      field: modelFields,
      pattern: /^(?<model>SP[EX]-\d{3,4}\w*)$/,
      weight: 0.5,
      type: { is: 'encoder', weight: 0.6 },
      examples: [{ seen: 'SPE-1610', gives: { model: 'SPE-1610' } }],
      unlike: ['SPE', 'SPA-1610'],
      source: 'general knowledge, not verified',
    },
    {
      // Loudspeakers.
      id: 'hanwha/model-other',
      field: [...modelFields, 'snmp.sys-descr'],
      pattern: /^(?:Hanwha )?(?<model>SPA-[A-Z]\d{3}\w*)$/,
      weight: 0.5,
      type: { is: 'other', weight: 0.8 },
      examples: [{ seen: 'SPA-C100W', gives: { model: 'SPA-C100W' } }],
      unlike: ['SPE-1610', 'SPA-1610'],
      source: 'general knowledge, not verified',
    },
  ],
  brands: [
    {
      name: 'Samsung',
      relation: 'sub-brand',
      made: 'whole',
      howToTell: "Samsung Techwin is the same company's name until 2015; web pages and designations went on.",
      sources: [
        'IEEE registry via npm oui-data 2.1.9: SAMSUNG TECHWIN CO.,LTD (South Korea)',
        'that Samsung Techwin became Hanwha Vision: general knowledge, not verified',
      ],
      marks: [
        {
          id: 'hanwha/samsung-name',
          field: ['onvif.manufacturer', 'onvif.scope-name', 'upnp.manufacturer'],
          pattern: /^Samsung(?: Techwin.*)?$/i,
          weight: 0.6,
          examples: [{ seen: 'Samsung Techwin' }, { seen: 'SAMSUNG' }],
          unlike: ['SamsungTV Plus'],
          source:
            'rapid7/recog xml/html_title.xml and registrant SAMSUNG TECHWIN; that the name speaks for Hanwha: general knowledge, not verified',
        },
        {
          id: 'hanwha/samsung-dvr-title',
          field: 'http.title',
          pattern: /^(?:Web Viewer for Samsung (?:DVR|NVR)|Samsung (?:Web Viewer|Network Camera|iPOLiS).*)$/i,
          weight: 0.8,
          type: { is: 'recorder', weight: 0.5 },
          examples: [{ seen: 'Web Viewer for Samsung DVR' }, { seen: 'Samsung iPOLiS' }],
          unlike: ['Samsung SyncThru', 'Samsung'],
          source: 'rapid7/recog xml/html_title.xml',
        },
        {
          id: 'hanwha/samsung-ipolis-title',
          field: 'http.title',
          pattern: /^iPOLiS (?:NETWORK CAMERA|NVR|DVR)\b/i,
          weight: 0.8,
          examples: [{ seen: 'iPOLiS NETWORK CAMERA' }],
          unlike: ['iPOLiS', 'Wisenet NETWORK CAMERA'],
          source:
            'a page saved from a Samsung Techwin camera, found by full-text search (GitHub, repository not named)',
        },
      ],
    },
    {
      name: 'Wisenet',
      relation: 'sub-brand',
      made: 'whole',
      howToTell: 'Line name of Hanwha cameras.',
      sources: [
        'GitHub full-text search for realm="iPOLiS: files read in excerpts, repositories not named (Hanwha Wisenet)',
      ],
      marks: [
        {
          id: 'hanwha/wisenet-name',
          field: ['onvif.manufacturer', 'onvif.scope-name'],
          pattern: /^Wisenet(?:[ _-].*)?$/i,
          weight: 0.8,
          examples: [{ seen: 'Wisenet' }],
          unlike: ['Wise'],
          source:
            'GitHub full-text search for realm="iPOLiS: files read in excerpts, repositories not named (Hanwha Wisenet)',
        },
      ],
    },
  ],
  registrants: ['SAMSUNG TECHWIN CO.,LTD', 'HANWHA VISION VIETNAM COMPANY LIMITED', 'Hanwha Vision VietNam'],
  prefixWeight: 0.3,
};
