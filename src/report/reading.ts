import type { VerdictKind } from '../model/policy.ts';

/** What each verdict means, in a sentence or two. */
export const verdictMeanings: Readonly<Record<VerdictKind, string>> = {
  flagged:
    'An active policy covers the maker of the device, and the evidence for the maker is strong enough.',
  review:
    'A person must look. The evidence is weak or contradicts itself, the brand has several makers, or the maker is not known. It is not a finding against the device.',
  clear:
    'The maker is established, and no active policy covers it. Where a policy covers any equipment, also what is not video surveillance and shows nothing that points to a maker that it covers.',
  'not-covered':
    'No verdict. No active policy is about equipment of this kind, or none of them says which makers it means.',
};

/** What the words of a list mean, for people who were not there when it was made. */
export const reading: readonly { readonly term: string; readonly meaning: string }[] = [
  { term: 'Flagged', meaning: verdictMeanings.flagged },
  { term: 'Review', meaning: verdictMeanings.review },
  { term: 'Clear', meaning: verdictMeanings.clear },
  { term: 'Not covered', meaning: verdictMeanings['not-covered'] },
  {
    term: 'Confidence',
    meaning:
      'How well independent observations establish the maker, from 0 to 1; 0 if the maker is not known.',
  },
  {
    term: 'Present',
    meaning: 'The device answered when it was last scanned.',
  },
  {
    term: 'Missing',
    meaning:
      'Its address was scanned in complete sweeps and nothing answered. It may be off, moved or removed.',
  },
  { term: 'Not scanned', meaning: 'Its address was not scanned. It is not known whether it is still there.' },
  {
    term: 'Removed',
    meaning:
      'A person recorded that it was removed, or sweeps found it gone after a planned removal (confirmed gone).',
  },
  {
    term: 'Accepted',
    meaning: 'A person accepts the device until the date given. The verdict stands.',
  },
  {
    term: 'False positive',
    meaning: 'A person says that the verdict is wrong, for the reason given. It is shown all the same.',
  },
];
