import { type AnyOf, orText, valuesOf } from '../../../model/any-of.ts';
import { clean } from '../../../model/text.ts';

/** A labelled input of a form. */
interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'search' | 'date' | 'password' | 'file';
  readonly value?: string | undefined;
  readonly maxlength?: number;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly autocapitalize?: 'none';
  readonly spellcheck?: boolean;
  readonly accept?: string;
  /** The id of a list of values to choose from. */
  readonly list?: string;
  /** What is to be known before it is filled in. */
  readonly hint?: string;
  /** Why what was typed was not taken. */
  readonly problem?: string | undefined;
  /** The id of another text that is about it. */
  readonly about?: string | undefined;
}

/** A labelled input, with its hint and its problem beside it. Its id is its name. */
export function Field({ name, label, hint, problem, about, value, type = 'text', ...rest }: FieldProps) {
  const ids = [about, hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <p class={problem === undefined ? undefined : 'refused'}>
      <label for={name}>{label}</label>
      <input
        type={type}
        name={name}
        id={name}
        value={value === undefined ? undefined : clean(value)}
        aria-describedby={ids === '' ? undefined : ids}
        aria-invalid={problem === undefined ? undefined : 'true'}
        {...rest}
      />
      {hint !== undefined && (
        <span class="small" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <Problem of={name} problem={problem} />
    </p>
  );
}

/** Why what was typed into a field was not taken. */
export function Problem({ of, problem }: { of: string; problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <strong class="problem" id={`${of}-problem`}>
      {clean(problem)}
    </strong>
  );
}

/** A box to tick: `name=1`, or nothing. */
export function Checkbox({ name, label, on }: { name: string; label: string; on: boolean | undefined }) {
  return (
    <p>
      <label>
        <input type="checkbox" name={name} value="1" checked={on === true} /> {label}
      </label>
    </p>
  );
}

/** A choice of any values, or none: the boxes are folded, and the line above them names what is chosen. */
export function Several(props: {
  name: string;
  label: string;
  among: readonly string[];
  chosen: AnyOf | undefined;
  /** What people call a value. */
  words?: (value: string) => string;
}) {
  const { name, label, among, words = clean } = props;
  const chosen = valuesOf(props.chosen ?? []);
  // A maker that was asked for by its id, or in other case, stays chosen.
  const all = [...chosen.filter((one) => !among.includes(one)), ...among];
  return (
    <details class="several">
      <summary>
        {label}: {chosen.length === 0 ? 'all' : orText(chosen.map(words))}
      </summary>
      <fieldset>
        <legend>{label}</legend>
        {all.map((value) => (
          <label>
            <input type="checkbox" name={name} value={clean(value)} checked={chosen.includes(value)} />{' '}
            {words(value)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** A choice of one value, or none. Several that an address has chosen together stay one choice. */
export function Select(props: {
  name: string;
  label: string;
  among: readonly string[];
  chosen: AnyOf | undefined;
  /** The label for none. */
  none?: string;
}) {
  const { name, label, among, none = 'All' } = props;
  const chosen = valuesOf(props.chosen ?? []);
  return (
    <p>
      <label for={name}>{label}</label>
      <select name={name} id={name}>
        <option value="">{none}</option>
        {chosen.length > 1 && (
          <option value={clean(chosen.join(','))} selected>
            {clean(orText(chosen))}
          </option>
        )}
        {among.map((value) => (
          <option value={clean(value)} selected={chosen.length === 1 && value === chosen[0]}>
            {clean(value)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The choice of the page's site. */
export function SiteForm(props: {
  action: string;
  sites: readonly string[];
  site: AnyOf | undefined;
  /** What is shown if none is chosen. */
  none: string;
}) {
  const { action, sites, site, none } = props;
  return (
    <form class="filter" method="get" action={action} aria-label="Choose a site">
      <Select name="site" label="Site" among={sites} chosen={site} none={none} />
      <p>
        <button type="submit">Show</button>
      </p>
    </form>
  );
}
