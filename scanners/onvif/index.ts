import type { Fact } from '../../src/model/observation.ts';
import type {
  Dialer,
  HttpReply,
  NoAnswer,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../../src/model/scanner.ts';
import { greetingOnly } from '../banner.ts';
import { factsOf } from '../parsing/facts.ts';
import { challengeFacts } from '../parsing/web-reading.ts';
import { greetingPorts } from '../targeting/ports.ts';
import { parse } from './parse.ts';
import { callAt, defaultPath, operations, targets } from './request.ts';

/** The ONVIF device service, queried without credentials until its first refusal. */
export const onvifDevice: Probe = {
  id: 'onvif-device',
  kind: 'probe',
  order: 180,
  sends:
    'Up to four SOAP calls that only read (GetSystemDateAndTime, GetDeviceInformation, GetNetworkInterfaces, GetScopes) to the device service of hosts that look like cameras, or whose pages do not show what they are, or that have none; to 8000 and 5000 only if no maker’s control port shows there.',
  neverSends:
    'Never credentials, never a call that sets, restarts or resets, none after the first refusal, and none to another host than the device itself.',
  // At most five connections to find it; where it answers it gets three more queries, each on its own connection.
  cost: { connections: 8, datagrams: 0, bytes: 8 * 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  const reserved = greetingPorts.includes(target.port) ? await speaksFirst(dial, target) : null;
  return reserved ?? callEach(dial, target);
}

/** How the query ends where the server speaks first: that is no web server, and a byte may crash it. Null if it waits for the client. */
async function speaksFirst(dial: Dialer, target: ProbeTarget): Promise<NoAnswer | null> {
  const { end } = await dial.converse(target, (replies) => (replies.length === 0 ? greetingOnly : null));
  if (end === 'silent') return null;
  return { end: end === 'answered' ? 'not-mine' : end };
}

async function callEach(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  const found: Fact[] = [];
  for (const [at, operation] of operations.entries()) {
    const answer = await dial.http(target, callAt(target.port, operation, target.path ?? defaultPath));
    if (answer.end !== 'answered') return found.length === 0 ? answer : answered(found);
    const facts = parse(answer.reply.body);
    found.push(...(facts ?? []), ...challengeFacts(answer.reply));
    if (found.length === 0 && !(at === 0 && isBareFault(answer.reply))) return { end: 'not-mine' };
    if (endsIt(answer.reply, facts)) break;
  }
  return answered(found);
}

const refusals = /^(?:NotAuthorized|Unauthorized|FailedAuthentication|AccountLocked)$/i;

function endsIt(reply: HttpReply, facts: readonly Fact[] | null): boolean {
  if (facts === null) return !isBareFault(reply);
  const refused = reply.status === 401 || reply.status === 403 || reply.status === 503;
  return refused || facts.some((fact) => fact.field === 'onvif.service' && refusals.test(fact.value));
}

/** A server that has the service and not this call may report it in HTTP only; one without the service replies 404 or 405. */
function isBareFault(reply: HttpReply): boolean {
  return reply.status === 400 || reply.status === 500 || reply.status === 501;
}

/** A single fact about the service: its first answer. */
function answered(found: readonly Fact[]): ProbeResult {
  const first = found.find((fact) => fact.field === 'onvif.service');
  const facts = found.filter((fact) => fact.field !== 'onvif.service' || fact === first);
  return { end: 'answered', facts: factsOf(facts.map((fact) => [fact.field, fact.value])) };
}
