import type { DeviceType } from '../../src/model/identification.ts';

/** A name that stands for cameras and recorders and for nothing else, wherever a device says it. */
export interface OwnWord {
  readonly maker: string;
  /** As it is written; a blank or hyphen may be missing, or be an underline. Case does not matter. */
  readonly word: string;
  /** Of a badge that the maker lists. */
  readonly brand?: string;
  /** Says nothing of the maker: the badge is made by it in part. */
  readonly shared?: true;
  /** What follows the name where it is somebody else's. */
  readonly notBefore?: string;
  /** What stands right before it where it is no name but the end of a designation, as the source of a pattern, with an example. */
  readonly notBehind?: { readonly pattern: string; readonly seen: string };
  /** What carries the name; default a camera. */
  readonly is?: DeviceType;
}

/** Words of a maker of cameras. */
export const own = (maker: string, ...words: readonly string[]): readonly OwnWord[] =>
  words.map((word) => ({ maker, word }));
/** Words of a maker of recorders. */
export const recorders = (maker: string, ...words: readonly string[]): readonly OwnWord[] =>
  words.map((word) => ({ maker, word, is: 'recorder' }));
/** A badge that only this maker makes, and its further words. */
export const whole = (maker: string, brand: string, ...words: readonly string[]): readonly OwnWord[] =>
  [brand, ...words].map((word) => ({ maker, word, brand }));
/** Badges that this maker makes in part. */
export const shared = (maker: string, ...brands: readonly string[]): readonly OwnWord[] =>
  brands.map((brand) => ({ maker, word: brand, brand, shared: true }));
