import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { showsFamily } from '../asking/family.ts';
import { cameraHint } from '../asking/hint.ts';
import { readOwnUrl, rootUrl } from '../asking/own-address.ts';
import { speaksTls, welcomingPorts } from '../asking/web-server.ts';

const usual = '/favicon.ico';
const naming = /^(?:onvif\.manufacturer|upnp\.manufacturer|maker\.(?:vendor|answer))$/;

/**
 * One icon, from the lowest port whose page was shown or demanded a password, on a host that looks like a camera and
 * has not named its maker: the page's own icon if it links one on the same port, else the usual one.
 */
export function asks(known: HostKnowledge): readonly Ask[] {
  const hint = cameraHint(known);
  const named = showsFamily(known) || known.facts.some(({ field }) => naming.test(field));
  if (hint === null || named) return [];
  const shown = new Set(
    known.facts
      .filter(({ field, value }) => field === 'http.status' && (value === '200' || value === '401'))
      .map(({ port }) => port),
  );
  const port = welcomingPorts(known).find((one) => shown.has(one));
  if (port === undefined) return [];
  const tls = speaksTls(known, port);
  return [{ port, tls, path: iconPath(known, port, tls), why: `no maker is named, and ${hint}` }];
}

/** Fetches the icon; nothing else is sent. */
export function getIcon(path = usual): HttpRequest {
  return { method: 'GET', path };
}

function iconPath(known: HostKnowledge, port: number, tls: boolean): string {
  const base = rootUrl(known.address, port, tls);
  const linked = known.facts
    .filter((fact) => fact.field === 'http.page-mark' && fact.port === port && fact.scanner === 'http')
    .map(({ value }) => /^icon=(.{1,300})$/.exec(value)?.[1])
    .find((href) => href !== undefined);
  const url = linked === undefined ? null : readOwnUrl(linked, known.address, base);
  return url !== null && url.port === port && url.tls === tls ? url.path : usual;
}
