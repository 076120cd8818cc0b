import { type AnyOf, valuesOf } from '../../src/model/any-of.ts';

/** The condition that a column has one of the values which a parameter (`?`, `@site`) holds as {@link listed}. */
export function isAmong(column: string, parameter: string): string {
  return `${column} IN (SELECT value FROM json_each(${parameter}))`;
}

/** The values of a filter as a parameter of {@link isAmong}; null for no filter. */
export function listed(any: AnyOf | undefined): string | null {
  return any === undefined ? null : JSON.stringify(valuesOf(any));
}
