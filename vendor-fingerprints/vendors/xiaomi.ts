import { hostNameFields, type MakerEntry } from '../define.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, short } from '../tables/series.ts';

export const xiaomi: MakerEntry = {
  id: 'xiaomi',
  name: 'Xiaomi',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Xiaomi Communications Co Ltd (China)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    // Many makers sell in this system; these are the camera lines that carry the Xiaomi name.
    {
      id: 'xiaomi/mdns-camera',
      field: ['mdns.instance', 'mdns.host'],
      pattern: /^(?:chuangmi|isa|mijia|mxiang|xiaomi|loock)-camera-(?<model>[a-z0-9-]{2,24})_miio\d+/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.9 },
      examples: [
        { seen: 'chuangmi-camera-ipc019_miio123456789', gives: { model: 'ipc019' } },
        { seen: 'isa-camera-hlc7_miio55512345', gives: { model: 'hlc7' } },
      ],
      unlike: ['yeelink-light-color1_miio5551', 'lumi-camera-gwpagl01_miio5551'],
      source:
        'GitHub full-text search for chuangmi-camera-ipc: files read in excerpts, repositories not named; rytilahti/python-miio miio/discovery.py',
    },
    {
      id: 'xiaomi/upnp-manufacturer',
      field: ['onvif.manufacturer'],
      pattern: /^(?:Xiaomi(?:[ /_-].*)?|Chuangmi|Mijia)$/i,
      weight: 0.8,
      examples: [{ seen: 'Xiaomi' }, { seen: 'Xiaomi/Chuangmi' }],
      unlike: ['Xiao'],
      source:
        'IEEE registry via npm oui-data 2.1.9: Xiaomi Communications Co Ltd (China); GitHub full-text search for <tds:Manufacturer>X: repositories not named',
    },
  ],
  firmwareStrings: [
    line('Da[Ff]ang(?: Hacks)?|Xiao[Ff]ang(?: 1S)?', ['Dafang', 'XiaoFang 1S'], ['Dafangs', 'Xiao']),
    {
      // In capitals the firmware's own name for the machine, and no owner's.
      field: 'banner.telnet',
      pattern: /^DAFANG login:/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['DAFANG login: '],
      unlike: ['dafang login: ', 'DAFANG-2 login: '],
      source: 'GitHub full-text search for DAFANG login: a log of its start, repository not named',
    },
    {
      field: ['onvif.scope-name', 'onvif.scope-hardware', 'onvif.model'],
      pattern: /^(?<model>(?:chuangmi|mijia|isa)[-. ]\w[\w.-]{1,24}(?: \w{2,12})?|chuangmi(?:720|1080)p)$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['chuangmi-v2', 'chuangmi720p', 'Mijia 1080p GM8136'],
      unlike: ['chuangmi', 'visa-v2'],
      source:
        'GitHub full-text search for onvif.org/type/ptz and onvif.org/hardware/: repositories not named',
    },
    {
      field: hostNameFields,
      pattern:
        /^(?:chuangmi|isa|mijia|mxiang|xiaomi)[_.-]camera[_.-](?<model>[a-z0-9]{2,12}(?:[_-][a-z0-9]{1,12})?)(?:\.[\w.-]{1,60})?$/i,
      weight: 0.45,
      is: ['camera', 0.6],
      seen: [
        'chuangmi_camera_029a02',
        'chuangmi_camera_ipc019e',
        'isa-camera-hlc7',
        'chuangmi.camera.021a04',
      ],
      unlike: ['xiaomi-camera', 'lumi-camera-gwpagl01', 'mijia-clock'],
      source:
        'an inventory’s test of names seen on a network, and a log of such a camera’s start, found by full-text search: repositories not named',
    },
  ],
  series: [
    camera(
      '(?:MJ|mj|CM)?(?:SXJ|sxj)\\d{2}(?:CM|cm|ZM|HL|A|B)',
      ['MJSXJ02CM', 'mjsxj09cm', 'SXJ01ZM', 'CMSXJ16A'],
      ['MJSXJ', 'MJ02CM'],
    ),
    camera('MWC1\\d|MBC\\d0|CW[1-9]00', ['MWC13', 'MBC20', 'CW400'], ['MWC1', 'CW4'], short),
  ],
};
