import type { Child } from 'hono/jsx';
import { counted } from '../../../model/counted.ts';
import { maxValueLength } from '../../../model/text.ts';
import {
  type Cleared,
  type FieldProblems,
  type MarkTyped,
  offered,
  type Typed,
} from '../changing/mark-form.ts';
import { Field, Problem } from './forms.tsx';

/** What a form about decisions shows. */
export interface DecisionFieldsProps {
  readonly typed: MarkTyped;
  readonly problems: FieldProblems;
  /** Whether it is about several devices: then an empty field changes nothing, a box deletes, and none is replaced. */
  readonly several?: boolean;
  /** How many notes a device has; of several devices this is left out. */
  readonly notes?: number;
}

/** The fields of a form that records what people decide: the decision with its days and reason, and owner, place, asset tag and note. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { several = false, notes = 0, typed, problems } = props;
  const choices = offered.filter(([state]) => !several || state !== 'replaced');
  return (
    <>
      <fieldset class="choices" aria-describedby={problems.state && 'state-problem'}>
        <legend>Decision</legend>
        <Problem of="state" problem={problems.state} />
        <Alternative state="" label="Leave it as it is" typed={typed} />
        {choices.map(([state, label, means]) => (
          <Alternative state={state} label={label} means={means} typed={typed}>
            <Detail state={state} {...props} />
          </Alternative>
        ))}
        <Text name="because" label="Reason" hint="Needed for a false positive and an exception." {...props} />
      </fieldset>
      <fieldset>
        <legend>{several ? 'About each of them' : 'About the device'}</legend>
        <Text name="owner" label="Owner" box="clearOwner" {...props} />
        <Text name="location" label="Location" box="clearLocation" {...props} />
        <Text name="assetTag" label="Asset tag" box="clearAssetTag" {...props} />
        <Text name="note" label="New note" {...props} />
        {(several || notes > 0) && (
          <Box
            name="clearNotes"
            typed={typed}
            label={several ? 'Delete all notes' : `Delete its ${counted(notes, 'note')}`}
          />
        )}
      </fieldset>
    </>
  );
}

function Alternative(props: {
  state: string;
  label: string;
  means?: string;
  typed: MarkTyped;
  children?: Child;
}) {
  const { state, label, means, typed, children } = props;
  const id = `state-${state === '' ? 'same' : state}`;
  return (
    <div class="choice">
      <p class="alternative">
        <input type="radio" name="state" id={id} value={state} checked={typed.values.state === state} />
        <label for={id}>{label}</label>
        {means !== undefined && <span class="small">{means}</span>}
      </p>
      {children}
    </div>
  );
}

/** The day or the device that goes with a statement. */
function Detail({ state, typed: { values }, problems }: DecisionFieldsProps & { state: string }) {
  if (state === 'accepted')
    return <Field name="until" label="Last day" type="date" value={values.until} problem={problems.until} />;
  if (state === 'removal-planned')
    return (
      <Field
        name="plannedFor"
        label="Day of the removal"
        type="date"
        value={values.plannedFor}
        problem={problems.plannedFor}
      />
    );
  if (state !== 'replaced') return null;
  return (
    <Field
      name="replacedBy"
      label="Number of that device"
      value={values.replacedBy}
      maxlength={15}
      problem={problems.replacedBy}
    />
  );
}

function Text(props: DecisionFieldsProps & { name: Typed; label: string; hint?: string; box?: Cleared }) {
  const { name, label, hint, box, typed, problems, several = false } = props;
  return (
    <div>
      <Field
        name={name}
        label={label}
        value={typed.values[name]}
        maxlength={maxValueLength}
        problem={problems[name]}
        {...(hint !== undefined && { hint })}
      />
      {several && box !== undefined && (
        <Box name={box} typed={typed} label={`Delete what is recorded as ${label.toLowerCase()}`} />
      )}
    </div>
  );
}

function Box({ name, label, typed }: { name: Cleared; label: string; typed: MarkTyped }) {
  return (
    <p class="box">
      <input type="checkbox" name={name} id={name} value="1" checked={typed.cleared.has(name)} />
      <label for={name}>{label}</label>
    </p>
  );
}
