import { coveredText } from '../about.ts';
import { printable } from '../cell.ts';
import type { ReportPolicy } from '../report.ts';
import { policyAnchor, Source } from './source.tsx';

/** The policies that judged: what they are, where they are written, and what in them is an interpretation. */
export function Policies({ policies }: { policies: readonly ReportPolicy[] }) {
  return (
    <section aria-labelledby="policies">
      <h2 id="policies">Policies applied</h2>
      {policies.length === 0 && <p class="notice">No policy was active: nothing is flagged.</p>}
      {policies.map((policy, at) => (
        <PolicyEntry policy={policy} anchor={policyAnchor(at)} />
      ))}
    </section>
  );
}

function PolicyEntry({ policy, anchor }: { policy: ReportPolicy; anchor: string }) {
  const made = [policy.authority, policy.date].flatMap((text) => printable(text ?? null) ?? []).join(', ');
  const binds = printable(policy.binds ?? null);
  const covered = printable(coveredText(policy));
  const interpretation = printable(policy.interpretation);
  return (
    <article class="policy" id={anchor}>
      <h3>
        {printable(policy.title)} <code>{printable(policy.id)}</code>
      </h3>
      <p>
        {made !== '' && `${ended(made)} `}
        {binds !== null && `Binds: ${ended(binds)} `}
        {covered !== null && `Covers: ${ended(covered)} `}
        Version <code>{printable(policy.version)}</code>. Source: <Source text={policy.source} />
      </p>
      {interpretation !== null && (
        <p class="interpretation">
          <strong>Interpretation.</strong> {interpretation}
        </p>
      )}
    </article>
  );
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
