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

/** The network that the fleet lives in; every device's address lies in it, and some addresses are nobody's. */
export const fleetNetwork = '127.77.0.0/26';

/** Every pretend device. */
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
