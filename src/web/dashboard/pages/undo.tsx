import type { AuditEntry } from '../../../../db/file/audit.ts';
import { clean, maxValueLength } from '../../../model/text.ts';
import { CorrectionForm, type CorrectionFormProps } from '../components/correction-form.tsx';
import { Field } from '../components/forms.tsx';
import { Time } from '../components/time.tsx';

/** The form that takes a change back. */
export function UndoPage({
  entry,
  ...form
}: Omit<CorrectionFormProps, 'action' | 'children'> & { entry: AuditEntry }) {
  const { id, at, who, action, device, message } = entry;
  return (
    <>
      <p>
        Change {id}, {clean(action)} of <a href={`/devices/${device}`}>device {device}</a>, <Time at={at} />,
        by {clean(who)}: {clean(message)}
      </p>
      <CorrectionForm action={`/audit/${id}/undo`} {...form}>
        <Field
          name="because"
          label="Reason"
          value={form.typed.get('because') ?? ''}
          maxlength={maxValueLength}
        />
      </CorrectionForm>
    </>
  );
}
