import type { Brand } from '../../../src/model/fingerprint.ts';
import { sharedBrands } from '../../define.ts';
import { strix } from '../../sources.ts';

const streams = 'ch-bas/cctv-camera-database strix/verified/';
const firmwares = 'DeathCamel58/amcrest-compatible-finder README.md';
const header = 'a CameraDiscovery header that lists makers of rebrands (GitHub, repository not named)';

/** How any unit of Hikvision's answers, under whatever brand. */
export const stack =
  'The unit answers as a Hikvision does: realm IP Camera(…), Server App-webs/ or Hikvision-Webs, firmware V5.… build ……, serial number with region code.';

/** Brands of which nothing but the name is known, that Hikvision makes for in part. */
export const hikvisionShared: readonly Brand[] = [
  ...sharedBrands({ names: ['Hunt'], howToTell: stack, source: header }),
  ...sharedBrands({
    names: ['AGM'],
    howToTell: `The Taipan line has the interface ISAPI. ${stack}`,
    source: 'a tool for AGM Taipan over ISAPI (GitHub, repository not named)',
  }),
  ...sharedBrands({
    names: ['Advidia'],
    howToTell: `Its firmware is Hikvision's, digicap.dav. ${stack}`,
    source: firmwares,
  }),
  ...sharedBrands({
    names: ['2M CCTV', 'SecurityTronix', 'Winic'],
    howToTell: `Newer products; those before are Dahua’s, of Winic some still. ${stack}`,
    source: firmwares,
  }),
  ...sharedBrands({
    names: ['RVi'],
    howToTell: `Recorders of the second generation, with streams /Streaming/Unicast/channels/101. ${stack}`,
    source: `${streams}rvi.json`,
  }),
  ...sharedBrands({
    names: ['Sannce'],
    howToTell: `Recorders in kits, with streams /H264/ch1/main/av_stream; others are XiongMai’s. ${stack}`,
    source: `${streams}sannce.json`,
  }),
  ...sharedBrands({
    names: ['LevelOne'],
    howToTell: `Newer cameras; older ones are others’. ${stack}`,
    source: `${streams}levelone.json`,
  }),
  ...sharedBrands({
    names: ['Nellys Security'],
    howToTell: `The doorbell NSC-DB2 is an EZVIZ DB1. ${stack}`,
    source: 'dmitrif/onvif2mqtt README.md and pull request 10',
  }),
  ...['Aventura', 'Novicam'].flatMap((name) =>
    sharedBrands({
      names: [name],
      howToTell: `Some cameras, with streams /Streaming/Channels/…; others are not verified. ${stack}`,
      source: strix(name.toLowerCase()),
    }),
  ),
  // A doorbell under four brands.
  ...sharedBrands({
    names: ['Uniden', 'Clare Controls'],
    howToTell: `The doorbells DB1 and CVP-B2DB50; others are others’. ${stack}`,
    source:
      'a tool for Hikvision’s doorbells (GitHub full-text search for hikvision rebrand, repository not named)',
  }),
  ...sharedBrands({
    names: ['Haikon'],
    howToTell: `In Turkey. ${stack}`,
    source: 'a list of search terms (GitHub full-text search for hikvision rebrand, repository not named)',
  }),
];
