import { Badge } from '../../../export/html/badge.tsx';
import { Values } from '../../../export/html/values.tsx';
import { type Row, toRows } from '../../../export/rows.ts';
import type { Device } from '../../../model/device.ts';

/** A list of devices with a link to each. */
export function DeviceTable({ caption, devices }: { caption: string; devices: readonly Device[] }) {
  const rows = toRows(devices);
  return (
    <table class="list">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Verdict</th>
          <th scope="col">Device</th>
          <th scope="col">Unit</th>
          <th scope="col">Seen</th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device, at) => {
          const row = rows[at];
          return row === undefined ? null : <DeviceRow device={device} row={row} />;
        })}
      </tbody>
    </table>
  );
}

function DeviceRow({ device, row }: { device: Device; row: Row }) {
  return (
    <tr>
      <th scope="row">
        <a class="address" href={`/devices/${device.id}`}>
          {row.ip}
        </a>
        <Values row={row} keys={['site', 'location', 'seenThrough']} />
      </th>
      <td>
        <Badge verdict={device.verdict} />
        <Values row={row} keys={['confidence', 'decisionState', 'acceptedUntil', 'plannedRemoval']} />
      </td>
      <td class="made">
        <Values row={row} keys={['manufacturer', 'brand', 'model', 'type', 'channels']} />
      </td>
      <td>
        <Values row={row} keys={['name', 'serial', 'mac', 'firmware']} />
      </td>
      <td>
        <Values row={row} keys={['status', 'lastSeen']} />
      </td>
    </tr>
  );
}
