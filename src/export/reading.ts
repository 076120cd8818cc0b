/** What the words of a list mean, for people who were not there when it was made. */
export const reading: readonly { readonly term: string; readonly meaning: string }[] = [
  {
    term: 'Flagged',
    meaning:
      'An active policy covers the maker of this device, and the evidence for the maker is strong enough.',
  },
  {
    term: 'Review',
    meaning:
      'A person must look. The evidence is weak or contradicts itself, the brand has several makers, or the maker is not known. It is not a finding against the device.',
  },
  {
    term: 'Clear',
    meaning:
      'No active policy covers the maker that was established; of equipment that is no video surveillance also: nothing points to a maker whom a policy covers.',
  },
  {
    term: 'Confidence',
    meaning:
      'How well the maker is established, from 0 to 1, by independent observations. 0 where the maker is not known.',
  },
  {
    term: 'Present',
    meaning: 'The device answered when it was last asked.',
  },
  {
    term: 'Missing',
    meaning:
      'Its address was asked in complete sweeps and nothing answered. It may be off, moved or removed.',
  },
  { term: 'Unasked', meaning: 'Its address was not asked. Nothing is known of whether it is still there.' },
  {
    term: 'Removed',
    meaning:
      'A person recorded that it was taken away, or sweeps have shown it after a planned removal (confirmed gone).',
  },
  {
    term: 'Accepted',
    meaning: 'Somebody answers for the device until the day named. The verdict stands.',
  },
  {
    term: 'False positive',
    meaning: 'A person says that the verdict is wrong, for the reason named. It is shown all the same.',
  },
];
