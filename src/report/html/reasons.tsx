import type { Device } from '../../model/device.ts';
import { type PolicyVerdict, verdictText } from '../../model/policy.ts';
import { joined, printable } from '../cell.ts';
import { decisionText } from '../decision-text.ts';
import type { ReportPolicy } from '../report.ts';
import type { Row } from '../rows.ts';
import { Badge } from './badge.tsx';
import { policyAnchor, Source } from './source.tsx';

/** What decided the verdict: each policy's reason, and the signals that disagree. */
export function Reasons(props: { device: Device; row: Row; policies: readonly ReportPolicy[] }) {
  const { device, row, policies } = props;
  return (
    <>
      <p class="verdict">
        <Badge verdict={device.verdict} /> confidence {Number(row.confidence).toFixed(2)}
      </p>
      <DecisionLine decision={device.decision} />
      <ReasonList device={device} policies={policies} />
    </>
  );
}

/** Each policy's reason, and the signals that disagree. */
export function ReasonList({ device, policies }: { device: Device; policies: readonly ReportPolicy[] }) {
  const contradictions = device.contradictions.flatMap((text) => printable(text) ?? []);
  return (
    <ul class="reasons">
      {device.policies.map((verdict) => (
        <Reason verdict={verdict} policies={policies} />
      ))}
      {contradictions.map((text) => (
        <li>
          <strong>Signals that disagree:</strong> {text}
        </li>
      ))}
    </ul>
  );
}

/** The decisions about the device; empty if there is no decision. Files without personal data do not have who decided. */
function DecisionLine({ decision }: { decision: Device['decision'] }) {
  if (decision === null || decision.at === null) return null;
  const because = printable(decision.because);
  return (
    <p class="decision">
      <strong>{decisionText(decision)}</strong> ({joined([decision.by ?? '', decision.at.slice(0, 10)], ', ')}
      ){because !== null && `: ${because}`}
    </p>
  );
}

/** One policy's verdict. Its source stands under `Policies applied`, and here only where that is another. */
function Reason({ verdict, policies }: { verdict: PolicyVerdict; policies: readonly ReportPolicy[] }) {
  const at = policies.findIndex(({ id, source }) => id === verdict.id && source === verdict.source);
  const id = printable(verdict.id);
  return (
    <li>
      {at === -1 ? id : <a href={`#${policyAnchor(at)}`}>{id}</a>}{' '}
      <strong>{verdictText(verdict.verdict)}:</strong> {printable(verdict.reason)}{' '}
      {at === -1 && <Source text={verdict.source} />}
    </li>
  );
}
