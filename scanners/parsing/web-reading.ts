import { headerValues } from '../../src/model/head.ts';
import type { Fact } from '../../src/model/observation.ts';
import type { HttpAnswer, HttpReply, ProbeResult } from '../../src/model/scanner.ts';
import { readChallenges } from './challenge.ts';
import { factsOf, type Reported } from './facts.ts';

/**
 * The result of a maker's web interface: the facts of its body, or of a refusal the realm, which often names model or
 * serial. `not-mine` if there is neither: another web server's error page.
 */
export function webReading(
  answer: HttpAnswer,
  parse: (body: Uint8Array) => readonly Fact[] | null,
): ProbeResult {
  if (answer.end !== 'answered') return answer;
  const facts = [...(parse(answer.reply.body) ?? []), ...realmFacts(answer.reply)];
  return facts.length === 0 ? { end: 'not-mine' } : { end: 'answered', facts };
}

/** The realms of a 401; none for other replies. */
export function realmFacts(reply: HttpReply): readonly Fact[] {
  return challengeFacts(reply).filter(({ field }) => field === 'http.auth-realm');
}

/** The schemes and realms of a 401; none for other replies. */
export function challengeFacts(reply: HttpReply): readonly Fact[] {
  if (reply.status !== 401) return [];
  const challenges = readChallenges(headerValues(reply, 'www-authenticate'));
  return factsOf(
    challenges.flatMap(({ scheme, realm }): Reported[] => [
      ['http.auth-scheme', scheme],
      ['http.auth-realm', realm],
    ]),
  );
}
