import type { HostKnowledge, KnownFact } from '../../src/model/scanner.ts';
import { isGeneric } from '../parsing/title.ts';
import type { Hint } from './hint.ts';
import { speaksTls, welcomingPorts } from './web-server.ts';

/**
 * Web servers that are built into small devices, or into Python's libraries, as they name themselves; they show nothing of
 * the device.
 */
const builtIn =
  /^(?:(?:(?:base|simple)http|wsgiserver|werkzeug|python|tornadoserver)\/\d[\w.]{0,12}(?: c?python\/\d[\w.+]{0,12}| aiohttp\/\d[\w.]{0,12})?|uvicorn|goahead(?:-webs|-http)?|boa|(?:t|u|uc-|micro_|mini_|s)?httpd|alphapd|lighttpd|web ?server|http ?server|embedded (?:web|http) ?server|mongoose|civetweb|appweb|nginx|gsoap|libwebsockets|-)(?:[/ ]v?\d[\w.-]{0,20})?$/i;

/** Titles of error pages, as their servers word them. */
const errorTitle =
  /^(?:(?:http )?(?:status )?(?:error )?[345]\d\d(?: error)?|(?:document )?error(?: page| response)?)?\s?[:\u2013-]?\s?(?:bad request|unauthori[sz]ed|forbidden|access denied|(?:(?:site or )?(?:page|file|object|url|document) )?not found|not implemented|method not allowed|(?:internal )?server error|service unavailable)?[.!]?$/i;

/** Realms of any login. */
const anyRealm =
  /^(?:|[./]|(?:web ?)?log ?in|user|admin(?:istrator)?|root|goahead|realm|private|secret|secure|protected|restricted|device|server|web ?server|httpd|index(?:\.html?)?|default|auth(?:entication|orization|orize)?|please log ?in|enter (?:user ?name|password).{0,30})$/i;

/** Owners of certificates that every device of a kind, or every address, may have. */
const anyOwner = /^CN=(?:localhost(?:\.localdomain)?|\d{1,3}(?:\.\d{1,3}){3}|\*|server|default|device)$/i;

/** Marks of a page that name something, a maker or a product or neither. */
const naming =
  /^(?:heading|title-key|brand|company|manufacturer|product|application-name|apple-mobile-web-app-title|author|publisher|generator|copyright|description|logo|app|api|clsid|plugin|object)=/;

/**
 * Where a host may be probed whether it is a camera though nothing shows it, and why: the lowest of its web ports that
 * answered, if that page names neither product nor maker nor a server of a computer, and nothing but web pages has
 * answered at all. Null for every other host: one that has shown what it is need not be probed.
 */
export function namelessHint(known: HostKnowledge): Hint | null {
  const [port] = welcomingPorts(known);
  if (port === undefined || !known.facts.every(tellsNothing)) return null;
  return { port, tls: speaksTls(known, port), why: `the page at port ${port} does not show what it is` };
}

/** Web servers of computers that also stand in front of a device's own service. */
const inFront = /^(?:apache|caddy|lighttpd|nginx)(?:[/ (]|$)/i;

/**
 * The lowest web port of a host that shows nothing but a server without any page (404), by a program that may stand in front of another,
 * and why. Null for every other host.
 */
export function emptyServerHint(known: HostKnowledge): Hint | null {
  const ports = welcomingPorts(known);
  const [port] = ports;
  const isEmpty = (at: number) =>
    known.facts.some(({ field, value, port: of }) => field === 'http.status' && value === '404' && of === at);
  const isFront = ({ field, value }: KnownFact) => field === 'http.server' && inFront.test(value.trim());
  if (port === undefined || !ports.every(isEmpty)) return null;
  if (!known.facts.every((fact) => tellsNothing(fact) || isFront(fact))) return null;
  return { port, tls: speaksTls(known, port), why: `port ${port} has no page of its own` };
}

/** Whether a host has web pages and none of them shows what it is, whatever else has answered. */
export function hasNamelessPage({ facts }: HostKnowledge): boolean {
  const pages = facts.filter(({ scanner }) => scanner === 'http');
  return pages.length > 0 && pages.every(tellsNothing);
}

const web: readonly string[] = ['http', 'tls', 'onvif-device', 'isapi', 'magicbox', 'favicon'];

/** Whether nothing but web pages has answered, and no server among them is one of a computer. */
export function hasBuiltInServerOnly({ facts }: HostKnowledge): boolean {
  return facts.every(
    ({ field, value, scanner }) =>
      field === 'port.open' ||
      field === 'mac.address' ||
      (web.includes(scanner) && (field !== 'http.server' || builtIn.test(value.trim()))),
  );
}

function tellsNothing({ field, value, scanner }: KnownFact): boolean {
  if (field === 'port.open' || field === 'mac.address') return true;
  if (scanner !== 'http') return false;
  if (field === 'http.server') return builtIn.test(value.trim());
  if (field === 'http.title') return isGeneric(value) || errorTitle.test(value.trim());
  if (field === 'http.auth-realm') return anyRealm.test(value.trim());
  if (field === 'http.page-mark') return !naming.test(value);
  if (field === 'tls.subject' || field === 'tls.issuer') return anyOwner.test(value);
  return field !== 'http.model';
}
