/** A check of `doctor`. `lacking`: something useful is missing. `failed`: scanning is impossible. */
export interface Check {
  readonly state: 'ok' | 'lacking' | 'failed';
  /** A sentence: what is present, or what is missing, what that costs and what to do. */
  readonly what: string;
}

/** A check that passed: `what` is present. */
export function ok(what: string): Check {
  return { state: 'ok', what };
}

/** The machine can scan, but something useful is missing: what, what that costs, what to do. */
export function lacking(what: string): Check {
  return { state: 'lacking', what };
}

/** The machine cannot scan as it is: why, and what to do. */
export function failed(what: string): Check {
  return { state: 'failed', what };
}
