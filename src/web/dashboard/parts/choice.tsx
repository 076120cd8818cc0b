import { clean } from '../../../model/text.ts';

/** A choice of one value, or none. */
export function Choice(props: {
  name: string;
  label: string;
  among: readonly string[];
  chosen: string | undefined;
  /** The label for none. */
  none?: string;
}) {
  const { name, label, among, chosen, none = 'All' } = props;
  return (
    <p>
      <label for={name}>{label}</label>
      <select name={name} id={name}>
        <option value="">{none}</option>
        {among.map((value) => (
          <option value={clean(value)} selected={value === chosen}>
            {clean(value)}
          </option>
        ))}
      </select>
    </p>
  );
}
