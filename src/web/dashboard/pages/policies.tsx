import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { counted } from '../../../model/counted.ts';
import { equipmentText, isJudging, type PolicyClause } from '../../../model/policy.ts';
import { clean } from '../../../model/text.ts';
import { queryOf } from '../filter.ts';
import type { PolicyView } from '../rules-views.ts';

/** Every policy: for whom it is, what its clauses cover, where it is published, and what it flags here. */
export function PoliciesPage({ policies }: { policies: readonly PolicyView[] }) {
  return (
    <>
      <p>
        Devices are judged by the active policies. Which these are is in the config;{' '}
        <code>camcensus policy show</code> prints the same.
      </p>
      {policies.map((view, at) => (
        <PolicySection view={view} heading={`policy-${at + 1}`} />
      ))}
    </>
  );
}

function PolicySection({ view, heading }: { view: PolicyView; heading: string }) {
  const { policy, isActive, makers } = view;
  const { id, title, authority, date, since, supersedes, binds, source, interpretation, version } = policy;
  const isNever = !policy.clauses.some(isJudging);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {clean(title)} ({isActive ? 'active' : 'not active'})
      </h2>
      {isActive && !isNever && <Figures view={view} />}
      {isNever && <p>It names no makers: no device is judged by it.</p>}
      <dl class="fields rules">
        <Line name="Id">{clean(id)}</Line>
        <Line name="Authority">
          {clean(authority)}, {clean(date)}
        </Line>
        {since !== null && <Line name="Applies">since {clean(since)}</Line>}
        {supersedes.length > 0 && <Line name="Supersedes">{clean(supersedes.join(', '))}</Line>}
        <Line name="Binds">{clean(binds)}</Line>
        <Line name="Source">
          <Source source={source} />
        </Line>
        {interpretation !== null && <Line name="Note">{clean(interpretation)}</Line>}
        <Line name="Version">{clean(version)}</Line>
      </dl>
      {policy.clauses.map((clause, at) => (
        <Clause clause={clause} makers={makers[at] ?? []} />
      ))}
    </section>
  );
}

function Figures({ view: { policy, flagged, review } }: { view: PolicyView }) {
  const to = (filter: DeviceQuery) => `/devices${queryOf({ policy: policy.id, ...filter })}`;
  return (
    <p>
      It flags{' '}
      <strong>
        <a href={to({ flagged: true })}>{counted(flagged, 'device')}</a>
      </strong>{' '}
      on the list, and wants <a href={to({ review: true })}>{counted(review, 'device')}</a> looked at.
    </p>
  );
}

function Clause({ clause, makers }: { clause: PolicyClause; makers: readonly string[] }) {
  const { id, covers, flags, subsidiaries, rebrands, purpose, source } = clause;
  const also = [subsidiaries && 'subsidiaries', rebrands && 'what is made for other brands'].filter(Boolean);
  return (
    <>
      {id !== null && <h3>Clause {clean(id)}</h3>}
      <dl class="fields rules">
        {purpose !== null && <Line name="Purpose">{clean(purpose)}</Line>}
        <Line name="Covers">{equipmentText(covers)}</Line>
        <Line name="Means">
          {'elsewhere' in flags
            ? `no makers. ${clean(flags.elsewhere)}`
            : `${'headquarters' in flags ? `makers with headquarters in ${clean(flags.headquarters.join(', '))}: ` : ''}${clean(makers.join(', '))}`}
        </Line>
        {!('elsewhere' in flags) && <Line name="Counts too">{also.join(', ') || 'no others'}</Line>}
        {source !== null && (
          <Line name="Source">
            <Source source={source} />
          </Line>
        )}
      </dl>
    </>
  );
}

/** A page that can be opened, or the name of a document. */
function Source({ source }: { source: string }) {
  const text = clean(source);
  if (!/^https:\/\/\S+$/.test(text)) return <>{text}</>;
  return (
    <a href={text} rel="noreferrer">
      {text}
    </a>
  );
}

function Line({ name, children }: { name: string; children?: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children as string}</dd>
    </div>
  );
}
