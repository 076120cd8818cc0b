import type { Example, Fingerprint, Maker, ModelPlace } from '../../src/model/fingerprint.ts';

/**
 * Makers of model numbers so short or so ordinary that a page may hold them by chance: a letter and four digits are a printer, too. They count
 * behind the maker's name only.
 */
const tooOrdinary: ReadonlySet<string> = new Set([
  'axis',
  'verkada',
  'wyze',
  'eagle-eye',
  'huawei',
  'belkin',
]);

const modelFrom = 0.5;
const shortest = 5;
const label = /^[A-Za-z]{2,4}-\d{3,6}$/;

/**
 * The maker, with {@link Fingerprint.elsewhere} for each fingerprint that knows a model number in the field for it: where it is looked for among other words.
 */
export function withModelWords(maker: Maker): Maker {
  const isOrdinary = tooOrdinary.has(maker.id);
  const { brands } = maker;
  return {
    ...maker,
    fingerprints: maker.fingerprints.map((fingerprint) => withPlaces(fingerprint, maker.name, isOrdinary)),
    ...(brands !== undefined &&
      !isOrdinary && {
        brands: brands.map((brand) => ({
          ...brand,
          fingerprints: brand.fingerprints.map((fingerprint) => withPlaces(fingerprint, brand.name, false)),
        })),
      }),
  };
}

function withPlaces(fingerprint: Fingerprint, name: string, onlyNamed: boolean): Fingerprint {
  const places = [...(onlyNamed ? [] : aloneIn(fingerprint, name)), ...namedIn(fingerprint, name)];
  return places.length === 0 ? fingerprint : { ...fingerprint, elsewhere: places };
}

function aloneIn(fingerprint: Fingerprint, name: string): readonly ModelPlace[] {
  if (!namesModel(fingerprint)) return [];
  const telling = fingerprint.examples.filter(({ seen, gives }) => gives?.model === seen && isTelling(seen));
  if (telling.length === 0) return [];
  const isLabel = telling.every(({ seen }) => label.test(seen));
  return isLabel && !/^[A-Za-z0-9-]+$/.test(name) ? ['word'] : ['word', 'host'];
}

/** Behind whose name it stands, a model number may be as short as it likes: `GKB D53211`. */
function namedIn(fingerprint: Fingerprint, name: string): readonly ModelPlace[] {
  const ordinary = isOrdinary(fingerprint);
  if (!/^[A-Za-z0-9 .&-]+$/.test(name) || !(ordinary || namesModel(fingerprint))) return [];
  const isShort = ({ seen, gives }: Example) =>
    gives?.model === seen &&
    (ordinary || !isTelling(seen)) &&
    !seen.toLowerCase().startsWith(name.toLowerCase());
  return fingerprint.examples.some(isShort) ? ['named'] : [];
}

/** So short or plain that it counts nowhere else but where a model is named, and little there. */
function isOrdinary({ field, type, pattern, weight }: Fingerprint): boolean {
  return (
    [field].flat().includes('onvif.model') &&
    type !== undefined &&
    type.weight < modelFrom &&
    weight > 0 &&
    pattern.source.startsWith('^(?<model>')
  );
}

function namesModel({ field, type, pattern }: Fingerprint): boolean {
  return (
    [field].flat().includes('onvif.model') &&
    type !== undefined &&
    type.weight >= modelFrom &&
    /^\^.+/.test(pattern.source) &&
    pattern.source.includes('(?<model>')
  );
}

function isTelling(text: string): boolean {
  const long = text.length > shortest || (text.length === shortest && text.includes('-'));
  return long && /\d/.test(text) && /[A-Z]/i.test(text) && !text.includes(' ');
}
