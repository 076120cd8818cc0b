import { clean, maxValueLength } from '../../../model/text.ts';
import { CorrectionForm, type CorrectionFormProps } from '../components/correction-form.tsx';
import { DeviceLine } from '../components/device-line.tsx';
import { Field } from '../components/forms.tsx';

/** The form that makes what was seen at one address of a device a device of its own. */
export function SplitPage(
  props: Omit<CorrectionFormProps, 'action' | 'children'> &
    DeviceLine & { readonly addresses: readonly string[] },
) {
  const { device, addresses, ...form } = props;
  const { typed } = form;
  if (addresses.length < 2)
    return (
      <>
        <DeviceLine device={device} />
        <p class="notice">It never had more than one address, so there is nothing to split off.</p>
      </>
    );
  return (
    <>
      <DeviceLine device={device} />
      <p>
        What was seen at one of its addresses becomes a device of its own, with a new number. What both report
        joins no devices from then on. It can be undone.
      </p>
      <CorrectionForm action={`/devices/${device.id}/split`} {...form}>
        <fieldset>
          <legend>The address that is another unit</legend>
          {addresses.map((address, at) => (
            <p class="box">
              <input
                type="radio"
                name="address"
                id={`address-${at}`}
                value={address}
                checked={typed.get('address') === address}
              />
              <label for={`address-${at}`}>{clean(address)}</label>
            </p>
          ))}
        </fieldset>
        <Field name="because" label="Reason" value={typed.get('because') ?? ''} maxlength={maxValueLength} />
      </CorrectionForm>
    </>
  );
}
