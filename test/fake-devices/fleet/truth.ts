import type { DeviceType } from '../../../src/model/identification.ts';
import type { VerdictKind } from '../../../src/model/policy.ts';
import type { Truth } from '../device.ts';

/** The first three numbers of every address of the fleet. */
export const fleetStart = '127.77.0';

/** The verdicts of both policies on a device. */
type Verdicts = Truth['verdicts'];

function both(verdict: VerdictKind): Verdicts {
  return { 'uk-2022': verdict, 'us-ndaa-889': verdict };
}

/** Named by section 889 and headquartered in the PRC: Hikvision, Dahua, Huawei and what they make for others. */
export const flagged = both('flagged');
/** Headquartered in the PRC, but not one of the five that section 889 names. */
export const flaggedByUk: Verdicts = { 'uk-2022': 'flagged', 'us-ndaa-889': 'clear' };
/** No policy means the maker. */
export const clear = both('clear');
/** A person must look. */
export const review = both('review');

/** A device that sells under its maker's own name, or, with `brand`, under another badge. */
export function truth(
  manufacturer: string,
  type: DeviceType,
  model: string | null,
  verdicts: Verdicts,
  brand: string = manufacturer,
): Truth {
  return { manufacturer, brand, type, model, verdicts, listed: true };
}

/** A host that is no video surveillance: it must not be in the default list. */
export function decoy(
  manufacturer: string | null,
  type: DeviceType,
  model: string | null = null,
  verdicts: Verdicts = clear,
): Truth {
  // The UK's statement is about visual surveillance: it has no verdict on other equipment of any maker.
  const judged: Verdicts = type === 'other' ? { ...verdicts, 'uk-2022': 'not-covered' } : verdicts;
  return { manufacturer, brand: manufacturer, type, model, verdicts: judged, listed: false };
}
