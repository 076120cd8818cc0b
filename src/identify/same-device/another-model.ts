import type { Address } from '../../model/address.ts';
import type { AddressIdentity, KnownDevice } from '../../model/device.ts';
import { modelAt } from './compare.ts';

/** Whether a host tells another model than the device told at its address, or elsewhere where it never was there. */
export function isAnotherModel(
  { identifiers, address }: Pick<AddressIdentity, 'identifiers' | 'address'>,
  device: KnownDevice,
): boolean {
  const model = modelAt(identifiers, address);
  const before = modelsOf(device, address);
  return model !== '' && before.length > 0 && !before.includes(model);
}

/** The model it told at that address; where it was never there, the models that it told elsewhere. */
function modelsOf({ identifiers, addresses }: KnownDevice, address: Address): readonly string[] {
  const at = addresses.includes(address) ? [address] : addresses;
  return at.map((one) => modelAt(identifiers, one)).filter((model) => model !== '');
}
