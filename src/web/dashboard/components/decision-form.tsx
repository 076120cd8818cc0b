import { noDecision } from '../../../model/decision.ts';
import type { Device } from '../../../model/device.ts';
import { clean } from '../../../model/text.ts';
import { decisionText } from '../../../report/decision-text.ts';
import type { FieldProblems, MarkTyped } from '../changing/mark-form.ts';
import { DecisionFields } from './decision-fields.tsx';

/** A form that records what a person decides about a device. */
export interface DecisionFormProps {
  readonly device: Device;
  /** The newest change of its decision, 0 for none: a newer one must not be overwritten unseen. */
  readonly change: number;
  readonly csrf: string;
  readonly typed: MarkTyped;
  readonly problems?: FieldProblems;
}

export function DecisionForm({ device, change, csrf, typed, problems = {} }: DecisionFormProps) {
  return (
    <form class="decide" method="post" action={`/devices/${device.id}`} aria-label="Record a decision">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="seen" value={String(change)} />
      <DecisionFields typed={typed} problems={problems} notes={device.decision?.notes.length ?? 0} />
      <p>
        <button type="submit">Record</button>
      </p>
    </form>
  );
}

/** What is decided about a device, in one sentence. */
export function DecisionNow({ device: { decision } }: { device: Pick<Device, 'decision'> }) {
  const { state, by, because } = decision ?? noDecision;
  return (
    <p>
      {state === 'came-back' ? 'It' : 'It is'} <strong>{decisionText(decision ?? noDecision)}</strong>
      {by !== null && `, decided by ${clean(by)}`}
      {because !== null && `: ${clean(because)}`}.
    </p>
  );
}
