import type { NetworkLimits } from '../model/network.ts';

/**
 * The polite default (design, section 6). A connect that is not answered is given up before the system repeats its SYN, after a second
 * (RFC 6298, 2.1), with some room for a busy machine: no reply to that could be waited for, and every silent address would cost half
 * as many packets again.
 */
export const defaultLimits: NetworkLimits = {
  rate: 1000,
  hostRate: 40,
  perHost: 1,
  hostRequests: 25,
  connectMs: 900,
  openPortMs: 2500,
  flowMs: 8000,
};

/**
 * Fills in the defaults. Throws a RangeError that names the limit if a value is not a positive, finite number: a rate
 * of NaN or 0 would otherwise silently mean "no limit" or "never".
 */
export function completeLimits(given: Partial<NetworkLimits> = {}): NetworkLimits {
  const limits = { ...defaultLimits, ...given };
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isFinite(value) || value <= 0)
      throw new RangeError(`The network limit ${name} is ${value}; it must be a number above 0.`);
  }
  return limits;
}
