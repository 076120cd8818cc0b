import * as z from 'zod';
import type { BehaviourFingerprint, Brand, Fingerprint } from '../model/fingerprint.ts';
import { deviceTypes } from '../model/identification.ts';
import { type Field, fields } from '../model/observation.ts';
import type { Place } from './source.ts';
import { listOf, oneOf, text } from './values.ts';

const weight = z
  .number({ error: 'a number from 0 to 1' })
  .min(0, { error: 'a number from 0 to 1' })
  .max(1, { error: 'a number from 0 to 1' });
const field = z.string({ error: 'a field' }).transform((name, context): Field => {
  const known = fields.find((one) => one === name);
  if (known !== undefined) return known;
  context.addIssue({
    code: 'custom',
    message: `No scanner reports the field "${name}". See docs/adding-a-vendor.md for the list.`,
    params: { sentence: true },
  });
  return z.NEVER;
});
const example = z.strictObject(
  {
    seen: z.string({ error: 'a text that was seen' }).min(1, { error: 'a text that was seen' }),
    gives: z
      .strictObject(
        Object.fromEntries(
          ['model', 'firmware', 'serial', 'mac', 'name'].map((name) => [name, text('a text').optional()]),
        ),
        { error: 'a map of what the pattern reads out' },
      )
      .optional(),
  },
  { error: 'an example with seen' },
);
const common = {
  id: text('an id').regex(/^local\/[a-z0-9][a-z0-9-]*$/, {
    error: 'an id of lower case letters, digits and hyphens that begins with local/',
  }),
  // One field or several; a single one becomes a list.
  field: z.preprocess(
    (given) => (Array.isArray(given) ? given : [given]),
    listOf(field, 'fields').min(1, { error: 'at least one field' }),
  ),
  pattern: text('a regular expression'),
  ignoreCase: z.boolean({ error: 'true or false' }).optional(),
  type: z.strictObject({ is: oneOf(deviceTypes), weight }, { error: 'a map with is and weight' }).optional(),
  examples: listOf(example, 'examples').min(1, { error: 'at least one example' }),
  unlike: listOf(text('a text'), 'near misses').min(1, { error: 'at least one near miss' }),
  source: text('a text: where this was seen'),
};
const fingerprint = z
  .strictObject({ ...common, weight }, { error: 'a fingerprint' })
  .transform(compiled<Fingerprint>);
const behaviour = z
  .strictObject({ ...common, says: oneOf(['video', 'not-video', 'neither']) }, { error: 'a fingerprint' })
  .transform(compiled<BehaviourFingerprint>);
const sources = listOf(text('a text'), 'sources').min(1, { error: 'at least one source' });
const brand = z
  .strictObject(
    {
      name: text('a name'),
      relation: oneOf(['subsidiary', 'sub-brand', 'relabel']),
      made: oneOf(['whole', 'partly']),
      howToTell: text('a sentence: how to tell such a unit'),
      sources,
      marks: listOf(fingerprint, 'fingerprints').optional(),
      fingerprints: listOf(fingerprint, 'fingerprints').optional(),
    },
    { error: 'a brand' },
  )
  .superRefine((given, context) => {
    refuseBoth(given, context);
    if (given.marks === undefined && given.fingerprints === undefined)
      context.addIssue({ code: 'custom', path: ['fingerprints'], message: 'a list of fingerprints' });
  })
  .transform((given) => underOneName(given) as unknown as Brand);

const fileObject = z
  .strictObject(
    {
      maker: text("a maker's id")
        .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'an id of lower case letters, digits and hyphens' })
        .optional(),
      name: text('a name').optional(),
      headquarters: z
        .string({ error: 'an ISO 3166-1 code of two capitals' })
        .regex(/^[A-Z]{2}$/, { error: 'an ISO 3166-1 code of two capitals' })
        .optional(),
      sources: sources.optional(),
      marks: listOf(fingerprint, 'fingerprints').optional(),
      fingerprints: listOf(fingerprint, 'fingerprints').optional(),
      brands: listOf(brand, 'brands').optional(),
      behaviour: listOf(behaviour, 'fingerprints').optional(),
    },
    { error: 'a map with maker and fingerprints' },
  )
  .superRefine((given, context) => {
    refuseBoth(given, context);
    const { maker, fingerprints = given.marks, brands } = given;
    if (maker === undefined && (fingerprints !== undefined || brands !== undefined))
      context.addIssue({ code: 'custom', path: ['maker'], message: "a maker's id, as in hikvision" });
  });

/** One file of the operator's own fingerprints; `fingerprints` and its older name `marks` are one list. */
export const fingerprintFile = fileObject.transform(underOneName);

interface Listed<T> {
  readonly marks?: readonly T[] | undefined;
  readonly fingerprints?: readonly T[] | undefined;
}

/** The name of the list at a place of such a file, as written there. */
export function listName(given: unknown): 'fingerprints' | 'marks' {
  return typeof given === 'object' && given !== null && 'fingerprints' in given ? 'fingerprints' : 'marks';
}

function refuseBoth({ marks, fingerprints }: Listed<unknown>, context: z.RefinementCtx): void {
  if (marks === undefined || fingerprints === undefined) return;
  const message = '`marks` is the older name of `fingerprints`: give one of the two.';
  context.addIssue({ code: 'custom', path: ['marks'], message, params: { sentence: true } });
}

function underOneName<T, G extends Listed<T>>({ marks, ...rest }: G): Omit<G, 'marks'> {
  return marks === undefined ? rest : { ...rest, fingerprints: marks };
}

/** The keys known at a place of such a file. */
export function keysAt(place: Place): readonly string[] {
  const last = place.findLast((step) => typeof step === 'string');
  const shapes: Readonly<Record<string, readonly string[]>> = {
    marks: [...Object.keys(common), 'weight'],
    fingerprints: [...Object.keys(common), 'weight'],
    behaviour: [...Object.keys(common), 'says'],
    brands: ['name', 'relation', 'made', 'howToTell', 'sources', 'fingerprints', 'marks'],
    examples: ['seen', 'gives'],
    gives: ['model', 'firmware', 'serial', 'mac', 'name'],
    type: ['is', 'weight'],
  };
  return shapes[String(last)] ?? Object.keys(fileObject.shape);
}

function compiled<M extends Fingerprint | BehaviourFingerprint>(
  { pattern, ignoreCase, ...rest }: { readonly pattern: string; readonly ignoreCase?: boolean | undefined },
  context: z.RefinementCtx,
): M {
  try {
    return { ...rest, pattern: new RegExp(pattern, ignoreCase === true ? 'i' : '') } as unknown as M;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/^Invalid regular expression: /, '') : '';
    context.addIssue({
      code: 'custom',
      path: ['pattern'],
      message: `This is not a regular expression: ${why}. Put it in single quotes.`,
      params: { sentence: true },
    });
    return z.NEVER;
  }
}
