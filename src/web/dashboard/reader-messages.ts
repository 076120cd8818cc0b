import type { Visitor } from '../sign-in/visitor.ts';

/** A request that may be answered, and for which account. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly visitor: Visitor;
  /** Of a form; else null. */
  readonly body: ArrayBuffer | null;
}

/** A whole answer. */
export interface Answered {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

/** Messages to a reader thread: a request, that the client of the present one is gone, or that the config is to be read again. */
export type ToReader =
  | { readonly kind: 'ask'; readonly asked: Asked }
  | { readonly kind: 'abandon' }
  | { readonly kind: 'reload' };

/** Messages from it: that it can answer, why it cannot, or an answer, and whether another thread is to take its place. */
export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly error: unknown; readonly forPeople: boolean }
  | { readonly kind: 'answer'; readonly answer: Answered; readonly isFull: boolean };
