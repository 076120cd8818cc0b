import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import { nonVideo } from './define-non-video.ts';

/**
 * Numbers that were registered for SNMP to those who make no cameras. Left out are all who make some besides much else: Cisco,
 * Huawei, H3C, D-Link, TP-Link, Canon, Samsung but for its printers, Ubiquiti, QNAP, Synology.
 */
const networks = [
  11, 43, 45, 52, 63, 89, 94, 207, 248, 289, 343, 529, 562, 637, 664, 800, 1588, 1663, 1872, 1916, 1991, 2272,
  2334, 2352, 2356, 2505, 2544, 2604, 2620, 2636, 3076, 3097, 3181, 3224, 3375, 3417, 3873, 4115, 4413, 4526,
  4874, 4881, 5567, 5624, 5951, 6027, 6486, 6527, 6848, 6889, 7779, 8741, 8744, 8886, 9148, 11256, 11898,
  12532, 13191, 14179, 14525, 14823, 14988, 15004, 15497, 15983, 16177, 17163, 17713, 20632, 21013, 21839,
  22610, 25053, 25461, 26866, 30065, 43356, 47196, 48690,
] as const;
const printers = [253, 297, 367, 641, 683, 1129, 1248, 1347, 2001, 2385, 2435, 10642, 18334, 22181] as const;
const powerAndPlant = [
  95, 318, 476, 534, 705, 850, 935, 1718, 2254, 2606, 3808, 3854, 4196, 4346, 4555, 5491, 5528, 5597, 12148,
  13742, 15416, 20916, 21239, 21796, 28507, 31034, 40334, 52674,
] as const;
const computers = [
  2, 36, 42, 111, 211, 232, 311, 674, 789, 1139, 6876, 10876, 11096, 12124, 18928, 19046, 19746, 37447, 41263,
  58132,
] as const;
const consolesAndTelephones = [
  244, 332, 388, 1166, 1182, 1966, 2684, 2863, 5003, 5596, 6827, 7526, 10418, 13885, 16378, 18026, 25049,
  26408, 28194,
] as const;

// Of those who make cameras as well: firewalls, routers and switches of two, printers of a third.
const branches = ['12356.(?:101|102|103|106|120)', '2011.(?:1|10.1|2.23|2.62)', '236.11.5'] as const;

const numbers = [...networks, ...printers, ...powerAndPlant, ...computers, ...consolesAndTelephones];
const source =
  'the register of private enterprise numbers, https://www.iana.org/assignments/enterprise-numbers/; Debian fusioninventory-agent 2.6-4 share/sysobject.ids; Debian ipmitool 1.8.19 share/misc/enterprise-numbers.txt; that they make no cameras: general knowledge, not verified';

/** What has the SNMP number of a company without cameras, even if its model number resembles one. */
export const snmpNumbers: readonly BehaviourFingerprint[] = [
  nonVideo({
    id: 'snmp-house',
    field: 'snmp.sys-object-id',
    pattern: new RegExp(
      `^1\\.3\\.6\\.1\\.4\\.1\\.(?:${[...numbers, ...branches.map((one) => one.replaceAll('.', '\\.'))].join('|')})(?:\\.[\\d.]{1,80})?$`,
    ),
    seen: [
      '1.3.6.1.4.1.2636.1.1.1.2.30',
      '1.3.6.1.4.1.253.8.62.1.20.6',
      '1.3.6.1.4.1.12356.101.1.644',
      '1.3.6.1.4.1.236.11.5.1',
      '1.3.6.1.4.1.2011.2.23.335',
    ],
    unlike: [
      '1.3.6.1.4.1.26360',
      '1.3.6.1.4.1.9.1.914',
      '1.3.6.1.4.1.368.1.1',
      '1.3.6.1.4.1.12356.110',
      '1.3.6.1.4.1.8072.3.2.10',
    ],
    source,
  }),
  nonVideo({
    id: 'snmp-house-engine',
    field: 'snmp.enterprise',
    pattern: new RegExp(`^(?:${numbers.join('|')})$`),
    seen: ['2636', '14988'],
    unlike: ['26360', '9', '368', '8072'],
    source,
  }),
];
