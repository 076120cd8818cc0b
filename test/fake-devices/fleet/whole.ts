import type { FakeDevice } from '../device.ts';
import { buildingDecoys } from './building-decoys.ts';
import { chineseModels } from './chinese-line.ts';
import { dahuaBadges, dahuaModels, dahuaOthers } from './dahua-line.ts';
import { hikvisionBadges, hikvisionModels, hikvisionOthers } from './hikvision-line.ts';
import { officeDecoys } from './office-decoys.ts';
import { axisOthers, otherModels } from './other-makers-line.ts';
import { settled } from './unit.ts';

/** The first place of the rest: the demonstration's devices are below it, in its /26. */
const firstPlace = 64;

/** The devices that the demonstration leaves out to keep its table readable and itself within a minute. */
export const furtherDevices: readonly FakeDevice[] = settled(firstPlace, [
  ...hikvisionModels,
  ...hikvisionBadges,
  ...dahuaModels,
  ...dahuaBadges,
  ...chineseModels,
  ...otherModels,
  ...hikvisionOthers,
  ...dahuaOthers,
  ...axisOthers,
  ...officeDecoys,
  ...buildingDecoys,
]);
