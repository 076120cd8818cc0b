import type { Device } from '../../../model/device.ts';
import { clean } from '../../../model/text.ts';
import { madeText } from '../../../text/device.ts';

/** A device that a page is about. */
export interface DeviceLine {
  readonly device: Device;
}

/** Which device a form is about. */
export function DeviceLine({ device }: DeviceLine) {
  return (
    <p>
      <a href={`/devices/${device.id}`}>Device {device.id}</a>: {clean(madeText(device))} at{' '}
      {clean(device.addresses.join(', ') || device.ip)}, {clean(device.site)}.
    </p>
  );
}
