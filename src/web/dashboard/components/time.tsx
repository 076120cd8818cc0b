import { createContext, useContext } from 'hono/jsx';
import { instant } from '../../../model/moment.ts';
import { clean } from '../../../model/text.ts';
import { localDay, localMinute, longLocal, pieces, type Zones } from '../local-time.ts';

const utc: Zones = { of: () => 'UTC', common: 'UTC' };

/** The zones of the page that is being made. */
export const PageZones = createContext<Zones>(utc);

/** In which zone the moments of a site are; without a site, the page's. */
export function useZone(site: string | undefined): string {
  const zones = useContext(PageZones);
  return site === undefined ? zones.common : zones.of(site);
}

const forms = { minute: localMinute, day: localDay, long: longLocal };

/** A moment (ISO 8601, UTC) in the local time of a site, with the instant for programs. */
export function Time({
  at,
  site,
  as = 'minute',
}: {
  at: string;
  site?: string | undefined;
  as?: keyof typeof forms;
}) {
  const zone = useZone(site);
  // What an inventory has may be no moment.
  if (instant(at) === null) return <>{clean(at)}</>;
  return <time datetime={at}>{forms[as](at, zone)}</time>;
}

/** A text that other rooms write for the terminal, cleaned, its moments in the local time of a site. */
export function Words({ text, site }: { text: string; site?: string | undefined }) {
  return (
    <>
      {pieces(clean(text)).map((piece) => ('at' in piece ? <Time at={piece.at} site={site} /> : piece.words))}
    </>
  );
}
