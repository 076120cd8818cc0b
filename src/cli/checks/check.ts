/** One thing that `doctor` looked at. `lacking` costs something, `failed` makes scanning impossible. */
export interface Check {
  readonly state: 'ok' | 'lacking' | 'failed';
  /** A sentence: what is there, or what is missing, what that costs and what to do. */
  readonly what: string;
}

/** All is well: `what` is there. */
export function ok(what: string): Check {
  return { state: 'ok', what };
}

/** The machine can scan, and something of use is missing: what, what that costs, what to do. */
export function lacking(what: string): Check {
  return { state: 'lacking', what };
}

/** The machine cannot scan as it is: why, and what to do. */
export function failed(what: string): Check {
  return { state: 'failed', what };
}
