import type { Device } from '../../../model/device.ts';
import { clean } from '../../../model/text.ts';
import type { DeviceStory } from '../charts/figures.ts';
import { queryOf } from '../filter.ts';
import { sitePath } from '../site-filter.ts';

/** Where to go from a device: its own page, others of its model, its site. */
export function DeviceLinks({ device, story }: { device: Device; story: DeviceStory }) {
  const { site, model, imported } = device;
  const { pages, sameModel, previous, next } = story;
  return (
    <ul class="ways">
      <li>
        Site <a href={sitePath(site)}>{clean(site)}</a>
        {previous !== null && (
          <>
            {' '}
            ·{' '}
            <a href={`/devices/${previous}`} rel="prev">
              previous
            </a>
          </>
        )}
        {next !== null && (
          <>
            {' '}
            ·{' '}
            <a href={`/devices/${next}`} rel="next">
              next device
            </a>
          </>
        )}
      </li>
      {imported !== null && imported.switchPort !== null && (
        <li>
          Switch {clean(imported.switchName ?? 'without a name')}, port {clean(imported.switchPort)}
          {imported.vlan !== null && `, VLAN ${clean(imported.vlan)}`} (imported)
        </li>
      )}
      {sameModel !== null && (
        <li>
          <a href={`/devices${queryOf(sameModel.filter)}`}>
            {sameModel.count} devices like {clean(model ?? '')}
          </a>
        </li>
      )}
      {pages.length > 0 && (
        <li>
          Its own web page:{' '}
          {pages.map((page, at) => (
            <>
              {at > 0 && ', '}
              <a href={page} rel="noreferrer noopener">
                {page}
              </a>
            </>
          ))}
        </li>
      )}
    </ul>
  );
}
