import { findDevices } from '../../../db/devices/find.ts';
import { siteMeant } from '../../../db/devices/sites.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { type AnyOf, valuesOf } from '../../model/any-of.ts';
import type { Device } from '../../model/device.ts';
import { madeText } from '../../text/device.ts';
import { Stop } from '../exit.ts';

/** The one device a person means; where it could be several, or none, a Stop that lists them. */
export function oneDevice(inventory: Inventory, text: string, sites: AnyOf | undefined): Device {
  const of = sites === undefined ? {} : { site: valuesOf(sites).map((site) => siteMeant(inventory, site)) };
  const found = findDevices(inventory, text, of);
  const [only, ...others] = found;
  if (only === undefined) {
    throw new Stop(
      `There is no device "${text}" in ${inventory.path}. Name an id, an IP, a MAC or a serial (camcensus list --all-hosts).`,
    );
  }
  if (others.length === 0) return only;
  const lines = found.map(
    (device) => `  ${device.id}  site ${device.site}  ${device.ip}  ${madeText(device)}`,
  );
  throw new Stop(
    `"${text}" means several devices; name one by its id (id:${found[0]?.id ?? ''}), or a site with --site:\n${lines.join('\n')}`,
  );
}
