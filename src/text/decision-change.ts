import { type Decision, noDecision } from '../model/decision.ts';
import { clean } from '../model/text.ts';
import { decisionText } from '../report/decision-text.ts';

/** `was open; accepted to 2027-03-31, decided by jane: replaced in spring; owner Estates`: how two decisions differ. */
export function decisionChangeText(before: Decision | null, after: Decision | null): string {
  const [was, now] = [before ?? noDecision, after ?? noDecision];
  const [stood, stands] = [decisionText(was), decisionText(now)];
  const by = now.by === null ? '' : `, decided by ${clean(now.by)}`;
  const because = now.because === null ? '' : `: ${clean(now.because)}`;
  const differs = was.because !== now.because || was.by !== now.by;
  const parts = [
    ...(stood !== stands || differs ? [`was ${stood}; now ${stands}${by}${because}`] : []),
    ...field('owner', was.owner, now.owner),
    ...field('location', was.location, now.location),
    ...field('asset tag', was.assetTag, now.assetTag),
    ...now.notes.slice(was.notes.length).map(({ text }) => `note: ${clean(text)}`),
  ];
  return parts.length === 0 ? 'decided again' : parts.join('; ');
}

function field(name: string, was: string | null, now: string | null): string[] {
  if (was === now) return [];
  return [now === null ? `${name} no longer given` : `${name} ${clean(now)}`];
}
