import type { UdpBehaviour } from '../device.ts';
import type { MakerSearchBehaviour } from '../maker-search.ts';
import { dahuaV1Answer, dhipAnswer, sadpAnswer } from './camera-searches.ts';
import type { Scene } from './scene.ts';
import {
  boschAnswer,
  dvripAnswer,
  foscamAnswer,
  hanwhaAnswer,
  mhedAnswer,
  panasonicAnswer,
  reolinkAnswer,
  sonyAnswer,
  vision360Answer,
} from './segment-searches.ts';
import { tdpAnswer, ubiquitiAnswer, vivotekAnswer, vstarcamAnswer } from './unicast-searches.ts';

/** The one question that each answers, in hexadecimal. Anything else on that port changes settings, or is nonsense. */
const questions: Readonly<Record<MakerSearchBehaviour['kind'], RegExp>> = {
  sadp: sadpQuestion(),
  dhip: new RegExp(`^${dhipQuestion()}$`),
  'dahua-v1': /^a30100(?:00|01)(?:00){12}02(?:00){15}$/,
  tdp: /^020000010000000000000000463cb5d3$/,
  ubiquiti: /^01000000$/,
  vivotek: /^01[0-9a-f]{8}$/,
  vstarcam: /^44480101$/,
  dvrip: /^ff(?:00){13}fa0500000000$/,
  mhed: /^4d4845440[789]0001000100(?:00){130}$/,
  hanwha: /^01(?:00){261}$/,
  bosch: /^9939a427[0-9a-f]{8}ff0006de$/,
  sony: /^02454e513a616c6c696e666fff03$/,
  foscam: /^4d4f5f49(?:00){11}(?:04000000){2}00000001$/,
  reolink: /^aaaa0000$/,
  '360-vision': /^444953434f5645520a$/,
  panasonic: /^00010000000d0000[0-9a-f]{28}000120111e11231f1e19130000020000(?:00){8}0000ffff[0-9a-f]{4}$/,
};

/** The header, which has the length of the JSON twice, and the JSON as every implementation writes it. */
function dhipQuestion(): string {
  const json = '{ "method" : "DHDiscover.search", "params" : { "mac" : "", "uni" : 1 } }\n';
  const length = `${json.length.toString(16)}000000`;
  const header = `2000000044484950${'00'.repeat(8)}${length}00000000${length}00000000`;
  return header + Buffer.from(json).toString('hex');
}

/** An inquiry with any id. */
function sadpQuestion(): RegExp {
  const hex = (text: string) => Buffer.from(text).toString('hex');
  const start = hex('<?xml version="1.0" encoding="utf-8"?><Probe><Uuid>');
  return new RegExp(`^${start}[0-9a-f]{72}${hex('</Uuid><Types>inquiry</Types></Probe>')}$`);
}

const answersAt: Readonly<Partial<Record<MakerSearchBehaviour['kind'], number>>> = {
  'dahua-v1': 5050,
  dvrip: 34569,
  mhed: 23456,
  hanwha: 7711,
  bosch: 1758,
  sony: 2380,
  foscam: 10000,
  reolink: 3000,
  '360-vision': 3600,
  panasonic: 10669,
};

/** Whether the behaviour is one of the makers' own searches. */
export function isMakerSearch(behaviour: UdpBehaviour): behaviour is MakerSearchBehaviour {
  return Object.hasOwn(questions, behaviour.kind);
}

/** The sender's port to which answers are sent regardless of its source port; null if they go back to that one. */
export function answerPort(kind: MakerSearchBehaviour['kind']): number | null {
  return answersAt[kind] ?? null;
}

/** Whether a datagram is the one question that this search answers. */
export function isQuestion(kind: MakerSearchBehaviour['kind'], datagram: Buffer): boolean {
  return questions[kind].test(datagram.toString('hex'));
}

/** The answer of a maker's own search to one datagram; null for silence. */
export function makerAnswer(datagram: Buffer, behaviour: MakerSearchBehaviour, scene: Scene): Buffer | null {
  const isRequest = isQuestion(behaviour.kind, datagram);
  scene.log.request({
    port: scene.port,
    protocol: behaviour.kind,
    verb: isRequest ? 'search' : 'other',
    target: '',
  });
  // Loopback has no group to answer: a device that answers only the group is silent there.
  if (isRequest && behaviour.kind === 'sadp' && behaviour.answers === 'group') return null;
  if (isRequest) return answerOf(behaviour, datagram);
  // Foscam and Vivotek share a port: each receives the other's search, and is silent.
  if (Object.values(questions).some((question) => question.test(datagram.toString('hex')))) return null;
  scene.log.violations.push(`${behaviour.kind}: ${datagram.length} bytes that are no search`);
  return null;
}

/** The answer to a question that was correct. */
export function answerOf(behaviour: MakerSearchBehaviour, question: Buffer): Buffer {
  switch (behaviour.kind) {
    case 'sadp':
      return sadpAnswer(behaviour, question);
    case 'dhip':
      return dhipAnswer(behaviour);
    case 'dahua-v1':
      return dahuaV1Answer(behaviour);
    case 'tdp':
      return tdpAnswer(behaviour);
    case 'ubiquiti':
      return ubiquitiAnswer(behaviour);
    case 'vivotek':
      return vivotekAnswer(behaviour);
    case 'vstarcam':
      return vstarcamAnswer(behaviour);
    case 'dvrip':
      return dvripAnswer(behaviour);
    case 'mhed':
      return mhedAnswer(behaviour);
    case 'hanwha':
      return hanwhaAnswer(behaviour);
    case 'bosch':
      return boschAnswer(behaviour, question);
    case 'sony':
      return sonyAnswer(behaviour);
    case 'foscam':
      return foscamAnswer(behaviour);
    case 'reolink':
      return reolinkAnswer(behaviour, question);
    case '360-vision':
      return vision360Answer(behaviour);
    case 'panasonic':
      return panasonicAnswer(behaviour);
  }
}
