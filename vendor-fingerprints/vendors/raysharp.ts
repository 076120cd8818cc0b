import { type MakerEntry, sharedBrands } from '../define.ts';
import { catalogue, dismap, lift, pageTags } from '../sources.ts';
import { brandOnly, camera, plain, unit } from '../tables/series.ts';

// Rapid7's study of recorders with this firmware, as a press report gives it.
const study = 'https://www.talk-polywell.org/bb/viewtopic.php?f=8&t=4221 (quotes Forbes, January 2013)';

// Raysharp's own sources, which are built for one customer out of a list.
const customers = 'ldw111/myCode test/sh/1/shell/LHP/LHP/version.h (customers of Raysharp’s firmware)';

export const raysharp: MakerEntry = {
  id: 'raysharp',
  name: 'Raysharp',
  headquarters: 'CN',
  sources: ['IEEE registry via npm oui-data 2.1.9: Zhuhai Raysharp Technology Co.,Ltd (China)'],
  fingerprints: [],
  brands: [
    ...sharedBrands({
      names: [
        'Bolide',
        'DSP Cop',
        'EyeForce',
        'Greatek',
        'Hi-View',
        'Lorex',
        'Protectron',
        'Soyo',
        'SVAT',
        'Urmet',
      ],
      howToTell: 'Older recorders; several makers: read the web pages and the MAC address.',
      source: study,
    }),
    ...sharedBrands({
      names: ['Q-See', 'KGuard', 'FLIR', 'Honeywell', 'Elkron'],
      howToTell: 'Older recorders; several makers: read the web pages and the MAC address.',
      source: customers,
    }),
    {
      name: 'Swann',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers by generation: read model, MAC address and web pages.',
      sources: ['blackboxusa.com, blog on Swann: several makers'],
      fingerprints: [],
    },
    {
      name: 'Night Owl',
      relation: 'relabel',
      made: 'partly',
      others: true,
      howToTell: 'Several makers: streams /ch01/0 are Raysharp’s; read the MAC address and the web pages.',
      sources: [customers],
      fingerprints: [],
    },
    {
      name: 'Defender',
      relation: 'relabel',
      made: 'partly',
      others: true,
      howToTell: 'Several makers: read the MAC address and the web pages.',
      sources: [study, customers],
      fingerprints: [],
    },
  ],
  registrants: ['Zhuhai Raysharp Technology Co.,Ltd'],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^object=dvrocx$/,
      weight: 0.45,
      is: ['recorder', 0.45],
      seen: ['object=dvrocx'],
      unlike: ['object=dvrocx1', 'object=DvrOcx', 'object=nvrocx'],
      source: lift,
    },
    {
      field: ['http.page-mark', 'http.redirect'],
      pattern: /^(?:plugin=\/?RSVideoOcx\.cab|object=RSVideoOcx|\/?html\/webplugin\.html)$/i,
      weight: 0.45,
      is: ['recorder', 0.45],
      seen: ['plugin=rsvideoocx.cab', 'object=RSVideoOcx', 'html/webplugin.html'],
      unlike: ['plugin=VideoOcx.cab', 'object=VideoOcx', 'html/plugin.html'],
      source: `${dismap}; ${pageTags}`,
    },
    {
      // What its plug-in calls, and the key of the message that its pages show when it failed.
      field: 'http.page-mark',
      pattern: /^ident=(?:UserLoginEvent\(msgID|IDS_WEBF_FALSE)$/i,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['ident=UserLoginEvent(msgID', 'ident=IDS_WEBF_FALSE'],
      unlike: ['ident=UserLoginEvent', 'ident=IDS_FALSE'],
      source:
        'GitHub full-text search for UserLoginEvent(msgID: scripts of recorders, repositories not named; whose: general knowledge, not verified',
    },
  ],
  series: [
    camera(
      'PRO-(?:[AHT]\\d{3}|1080\\w{2,3}|[4-8]\\d{2})',
      ['PRO-A851', 'PRO-1080SLB', 'PRO-735'],
      ['PRO', 'PRO-A'],
      brandOnly('Swann'),
    ),
    unit('recorder', 'LH\\d{5,9}C\\d\\w?', ['LH328501C4F'], ['LH328501', 'L328501C4F'], brandOnly('Lorex')),
    camera('109[2-9]/\\d{3}[A-Z]{0,3}', ['1099/221', '1092/275A'], ['1099/', '1081/221'], brandOnly('Urmet')),
    unit(
      'recorder',
      'DVR-(?:THD|FTD|BTD|DP)\\d{0,2}\\w?-\\w{2,6}',
      ['DVR-THD50B-86'],
      ['DVR-THD50B', 'DVR-204G-F1'],
      brandOnly('Night Owl'),
    ),
    camera(
      '(?:CAM|DB)-(?:B?W|F[TW]|D)\\w{1,10}(?:-\\w{1,3}){0,2}',
      ['CAM-BW4', 'CAM-FWIP3PT-IN', 'CAM-BWIP4LU-FP', 'DB-DBW2'],
      ['CAM-', 'CAM-1'],
      { ...brandOnly('Night Owl'), source: catalogue },
    ),
    camera(
      'WNIP-\\w{2,8}(?:-\\w{1,3}){0,2}',
      ['WNIP-2LTA-BS'],
      ['NIP-2LTA', 'WNIP-'],
      brandOnly('Night Owl'),
    ),
    unit(
      'recorder',
      '(?:WNVR(?!-?\\d{4}-PC)|BTN8|FTN8|DVR-[BF]TD)\\d{0,3}\\w{0,4}(?:-\\w{1,6}){0,2}',
      ['WNVR201'],
      ['NVR201', 'WN', 'WNVR1000-PC'],
      brandOnly('Night Owl'),
    ),
    unit(
      'recorder',
      '(?:[ND]VR(?:4|8|9|16|32)-\\d{4}\\w{0,4}|SR[ND]VR-\\w{4,10}|SW[DN]V[KRW]-\\w{4,12}|(?:SW)?NVW-\\d{3}\\w{0,4})',
      ['DVR8-4550', 'NVR8-7085', 'SRNVR-87300', 'SWDVK-849804'],
      ['NVR8', 'DVR-108G-F1'],
      brandOnly('Swann'),
    ),
    camera(
      '(?:SWIFI-\\w{3,10}(?:-\\w{2,3})?|SWO-SVC\\d{2}K\\w{0,3}|SW111-[UW]IP|SW(?:ADS|NHD|WHD)-\\w{3,12}(?:-\\w{2,3})?|SRNHD-\\d{3}\\w{0,4})',
      ['SWIFI-PTCAM2', 'SWO-SVC01K', 'SWWHD-INTCAM-US', 'SRNHD-815'],
      ['SWIFI', 'SW-815'],
      { ...brandOnly('Swann'), source: 'eduard256/Strix data/brands/swann.json' },
    ),
    camera(
      '(?:NHD-\\d{3}\\w{0,4}|(?:SW)?ADS-4\\d{2}\\w{0,5})',
      ['NHD-806', 'SWADS-440IPC', 'ADS-440'],
      ['NHD', 'ADS-1'],
      brandOnly('Swann'),
    ),
    unit('recorder', 'RS-[DNHX]\\d{4}\\w{0,4}', ['RS-N0804', 'RS-D2804'], ['RS-N08', 'RS-485'], plain),
    camera('RS-CH\\d{3}\\w{0,8}', ['RS-CH246', 'RS-CH382M1C'], ['RS-CH', 'RS-CH24'], plain),
    camera(
      'WNIP2-\\w{2,8}(?:-\\w{1,3}){0,2}',
      ['WNIP2-4LBF'],
      ['WNIP2-', 'NIP2-4LBF'],
      brandOnly('Night Owl'),
    ),
    unit(
      'recorder',
      'W(?:DV|N[BV])\\d?-\\d{2}\\w{0,3}',
      ['WNV-20'],
      ['WNV-', 'WDB-20'],
      brandOnly('Night Owl'),
    ),
    unit(
      'doorbell',
      'WDB-\\d{2}(?:-V\\d)?',
      ['WDB-20', 'WDB-20-V2'],
      ['WDB-', 'WDB20'],
      brandOnly('Night Owl'),
    ),
    unit(
      'recorder',
      'DVR-?\\d{1,2}-(?:PRO-NET|NET|ECO|PRO)\\w{0,6}',
      ['DVR4-PRO-NET'],
      ['DVR4', 'DVR-204G'],
      brandOnly('Swann'),
    ),
    camera(
      'Max-IP-Cam|IP-3G ConnectCam|ConnectCam \\w{2,6}',
      ['Max-IP-Cam', 'IP-3G ConnectCam'],
      ['IP-Cam', 'MaxCam'],
      brandOnly('Swann'),
    ),
    unit(
      'recorder',
      '(?:WNVR|FTD|BTD|BTN|FTN)\\d{1,2}(?:-\\w{2,6})?|F\\d-DVR\\d{1,2}',
      ['BTD8', 'F6-DVR8'],
      ['BTD', 'DP8'],
      brandOnly('Night Owl'),
    ),
    unit('recorder', '\\dK\\d[TB]\\d[A-Z]\\d', ['4K1T8B8'], ['4K1T8', 'SN502'], brandOnly('Defender')),
    camera(
      'B(?:N\\d{4}[A-Z]{0,8}|C\\d{4}[A-Z]{3,10}\\d{0,2})',
      ['BN8035', 'BC1509IRODVA'],
      ['BN80', 'BC1509'],
      brandOnly('Bolide'),
    ),
    unit(
      'recorder',
      'DVR(?:04|08|16)B|DVR-16CIF',
      ['DVR04B', 'DVR-16CIF'],
      ['DVR04', 'DVR-16'],
      brandOnly('Swann'),
    ),
    camera(
      '109[2-9]/\\d{3}[A-Z]\\d{2}[A-Z]{0,2}',
      ['1093/184M08'],
      ['1093/184', '1081/221M08'],
      brandOnly('Urmet'),
    ),
    unit(
      'recorder',
      'DVR-4[4-9]80V?|NVR-8[05]80',
      ['DVR-4980V', 'NVR-8580'],
      ['DVR-49', 'NVR-85'],
      brandOnly('Swann'),
    ),
  ],
};
