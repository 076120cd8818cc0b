import type { Headings } from './headings.ts';

/** What is read of a list that `export` wrote: which device a line is about, and what people decided about it. */
export type DecisionColumn =
  | 'id'
  | 'change'
  | 'site'
  | 'address'
  | 'mac'
  | 'serial'
  | 'decision'
  | 'acceptedUntil'
  | 'plannedRemoval'
  | 'because'
  | 'replacedBy'
  | 'owner'
  | 'location'
  | 'assetTag'
  | 'notes';

/** The titles that `export` writes, and those of files from before the first release. */
export const decisionHeadings: Headings<DecisionColumn> = {
  id: ['Device id', 'id'],
  change: ['Decision: change'],
  site: ['Site'],
  address: ['IP address', 'ip'],
  mac: ['MAC address', 'mac'],
  serial: ['Serial number', 'serial'],
  decision: ['Decision', 'Finding', 'decisionState', 'findingState'],
  acceptedUntil: ['Accepted until'],
  plannedRemoval: ['Planned removal'],
  because: ['Decision: why', 'Finding: why', 'decisionReason', 'findingReason'],
  replacedBy: ['Replaced by'],
  owner: ['Owner'],
  location: ['Location'],
  assetTag: ['Asset tag'],
  notes: ['Notes', 'note'],
};

/** How a column is called in a sentence about a cell. */
export const decisionTitles: Readonly<Record<DecisionColumn, string>> = {
  id: 'Device id',
  change: 'Decision: change',
  site: 'Site',
  address: 'IP address',
  mac: 'MAC address',
  serial: 'Serial number',
  decision: 'Decision',
  acceptedUntil: 'Accepted until',
  plannedRemoval: 'Planned removal',
  because: 'Decision: why',
  replacedBy: 'Replaced by',
  owner: 'Owner',
  location: 'Location',
  assetTag: 'Asset tag',
  notes: 'Notes',
};
