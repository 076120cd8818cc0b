import { DecisionForm, type DecisionFormProps, DecisionNow } from '../components/decision-form.tsx';
import { DeviceLine } from '../components/device-line.tsx';
import { NotRecorded } from '../components/not-recorded.tsx';

/** The form of a device once more, with what was typed, and why nothing was recorded. */
export function DecidePage({ sentence, ...form }: DecisionFormProps & { sentence: string | null }) {
  const { device, problems = {} } = form;
  return (
    <>
      <NotRecorded sentence={sentence} problems={problems} />
      <DeviceLine device={device} />
      <DecisionNow device={device} />
      <DecisionForm {...form} />
    </>
  );
}
