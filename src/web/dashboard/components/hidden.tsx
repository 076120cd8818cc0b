import { clean } from '../../../model/text.ts';

/** Fields of a form that are not shown. */
export function Hidden({ fields }: { fields: readonly (readonly [name: string, value: string])[] }) {
  return (
    <>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={name === 'devices' ? value : clean(value)} />
      ))}
    </>
  );
}
