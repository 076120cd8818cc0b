import { maxValueLength } from '../../../model/text.ts';
import { Box, CorrectionForm, type CorrectionFormProps } from '../components/correction-form.tsx';
import { DeviceLine } from '../components/device-line.tsx';
import { Field } from '../components/forms.tsx';

/** The form that makes a device part of another one. */
export function MergePage({
  device,
  ...form
}: Omit<CorrectionFormProps, 'action' | 'children'> & DeviceLine) {
  const { typed } = form;
  return (
    <>
      <DeviceLine device={device} />
      <p>
        Two devices of one site that are the same unit become one: all that was seen of this one belongs to
        the other from then on, and its number leads there. It can be undone.
      </p>
      <CorrectionForm action={`/devices/${device.id}/merge`} {...form}>
        <Field
          name="into"
          label="Number of the other device"
          value={typed.get('into') ?? ''}
          maxlength={15}
          hint="It keeps its number."
          required
        />
        <Box
          name="evenOtherMaker"
          label="They are one even where two makers are known of them"
          on={typed.get('evenOtherMaker') === '1'}
        />
        <Field name="because" label="Reason" value={typed.get('because') ?? ''} maxlength={maxValueLength} />
      </CorrectionForm>
    </>
  );
}
