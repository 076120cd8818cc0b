import type { RecordedBehaviour } from '../device.ts';
import type { Scene } from './scene.ts';

/** What each protocol's answer repeats of the question; the others repeat nothing. */
const echoes: Readonly<
  Partial<Record<RecordedBehaviour['protocol'], (answer: Buffer, question: Buffer) => Buffer>>
> = {
  sadp: withUuid,
  'ws-discovery': withRelatesTo,
  mdns: withId,
};

/** A recorded answer, sent to whatever question arrives; the id in it is that of the question, as the device would have written it. */
export function recordedReply(question: Buffer, behaviour: RecordedBehaviour, scene: Scene): Buffer {
  const { protocol, hex } = behaviour;
  scene.log.request({ port: scene.port, protocol, verb: 'any', target: '' });
  const answer = Buffer.from(hex, 'hex');
  return echoes[protocol]?.(answer, question) ?? answer;
}

function withUuid(answer: Buffer, question: Buffer): Buffer {
  const id = /<Uuid>([\w-]{1,40})</.exec(question.toString('latin1'))?.[1] ?? '';
  const text = answer.toString('latin1').replace(/<Uuid>[^<]*<\/Uuid>/i, `<Uuid>${id}</Uuid>`);
  return Buffer.from(text, 'latin1');
}

function withRelatesTo(answer: Buffer, question: Buffer): Buffer {
  const id = /MessageID[^>]*>\s*([^<\s]+)/.exec(question.toString('utf8'))?.[1] ?? '';
  return Buffer.from(answer.toString('utf8').replace(/(RelatesTo[^>]*>)[^<]*/, (_, tag: string) => tag + id));
}

function withId(answer: Buffer, question: Buffer): Buffer {
  return Buffer.concat([question.subarray(0, 2), answer.subarray(2)]);
}
