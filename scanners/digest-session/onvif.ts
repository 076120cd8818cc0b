import type { Fact } from '../../src/model/observation.ts';
import type { HostKnowledge, HttpRequest, ProbeTarget } from '../../src/model/scanner.ts';
import { digestPlaces, withheldOperations } from '../credential-login/withheld.ts';
import { parse } from '../onvif/parse.ts';
import { call } from '../onvif/request.ts';
import type { Reader } from './login.ts';

const refusals = /^(?:NotAuthorized|Unauthorized|FailedAuthentication|AccountLocked|SenderNotAuthorized)$/i;

/**
 * Where to log in to an ONVIF device service by HTTP Digest: where it answered a call without a login with such a
 * challenge (ONVIF Core, 5.9.1). Some accept nothing else, and would refuse a right password in a WS-Security token.
 */
export function onvifTargets(known: HostKnowledge): readonly (ProbeTarget & { readonly path: string })[] {
  if (requests(known, '/').length === 0) return [];
  const why = 'there are credentials, and its ONVIF service demands a digest';
  return digestPlaces(known).map(({ port, tls, path }) => ({ port, tls, path, why }));
}

/** Whether the credential may be sent to the ONVIF service at this place. */
export function isProven(known: HostKnowledge, { port, path }: ProbeTarget): boolean {
  return digestPlaces(known).some((place) => place.proven && place.port === port && place.path === path);
}

/** The calls that the device refused without a login, at the service's path. */
export function requests(known: HostKnowledge, path: string): readonly HttpRequest[] {
  return withheldOperations(known).flatMap((operation) =>
    operation === 'GetVideoSources' ? [] : [call(operation, path)],
  );
}

/** Reads replies of a device service; the fact that it answers at all is known, and left out. */
export const onvifReader: Reader = {
  parse: (body) => parse(body)?.filter(isReported) ?? null,
  refuses: (facts) => facts.some(({ field, value }) => field === 'onvif.service' && refusals.test(value)),
};

function isReported({ field, value }: Fact): boolean {
  return field !== 'onvif.service' || value !== 'yes';
}
