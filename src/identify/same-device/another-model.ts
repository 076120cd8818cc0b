import type { Address } from '../../model/address.ts';
import type { AddressIdentity, KnownDevice } from '../../model/device.ts';
import { modelAt } from './compare.ts';

/** Whether a host reports a different model from the one the device reported at that address (if never there: elsewhere). */
export function isAnotherModel(
  { identifiers, address }: Pick<AddressIdentity, 'identifiers' | 'address'>,
  device: KnownDevice,
): boolean {
  const model = modelAt(identifiers, address);
  const before = modelsOf(device, address);
  return model !== '' && before.length > 0 && !before.includes(model);
}

/** The model the device reported at that address; if it was never there, the models it reported elsewhere. */
function modelsOf({ identifiers, addresses }: KnownDevice, address: Address): readonly string[] {
  const at = addresses.includes(address) ? [address] : addresses;
  return at.map((one) => modelAt(identifiers, one)).filter((model) => model !== '');
}
