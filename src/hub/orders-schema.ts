import * as z from 'zod';
import { sweepOrderStates } from '../model/site-orders.ts';
import { clean } from '../model/text.ts';

const texts = z.array(z.string().min(1).max(100)).readonly();
const number = z.number().int().min(0);

/** What a hub wants of a site, as it is kept in the hub's folder and as it travels. */
export const ordersSchema = z.object({
  number,
  settings: z
    .object({
      targets: texts.nullable(),
      exclude: texts,
      schedule: z.string().max(100).nullable(),
      timezone: z.string().max(100).nullable(),
      rate: z.number().int().min(1).nullable(),
      policies: texts.nullable(),
    })
    .nullable(),
  sweep: z.object({ number, until: z.iso.datetime(), targets: texts }).nullable(),
  knowledge: z
    .object({
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z
        .number()
        .int()
        .min(1)
        .max(8 * 1024 * 1024),
      issued: z.iso.datetime(),
    })
    .nullable(),
});

const sentence = z.string().max(400).transform(clean);

/** What a site does of that, and what not. */
export const answerSchema = z.object({
  number,
  refused: z.array(sentence).max(20).readonly(),
  sweep: z.object({ number, state: z.enum(sweepOrderStates), said: sentence }).nullable(),
  knowledge: z.iso.datetime().nullable(),
});
