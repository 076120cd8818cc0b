import type { FakeDevice } from '../device.ts';
import { axis } from './axis.ts';
import { chineseMakers, xiongmaiBoard } from './chinese-makers.ts';
import { consumerMakers } from './consumer-makers.ts';
import { dahua } from './dahua.ts';
import { dahuaMade } from './dahua-made.ts';
import { decoys } from './decoys.ts';
import { doubtful } from './doubtful.ts';
import { hikvision } from './hikvision.ts';
import { hikvisionMade } from './hikvision-made.ts';
import { taiwaneseMakers } from './taiwanese-makers.ts';
import { westernMakers } from './western-makers.ts';
import { furtherDevices } from './whole.ts';

/** The network of the demonstration's fleet; it contains every device's address and some unused ones. */
export const fleetNetwork = '127.77.0.0/26';

/** The simulated devices of the demonstration. */
export const fleet: readonly FakeDevice[] = [
  ...hikvision,
  ...hikvisionMade,
  ...dahua,
  ...dahuaMade,
  ...chineseMakers,
  xiongmaiBoard,
  ...axis,
  ...westernMakers,
  ...taiwaneseMakers,
  ...consumerMakers,
  ...doubtful,
  ...decoys,
];

/** The network of the whole fleet. */
export const wholeFleetNetwork = '127.77.0.0/24';

/** Every simulated device: the demonstration's and the many that would fill its screen. */
export const wholeFleet: readonly FakeDevice[] = [...fleet, ...furtherDevices];
