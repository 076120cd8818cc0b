/** One thing that `doctor` looked at. `lacking` costs something, `failed` makes scanning impossible. */
export interface Check {
  readonly state: 'ok' | 'lacking' | 'failed';
  /** A sentence: what is there, or what is missing, what that costs and what to do. */
  readonly what: string;
}

export function ok(what: string): Check {
  return { state: 'ok', what };
}

export function lacking(what: string): Check {
  return { state: 'lacking', what };
}

export function failed(what: string): Check {
  return { state: 'failed', what };
}
