import { digits } from '../../../model/digits.ts';
import type { Sweep } from '../../../model/sweep.ts';
import { clean } from '../../../model/text.ts';
import { continuableText } from '../../../text/sweep.ts';
import { DiffBlocks } from '../components/diff-blocks.tsx';
import { SweepTable } from '../components/sweep-table.tsx';
import { Words } from '../components/time.tsx';
import type { SweepView } from '../dashboard-queries.ts';
import { timeLeft } from '../sweeping/time-left.ts';

/** One sweep: how far it is, or how it ended, what limits it and what it changed. */
export function SweepPage({ view, csrf }: { view: SweepView; csrf: string | null }) {
  const { sweep, warnings, continuable, difference } = view;
  const isRunning = sweep.outcome === 'running';
  return (
    <>
      {isRunning && <Progress sweep={sweep} csrf={csrf} />}
      <SweepTable caption={`Sweep ${sweep.id}`} sweeps={[sweep]} />
      {continuable !== null && (
        <p>
          <Words text={continuableText(continuable)} site={sweep.site} />
        </p>
      )}
      {warnings.length > 0 && (
        <section aria-labelledby="warnings">
          <h2 id="warnings">What limits it</h2>
          <ul>
            {warnings.map((warning) => (
              <li>{clean(warning)}</li>
            ))}
          </ul>
        </section>
      )}
      {!isRunning && (
        <section aria-labelledby="changed">
          <h2 id="changed">What it changed</h2>
          {difference === null ? (
            <p>There is no earlier sweep of the site to compare it with.</p>
          ) : (
            <>
              <p class="dated">
                <Words text={difference.head} site={sweep.site} />
              </p>
              {difference.blocks.length === 0 && <p>Nothing changed.</p>}
              <DiffBlocks blocks={difference.blocks} site={sweep.site} level={3} />
            </>
          )}
        </section>
      )}
    </>
  );
}

function Progress({ sweep, csrf }: { sweep: Sweep; csrf: string | null }) {
  const { id, addresses, counts } = sweep;
  return (
    <section aria-labelledby="progress" data-sweep={id}>
      <h2 id="progress">It is running</h2>
      <p>
        <progress max={addresses} value={counts.scanned} data-fill="scanned" aria-labelledby="progress" />
      </p>
      <p>
        <span data-fill="scanned">{digits(counts.scanned)}</span> of {digits(addresses)} addresses scanned,{' '}
        <span data-fill="alive">{digits(counts.alive)}</span> alive;{' '}
        <span data-fill="devices">{digits(counts.devices)}</span> devices,{' '}
        <span data-fill="flagged">{digits(counts.flagged)}</span> flagged,{' '}
        <span data-fill="review">{digits(counts.review)}</span> for review.{' '}
        <strong data-fill="left">{timeLeft(sweep, new Date())}</strong>{' '}
        <a href={`/sweeps/${id}`}>Show the present state</a>
      </p>
      {csrf !== null && (
        <form method="post" action={`/sweeps/${id}/stop`}>
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit">Stop this sweep</button>{' '}
          <span class="small">
            Hosts in hand are finished; the next sweep of the site goes on from there.
          </span>
        </form>
      )}
    </section>
  );
}
