import { channelFromText } from '../../src/model/channel.ts';
import type { Fact } from '../../src/model/observation.ts';
import type { HostKnowledge, HttpRequest, ProbeResult } from '../../src/model/scanner.ts';
import { looksLikeRecorder } from '../targeting/recorder.ts';
import { offlineChannels } from './isapi.ts';
import { type Exchange, readingOf } from './login.ts';
import { type Family, get, readings, recorderReadings } from './request.ts';

/** What is read of a web interface: the device, and if it is a recorder, the cameras on its channels. */
export async function readInterface(
  exchange: Exchange,
  family: Family,
  known: HostKnowledge,
): Promise<ProbeResult> {
  const reading = await readEach(exchange, readings[family].map(get));
  if (reading.end !== 'answered' || exchange.verdict !== 'accepted') return reading;
  if (!looksLikeRecorder([...known.facts, ...reading.facts])) return reading;
  return { end: 'answered', facts: [...reading.facts, ...(await behind(exchange, family))] };
}

/** Sends the queries in turn, the first with the one attempt; ends early if one is refused or not answered. */
export async function readEach(
  exchange: Exchange,
  [first, ...rest]: readonly HttpRequest[],
): Promise<ProbeResult> {
  if (first === undefined) return { end: 'stopped' };
  const opened = await exchange.open(first);
  if (opened.went === 'badly') return { end: opened.end };
  let facts: readonly Fact[] = opened.facts;
  // A device that answers without a login has no use for a credential.
  if (exchange.verdict !== 'accepted') return readingOf(facts, 'not-mine');
  for (const request of rest) {
    const step = await exchange.next(request);
    if (step.went === 'well') facts = [...facts, ...step.facts];
  }
  return readingOf(facts, 'not-mine');
}

/** The cameras on a recorder's channels, except those that it reports as not connected. */
async function behind(exchange: Exchange, family: Family): Promise<readonly Fact[]> {
  const [list, states] = recorderReadings[family];
  const listed = list === undefined ? null : await exchange.next(get(list));
  if (listed === null || listed.went === 'badly') return [];
  const offline = states === undefined ? null : await exchange.raw(get(states));
  const gone = offline === null ? null : offlineChannels(offline);
  return listed.facts.filter(
    ({ field, value }) =>
      field !== 'maker.channel' || gone?.has(channelFromText(value)?.number ?? 0) !== true,
  );
}
