/** A box to tick: `name=1`, or nothing. */
export function Tick({ name, label, on }: { name: string; label: string; on: boolean | undefined }) {
  return (
    <p>
      <label>
        <input type="checkbox" name={name} value="1" checked={on === true} /> {label}
      </label>
    </p>
  );
}
