import type { Service } from '../device.ts';
import type { MakerSearchBehaviour } from '../maker-search.ts';

/** The port of each maker's own search. */
const ports: Readonly<Record<MakerSearchBehaviour['kind'], number>> = {
  sadp: 37020,
  dhip: 37810,
  'dahua-v1': 5050,
  tdp: 20002,
  ubiquiti: 10001,
  vivotek: 10000,
  vstarcam: 8600,
  dvrip: 34569,
  mhed: 23456,
  hanwha: 7701,
  bosch: 1757,
  sony: 2380,
  foscam: 10000,
  reolink: 2000,
  '360-vision': 3600,
  panasonic: 10670,
};

/** The port of a maker's own search. */
export function search(behaviour: MakerSearchBehaviour): Service {
  return { port: ports[behaviour.kind], transport: 'udp', behaviour };
}
