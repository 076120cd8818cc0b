import type { MarkedDevice } from '../../../app/mark.ts';
import { counted } from '../../../model/counted.ts';
import { noDecision } from '../../../model/decision.ts';
import { clean } from '../../../model/text.ts';
import { decisionText } from '../../../report/decision-text.ts';
import { decisionChangeText } from '../../../text/decision-change.ts';
import { madeText } from '../../../text/device.ts';
import { hiddenOf, type MarkTyped } from '../changing/mark-form.ts';
import { type Selection, selectionFields } from '../changing/selection.ts';
import { Hidden } from '../components/hidden.tsx';
import { queryOf } from '../filter.ts';

/** What would be recorded, and about which devices not. */
export interface MarkPreview {
  readonly results: readonly MarkedDevice[];
  /** Ticked devices that are not there, or not any more, each with a sentence. */
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
}

/** The lines of a preview: the device, and what becomes of it. */
export function previewLines({ results, missing }: MarkPreview): readonly (readonly string[])[] {
  return [
    ...results.map(({ before, device, changed }) => [
      String(device.id),
      changed
        ? decisionChangeText(before.decision, device.decision)
        : `as before: ${decisionText(before.decision ?? noDecision)}. All of it is recorded already.`,
    ]),
    ...missing.map((sentence) => ['', sentence]),
  ];
}

/** What would change, device by device, before it is recorded. */
export function MarkPreviewPage(props: {
  preview: MarkPreview;
  selection: Selection;
  typed: MarkTyped;
  digest: string;
  csrf: string;
  /** Why this preview comes in place of what was requested. */
  sentence: string | null;
}) {
  const { preview, selection, typed, digest, csrf, sentence } = props;
  const { results, missing, warnings } = preview;
  const changing = results.filter(({ changed }) => changed);
  const same = results.filter(({ changed }) => !changed);
  return (
    <>
      {sentence !== null && (
        <p class="notice" role="alert">
          {clean(sentence)}
        </p>
      )}
      <p>
        {counted(changing.length, 'device')} would change, {same.length + missing.length} would not. Nothing
        is recorded yet. <a href={`/devices${queryOf(selection.filter)}`}>Back to the list</a>
      </p>
      {warnings.map((warning) => (
        <p class="notice">{clean(warning)}</p>
      ))}
      <form class="steps" method="post" action="/devices/mark" aria-label="Record it">
        <Hidden
          fields={[['csrf', csrf], ['digest', digest], ...selectionFields(selection), ...hiddenOf(typed)]}
        />
        {changing.length > 0 && (
          <button type="submit" name="step" value="confirm">
            Mark {counted(changing.length, 'device')}
          </button>
        )}
        <button type="submit" class="second" name="step" value="edit">
          Change what is recorded
        </button>
      </form>
      {changing.length > 0 && <Lines caption={`Would change: ${changing.length}`} results={changing} />}
      {same.length > 0 && <Lines caption={`Would not change: ${same.length}`} results={same} />}
      {missing.length > 0 && (
        <ul>
          {missing.map((why) => (
            <li>{clean(why)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Lines({ caption, results }: { caption: string; results: readonly MarkedDevice[] }) {
  const texts = previewLines({ results, missing: [], warnings: [] });
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="list">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Device', 'Address', 'Site', 'Made by', 'What changes'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map(({ device }, at) => (
            <tr>
              <td data-label="Device">{device.id}</td>
              <th scope="row">
                <a class="address" href={`/devices/${device.id}`}>
                  {clean(device.ip)}
                </a>
              </th>
              <td class="long" data-label="Site">
                {clean(device.site)}
              </td>
              <td class="long" data-label="Made by">
                {clean(madeText(device))}
              </td>
              <td class="long wide" data-label="What changes">
                {clean(texts[at]?.[1] ?? '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
