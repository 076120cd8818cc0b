import type { Declaration, Probe } from '../../src/model/scanner.ts';
import { digestDeclaration, digestSession } from '../digest-session/index.ts';
import { onvifSession, sessionDeclaration } from '../onvif-session/index.ts';
import type { SessionOptions } from './credential.ts';
import { LoginPolicy } from './login-policy.ts';

/** What logging in promises, for plans. */
export const sessionDeclarations: readonly (Declaration & { readonly kind: 'probe' })[] = [
  digestDeclaration,
  sessionDeclaration,
];

/**
 * Every method to log in with the operator's credentials, for one sweep, in the order of use: by Digest if the device
 * has Hikvision's or Dahua's interface, else by ONVIF. They share one login policy, so a device gets one attempt in
 * all.
 */
export function credentialSessions(options: SessionOptions): readonly Probe[] {
  const policy = new LoginPolicy(options.book);
  return [digestSession(options, policy), onvifSession(options, policy)];
}
