import { raw } from 'hono/html';
import { counted } from '../../model/counted.ts';
import type { Device } from '../../model/device.ts';
import type { VerdictKind } from '../../model/policy.ts';
import { verdictMeanings } from '../reading.ts';
import type { ReportPolicy } from '../report.ts';
import { type Row, toRows } from '../rows.ts';
import { Reasons } from './reasons.tsx';
import { Values } from './values.tsx';

const titles: Readonly<Record<VerdictKind, string>> = {
  flagged: 'Flagged',
  review: 'For review',
  clear: 'Clear',
  'not-covered': 'Not covered',
};

/** One verdict's devices as a table; a row is never broken across printed pages. */
export function Devices(props: {
  verdict: VerdictKind;
  devices: readonly Device[];
  policies: readonly ReportPolicy[];
}) {
  const { verdict, devices, policies } = props;
  const title = titles[verdict];
  return (
    <section class={`devices ${verdict}`} aria-labelledby={verdict}>
      <h2 id={verdict}>
        {title} <span class="count">({devices.length})</span>
      </h2>
      <p>{verdictMeanings[verdict]}</p>
      {devices.length > 0 && (
        <table>
          <caption>
            {title}: {counted(devices.length, 'device')}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="where">
                Where
              </th>
              <th scope="col" class="what">
                Device
              </th>
              <th scope="col" class="unit">
                Unit
              </th>
              <th scope="col" class="why">
                Verdict and reasons
              </th>
              <th scope="col" class="seen">
                Seen
              </th>
            </tr>
          </thead>
          <tbody>{tableRows(devices, policies)}</tbody>
        </table>
      )}
    </section>
  );
}

// Markup is finished this many rows at a time: as one tree, 50,000 rows need a gigabyte.
const rowsAtOnce = 200;

function tableRows(devices: readonly Device[], policies: readonly ReportPolicy[]) {
  const parts: string[] = [];
  for (let at = 0; at < devices.length; at += rowsAtOnce) {
    const some = devices.slice(at, at + rowsAtOnce);
    const markup = toRows(some).flatMap((row, nth) => {
      const device = some[nth];
      return device === undefined ? [] : `${<DeviceRow device={device} row={row} policies={policies} />}\n`;
    });
    parts.push(markup.join(''));
  }
  return raw(parts.join(''));
}

function DeviceRow(props: { device: Device; row: Row; policies: readonly ReportPolicy[] }) {
  const { device, row, policies } = props;
  return (
    <tr>
      <th scope="row">
        <strong class="address">{row.ip}</strong>
        <Values row={row} keys={['site', 'location', 'otherAddresses', 'seenThrough', 'mac', 'id']} />
      </th>
      <td class="made">
        <Values row={row} keys={['manufacturer', 'brand', 'model', 'type', 'channels', 'camerasBehind']} />
      </td>
      <td>
        <Values row={row} keys={['serial', 'name', 'firmware', 'assetTag', 'owner', 'note']} />
      </td>
      <td>
        <Reasons device={device} row={row} policies={policies} />
      </td>
      <td>
        <Values row={row} keys={['status', 'firstSeen', 'lastSeen']} />
      </td>
    </tr>
  );
}
