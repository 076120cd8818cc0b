import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, sharedBrands } from '../define.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const udpTechnology: MakerEntry = {
  id: 'udp-technology',
  name: 'UDP Technology',
  headquarters: null,
  sources: [unverified],
  fingerprints: [],
  brands: sharedBrands({
    names: ['Geutebrück'],
    howToTell: 'The series G-Cam E2 (EBC, EFD, ETHC, EWPC) and the encoders G-Code: pages under /uapi-cgi/.',
    source: 'CISA ICSA-21-208-03 (cisagov/CSAF csaf_files/OT/white/2021/icsa-21-208-03.json)',
  }),
  firmwareStrings: [
    {
      // Geutebrück, Ganz, Riva, Smartec, VCA and others sell cameras with this software under their names.
      field: ['http.page-mark', 'http.redirect'],
      pattern: /^(?:\w{1,12}=)?(?:https?:\/\/[^/]{1,80})?\.{0,2}\/?(?:nvc|uapi)-cgi\//,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['script=/uapi-cgi/web.js', '/uapi-cgi/viewer/login.fcgi', 'api=/nvc-cgi/ptz/ptz2.fcgi'],
      unlike: ['/api-cgi/', '/cgi-bin/uapi'],
      source: unverified,
    },
  ],
  series: [
    camera('IPE\\d{3,4}(?:HD)?', ['IPE100', 'IPE3500HD'], ['IPE10', 'IPEX100', 'IPC3500'], plain),
    unit(
      'encoder',
      'NV[CE][1-4]?(?:0{2,3}|40)',
      ['NVE1000', 'NVC3000', 'NVE40', 'NVE100'],
      ['NVE12', 'NVR3000', 'NV1000'],
      plain,
    ),
    unit('encoder', 'NVE[1248]0?0?0(?:\\w{1,3})?', ['NVE1000', 'NVE4000'], ['NVE', 'NVE-1000'], short),
    camera('IPN[1-9]\\d{3}[A-Z]{2}\\w?', ['IPN3502HD', 'IPN1502ES'], ['IPN3502', 'IP3502HD'], plain),
  ],
};
