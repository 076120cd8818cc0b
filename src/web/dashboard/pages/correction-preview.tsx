import { counted } from '../../../model/counted.ts';
import { clean } from '../../../model/text.ts';
import type { CorrectionPreview, DeviceCard } from '../changing/correction.ts';
import { Fields } from '../components/fields.tsx';
import { Hidden } from '../components/hidden.tsx';

/** Which devices are together and apart, now and afterwards. */
export function CorrectionPreviewPage(props: {
  preview: CorrectionPreview;
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  sentence: string | null;
}) {
  const { preview, action, fields, sentence } = props;
  return (
    <>
      {sentence !== null && (
        <p class="notice" role="alert">
          {clean(sentence)}
        </p>
      )}
      <p>Nothing is changed yet.</p>
      <div class="pair">
        <Cards heading="Now" cards={preview.before} />
        <Cards heading="Afterwards" cards={preview.after} />
      </div>
      <form class="steps" method="post" action={action} aria-label="Carry it out">
        <Hidden fields={fields} />
        <button type="submit" name="step" value="confirm">
          Carry it out
        </button>
        <a href={action}>Back to the form</a>
      </form>
    </>
  );
}

function Cards({ heading, cards }: { heading: string; cards: readonly DeviceCard[] }) {
  return (
    <section aria-label={heading}>
      <h2>
        {heading}: {counted(cards.length, 'device')}
      </h2>
      {cards.map(({ device, fields }) => (
        <article class="card">
          <h3>Device {device}</h3>
          <Fields fields={fields} />
        </article>
      ))}
    </section>
  );
}
