import { clean } from '../../../model/text.ts';
import { madeText } from '../../../text/device.ts';
import { DecisionForm, type DecisionFormProps, DecisionNow } from '../parts/decision-form.tsx';
import { NotRecorded } from '../parts/not-recorded.tsx';

/** The form of a device once more, with what was typed, and why nothing was recorded. */
export function DecidePage({ sentence, ...form }: DecisionFormProps & { sentence: string | null }) {
  const { device, problems = {} } = form;
  return (
    <>
      <NotRecorded sentence={sentence} problems={problems} />
      <p>
        <a href={`/devices/${device.id}`}>Device {device.id}</a>: {madeText(device)} at {clean(device.ip)},{' '}
        {clean(device.site)}.
      </p>
      <DecisionNow device={device} />
      <DecisionForm {...form} />
    </>
  );
}
