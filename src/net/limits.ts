import type { NetworkLimits } from '../model/network.ts';

/** The polite default (design, section 6). */
export const defaultLimits: NetworkLimits = {
  rate: 1000,
  hostRate: 40,
  perHost: 1,
  hostRequests: 25,
  connectMs: 1000,
  openPortMs: 2500,
  conversationMs: 8000,
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
