import type { Device } from '../../../model/device.ts';
import { clean } from '../../../model/text.ts';
import { DeviceTable } from '../parts/device-table.tsx';

/** The page for a text that matches no device, or several: then it lists them. */
export function NotOnePage({ of, devices }: { of: string; devices: readonly Device[] }) {
  if (devices.length === 0)
    return (
      <p class="notice">
        There is no device "{clean(of)}". Name an id, an IP, a MAC or a serial; not every{' '}
        <a href="/devices?all-hosts=1">device</a> is on the default list.
      </p>
    );
  return (
    <>
      <p class="notice">"{clean(of)}" means several devices. Choose one of them:</p>
      <DeviceTable caption={`${devices.length} devices`} devices={devices} />
    </>
  );
}
