import type { Mark } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';

/** A name as the organisation of a certificate. */
interface Organisation {
  /** The id of the maker. */
  readonly maker: string;
  /** The name as it is written. */
  readonly word: string;
  /** The name in the mark's id. */
  readonly slug: string;
  /** The text of a pattern for the name. */
  readonly spelled: string;
  readonly weight: number;
  /** What carries the name. */
  readonly is: DeviceType;
}

/** The organisation in a certificate: firmware puts its own there, and no machine's owner what the machine is called. */
export function organisation({ maker, word, slug, spelled, weight, is }: Organisation): Mark {
  return {
    id: `${maker}/word-${slug}-organisation`,
    field: ['tls.subject', 'tls.issuer'],
    pattern: new RegExp(
      `^(?:.{0,200}[,/+] ?)?O ?= ?"?(?:[^,/+=]{0,60}[^a-z0-9,/+=])?${spelled}(?![a-z])`,
      'i',
    ),
    weight,
    type: { is, weight: 0.25 },
    examples: [{ seen: `CN=192.168.1.10, O=${word}, C=GB` }, { seen: `O=Shenzhen ${word} Ltd` }],
    unlike: [`CN=${word}`, `CN=${word}, O=Council`],
    source: 'general knowledge, not verified',
  };
}
