/**
 * What became of the operator's credential at one device. It was sent: `accepted`, `refused`, or `unanswered` (no reply that
 * decides). It was not sent: `refused-before` (this device refused it, in this sweep or an earlier one), `suspended` (another
 * device refused it in this sweep before any had accepted it), `tried` (the device had its one attempt of this sweep), `busy`
 * (its turn did not come in time), `unproven` (it demands a digest, and nothing shows that it is a camera), `unsuitable` (it
 * demanded no digest, or gave no usable reply), `unfinished` (the host scan's time or requests were used up).
 */
export type LoginOutcome =
  | 'accepted'
  | 'refused'
  | 'unanswered'
  | 'refused-before'
  | 'suspended'
  | 'tried'
  | 'busy'
  | 'unproven'
  | 'unsuitable'
  | 'unfinished';

/** How a login ended, and which entry of the credentials file it was for, counted from 1. */
export interface Login {
  readonly outcome: LoginOutcome;
  readonly entry: number;
}
