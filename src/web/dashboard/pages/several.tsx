import type { Device } from '../../../model/device.ts';
import { clean } from '../../../model/text.ts';
import { DeviceTable } from '../components/device-table.tsx';

/** The devices that a text means, where these are several: an address has one in each site. */
export function SeveralPage({ text, devices }: { text: string; devices: readonly Device[] }) {
  return (
    <>
      <p class="notice">"{clean(text)}" means several devices. Choose one of them:</p>
      <DeviceTable caption={`${devices.length} devices`} devices={devices} />
    </>
  );
}
