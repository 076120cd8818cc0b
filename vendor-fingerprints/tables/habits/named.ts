import type { Field } from '../../../src/model/observation.ts';
import type { Habit } from './habit.ts';

const hosts: readonly Field[] = ['dhcp.host-name', 'mdns.host', 'dns.name'];

/** Names that a maker's firmware asks for when it asks for an address. A lease, and so an import, holds them. */
export const habitsNamed: readonly Habit[] = [
  {
    maker: 'wyze',
    field: hosts,
    pattern:
      /^(?<model>WYZE_CAKP2JFUS|HL_(?:CAM\dP?|PAN\dP?|PANP|CFL2|WCO2|BC)|WYZEC(?:1(?:-JZ)?|P1_JEF)|WVOD1|GW_GC\d|AN_RSCW|LD_CFP)(?:[-_][0-9A-F]{4,12})?(?:\.[\w.-]{1,60})?$/i,
    weight: 0.45,
    is: ['camera', 0.6],
    seen: ['WYZE_CAKP2JFUS-7C78B2112233', 'HL_CAM4-80482C41CECF.lan', 'WYZEC1-JZ'],
    unlike: ['Wyze', 'HL_CAMERA', 'HL-CAM4-PC'],
    source:
      'rules that tell devices by their lease, and libraries for Wyze, found by full-text search: repositories not named',
  },
  {
    maker: 'wyze',
    field: hosts,
    pattern: /^(?<model>WYZEDB3|HL_DB2|GW_(?:BE1|DBD)|AN_RDB1)(?:[-_][0-9A-F]{4,12})?(?:\.[\w.-]{1,60})?$/i,
    weight: 0.45,
    is: ['doorbell', 0.6],
    seen: ['WYZEDB3-7C78B2112233', 'GW_BE1'],
    unlike: ['WYZE', 'GW_B'],
    source: 'libraries for Wyze, found by full-text search: repositories not named',
  },
  {
    maker: 'xiaomi',
    field: hosts,
    pattern:
      /^(?:chuangmi|isa|mijia|mxiang|xiaomi)[_-]camera[_-](?<model>[a-z0-9]{2,12}(?:[_-][a-z0-9]{1,12})?)(?:\.[\w.-]{1,60})?$/i,
    weight: 0.45,
    is: ['camera', 0.6],
    seen: ['chuangmi_camera_029a02', 'chuangmi_camera_ipc019e', 'isa-camera-hlc7'],
    unlike: ['xiaomi-camera', 'lumi-camera-gwpagl01', 'mijia-clock'],
    source:
      'an inventory’s test of names seen on a network, and a log of such a camera’s start, found by full-text search: repositories not named',
  },
  {
    maker: 'ubiquiti',
    field: hosts,
    pattern: /^UNVR(?:-?(?:Pro|Instant|4))?(?:\.[\w.-]{1,60})?$/i,
    weight: 0.3,
    is: ['recorder', 0.45],
    seen: ['UNVR', 'unvr-pro.lan'],
    unlike: ['UNVRX', 'nvr'],
    source: 'general knowledge, not verified',
  },
];
