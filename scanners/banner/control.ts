import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { beginsWith } from '../reading/packet.ts';

/** `head`: how TVT's greeting begins (kaetemi/sdk_for_zr04rn README.md; nmap-service-probes, LTS or QSEE DVR). */
const head = [0x68, 0x65, 0x61, 0x64] as const;

/** The length of the greeting; nothing after it is kept. */
export const greetingLength = 64;

/**
 * The greeting of a TVT control port as the fact `banner.control`, in lower-case hexadecimal. Null if the bytes do not
 * begin like one: no fingerprint reads other services' greetings there. Total.
 */
export function parseControl(reply: Uint8Array): readonly Fact[] | null {
  if (!beginsWith(reply, head)) return null;
  return factsOf([['banner.control', Buffer.from(reply.subarray(0, greetingLength)).toString('hex')]]);
}
