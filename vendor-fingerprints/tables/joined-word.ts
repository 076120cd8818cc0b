import type { Mark } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import type { OwnWord } from './own-word.ts';

const kinds =
  '(?:[dnxh]vr|ip-?cam(?:era)?|ipc|(?:net|web)?cam(?:era)?s?|cctv|tech(?:nolog(?:y|ies))?|security|rtsp)';

/**
 * A mark of a coined name in one word with what it stands on (`HikvisionNVR`, `DahuaTechnology`, `HikvisionDS-2CD2020`), as firmware and
 * owners write it. It names a maker, and flags and clears nothing. None for names of several words, and for short ones.
 */
export function joinedMark(
  { maker, word, shared, is = 'camera' }: OwnWord,
  field: readonly Field[],
): readonly Mark[] {
  if (!/^[a-z]{5,}$/i.test(word)) return [];
  return [
    {
      id: `${maker}/word-${word.toLowerCase()}-joined`,
      field,
      pattern: new RegExp(`^(?:.{0,200}[^a-z0-9])?${word}(?:${kinds}(?![a-z])|DS-\\d)`, 'i'),
      weight: shared ? 0 : 0.35,
      type: { is, weight: 0.25 },
      inWords: true,
      examples: [{ seen: `${word}NVR` }, { seen: `x ${word}Ipc_1` }],
      unlike: [`${word} NVR`, `${word}x`, `x${word}NVR`, `${word}NVRam`],
      source: 'general knowledge, not verified',
    },
  ];
}
