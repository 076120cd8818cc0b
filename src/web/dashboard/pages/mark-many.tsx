import { counted } from '../../../model/counted.ts';
import type { DeviceSummary } from '../../../model/device.ts';
import type { FieldProblems, MarkTyped } from '../changing/mark-form.ts';
import { type Selection, selectionFields } from '../changing/selection.ts';
import { DecisionFields } from '../components/decision-fields.tsx';
import { DeviceTable } from '../components/device-table.tsx';
import { Hidden } from '../components/hidden.tsx';
import { NotRecorded } from '../components/not-recorded.tsx';
import { queryOf } from '../filter.ts';

/** What is to be recorded about several devices, before the preview. */
export interface MarkManyProps {
  readonly selection: Selection;
  readonly devices: readonly DeviceSummary[];
  readonly csrf: string;
  readonly typed: MarkTyped;
  readonly problems?: FieldProblems;
  readonly sentence: string | null;
}

export function MarkManyPage({ selection, devices, csrf, typed, problems = {}, sentence }: MarkManyProps) {
  return (
    <>
      <NotRecorded sentence={sentence} problems={problems} />
      <p>
        What is filled in here is recorded about each of {counted(devices.length, 'device')}. A preview comes
        first. <a href={`/devices${queryOf(selection.filter)}`}>Back to the list</a>
      </p>
      <form class="decide" method="post" action="/devices/mark" aria-label="What is to be recorded">
        <Hidden fields={[['csrf', csrf], ...selectionFields(selection)]} />
        <DecisionFields typed={typed} problems={problems} several />
        <p>
          <button type="submit" name="step" value="preview">
            Preview
          </button>
        </p>
      </form>
      <DeviceTable caption={counted(devices.length, 'device')} devices={devices} />
    </>
  );
}
