import { type Fingerprints, type Maker, type Name, unverified } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { putUnder } from './fingerprint-index.ts';
import type { Match } from './match.ts';
import {
  type Form,
  factoryWeight,
  forms,
  type Owner,
  type Place,
  places,
  strengthOf,
  telling,
  typeOf,
  weights,
} from './name-forms.ts';
import { type Found, isWord, type Ready, stands } from './name-standing.ts';
import { isBetween, startNumber, startNumbers, startOf } from './name-starts.ts';
import * as words from './name-words.ts';
import type { Rule } from './rules.ts';

const beginsId = 'name-';

/** A name, and its text in lower case. */
interface Spelled {
  readonly name: Name;
  readonly lower: string;
}

const none: readonly Spelled[] = [];

/** Finds the names of makers and brands in values, and shows in which form each stands there. Immutable; share it freely. */
export class Names {
  readonly #makers: ReadonlyMap<string, Maker>;
  /** By their first three characters, without what may be between them; shorter ones by all of theirs. */
  readonly #byStart = new Map<string, Spelled[]>();
  /** Whether a name may begin with three characters, by a number made of these: most places of a value end here. */
  readonly #starts = new Uint8Array(startNumbers);
  readonly #names: readonly Name[];
  /** What makers' own names carry, by maker and by name in lower case. Worked out when a brand is first found. */
  #own: {
    readonly byMaker: ReadonlyMap<string, Name['carries']>;
    readonly more: ReadonlySet<string>;
  } | null = null;
  /** Made when a value first has the name: of thousands, a sweep meets hundreds. */
  readonly #ready = new Map<Name, Ready | null>();

  constructor(names: readonly Name[], makers: ReadonlyMap<string, Maker>) {
    this.#makers = makers;
    this.#names = names;
    for (const name of names) {
      const lower = name.text.toLowerCase();
      const start = startOf(lower, 0, 3);
      putUnder(this.#byStart, start, { name, lower });
      this.#starts[start.length < 3 ? startNumber(start, 0, 2) : startNumber(start, 0, 3)] = 1;
    }
  }

  /** The names that the value of a field has, each once, in its most telling form. */
  match(field: Field, value: string): readonly Match[] {
    const place = places[field];
    if (place === undefined) return [];
    const found = new Map<string, Match>();
    const all = this.#in(value);
    if (all.length === 0) return [];
    for (const one of all) {
      if (one.name.kind !== 'site' && all.some((other) => isInside(one, other))) continue;
      for (const match of matchesOf(one, field, place, value)) {
        const before = found.get(match.rule.id);
        if (before === undefined || before.rule.weight < match.rule.weight) found.set(match.rule.id, match);
      }
    }
    return [...found.values()];
  }

  #in(value: string): readonly Found[] {
    const folded = value.toLowerCase();
    // In few scripts lower case has another length; then the places would not be the same.
    const lower = folded.length === value.length ? folded : value;
    const found: Found[] = [];
    for (let at = 0; at + 1 < lower.length; at++) {
      if (!this.#mayBegin(lower, at)) continue;
      for (const { name, lower: spelled } of this.#startingWith(lower, at)) {
        const end = endOf(spelled, lower, at);
        const ready = end === null ? null : this.#readied(name);
        if (end !== null && ready !== null)
          found.push({ ...ready, before: value.slice(0, at), after: value.slice(end) });
      }
    }
    return found;
  }

  /** Whether a name may begin at a place: not within a word, and only where some name has the same first characters. */
  #mayBegin(lower: string, at: number): boolean {
    if (at > 0 && isPlain(lower.charCodeAt(at - 1)) && isPlain(lower.charCodeAt(at))) return false;
    return this.#starts[startNumber(lower, at, 3)] === 1 || this.#starts[startNumber(lower, at, 2)] === 1;
  }

  #startingWith(lower: string, at: number): readonly Spelled[] {
    const hasBetween = isBetween(lower[at + 1]) || isBetween(lower[at + 2]);
    const start = hasBetween ? startOf(lower, at, 3) : lower.slice(at, at + 3);
    const long = this.#byStart.get(start) ?? none;
    const short = start.length === 3 ? this.#byStart.get(start.slice(0, 2)) : undefined;
    return short === undefined ? long : [...long, ...short];
  }

  #readied(name: Name): Ready | null {
    const known = this.#ready.get(name);
    if (known !== undefined) return known;
    const maker = this.#makers.get(name.maker);
    const ready = maker === undefined ? null : readyName(name, maker, this.#numbered(name));
    this.#ready.set(name, ready);
    return ready;
  }

  /** Whether a model number after the name is a camera's or recorder's. */
  #numbered({ kind, means, carries, maker, text }: Name): boolean {
    if (kind === 'maker') return carries !== null && carries !== 'camera+';
    if (kind !== 'brand' || (means === 'ambiguous' && carries === null)) return false;
    this.#own ??= ownNames(this.#names);
    // Brands of those who make much else themselves.
    if (this.#own.more.has(text.toLowerCase())) return false;
    const all = carries ?? this.#own.byMaker.get(maker) ?? null;
    return all !== null && all !== 'camera+';
  }
}

function ownNames(names: readonly Name[]) {
  const own = names.filter(({ kind }) => kind === 'maker');
  return {
    byMaker: new Map(own.map(({ maker, carries }) => [maker, carries])),
    more: new Set(own.flatMap(({ text, carries }) => (carries === null ? [text.toLowerCase()] : []))),
  };
}

/** Whether it is the code of a letter in lower case or a digit. */
const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Of `Acme` and another maker's `Acme Vision` in one text, the longer is the name. */
function isInside(one: Found, other: Found): boolean {
  return (
    one.name.maker !== other.name.maker &&
    one.before.length >= other.before.length &&
    one.after.length >= other.after.length &&
    one.before.length + one.after.length > other.before.length + other.after.length &&
    isWord(other)
  );
}

function readyName(name: Name, maker: Maker, numbered: boolean): Ready {
  const brand = maker.brands?.find((one) => one.name === name.brand);
  const owner: Owner = {
    known: maker.headquarters !== null || maker.sources.some((source) => source !== unverified),
    made: brand?.made ?? null,
    sold: brand?.relation === 'relabel',
  };
  return {
    name,
    not: name.not === null ? null : new RegExp(`\\b(?:${name.not})`, 'i'),
    strength: strengthOf(name, owner),
    numbers: numbered && (owner.known || name.means === 'cameras'),
    brand: brandOf(name, maker),
    owner,
  };
}

/** The brand that a name shows, if it is not its maker's own. */
function brandOf(name: Name, maker: Maker): Rule['brand'] {
  const brand = maker.brands?.find((one) => one.name === name.brand);
  if (brand !== undefined) return { name: brand.name, made: brand.made };
  return maker.buys === 'all' && name.brand === null ? { name: maker.name, made: 'partly' } : null;
}

/** Where a name that begins here ends; null if it does not stand here. Takes both in lower case. */
function endOf(name: string, value: string, from: number): number | null {
  let at = from;
  for (let place = 0; place < name.length; place++) {
    const character = name[place];
    if (character === ' ' || character === '-') at += isBetween(value[at]) ? 1 : 0;
    else if (value[at] === character) at += 1;
    else return null;
  }
  return at;
}

/** The forms in which a name stands here: a model number, if it is before one, and the most telling of all others. */
function matchesOf(found: Found, field: Field, place: Place, value: string): readonly Match[] {
  if (found.not?.test(value) === true) return [];
  const fitting = found.name.kind === 'site' ? (['site'] as const) : formsAt(place);
  const standing = fitting.filter((form) => weightAt(form, place) > 0 && stands[form](found, field));
  if (standing.length === 0) return [];
  const model = standing.find(isModelForm);
  const others = standing.filter((form) => !isModelForm(form));
  const [first] = others;
  const heaviest = Math.max(0, ...others.map((form) => weightAt(form, place)));
  return [
    ...(model === undefined ? [] : [match(found, model, weightAt(model, place), field)]),
    ...(first === undefined ? [] : [match(found, first, heaviest, field)]),
  ];
}

const byPlace = new Map<Place, readonly Form[]>();

/** The forms that count in a place, the most telling first. */
function formsAt(place: Place): readonly Form[] {
  const known = byPlace.get(place) ?? forms.filter((form) => weightAt(form, place) > 0);
  byPlace.set(place, known);
  return known;
}

function weightAt(form: Form, place: Place): number {
  return (weights[form] as Partial<Record<Place, number>>)[place] ?? 0;
}

const isModelForm = (form: Form) => form === 'model' || form === 'recorder-model';

function match(found: Found, form: Form, weight: number, field: Field): Match {
  const model = isModelForm(form) ? words.endsModel.exec(found.after)?.[1] : undefined;
  return { rule: ruleOf(found, form, weight, field), groups: model === undefined ? {} : { model } };
}

/** Whether the whole value is what a factory writes, and hardly a user. */
function isFactoryForm({ name, owner, before, after }: Found, form: Form): boolean {
  if (!owner.known || name.means === 'ambiguous') return false;
  if (before !== '' && !/^Welcome to (?:the )?$/i.test(before)) return false;
  return (form === 'camera' && words.factoryProduct.test(after)) || words.onlyCompany.test(after);
}

function ruleOf(found: Found, form: Form, weight: number, field: Field): Rule {
  const { name, brand, strength } = found;
  const isFactory = isFactoryForm(found, form);
  return {
    id: `${name.maker}/${beginsId}${slug(name.text)}-${form}`,
    get pattern() {
      return patternOf(name.text);
    },
    weight: Math.min(isFactory ? Math.max(weight, factoryWeight) : weight, strength),
    type: typeOf(form, name, field),
    name: true,
    inWords: !isFactory && (form === 'sentence' || form === 'camera' || form === 'joined'),
    needsPrefix: false,
    form: isFactory ? 'fixed' : 'part',
    // A source shows the name; that a name among other words is the maker's own, none does.
    sourced: name.source !== unverified && (isFactory || telling.has(form)),
    maker: name.maker,
    brand,
    says: null,
  };
}

/** What reads the name and nothing around it. */
function patternOf(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.()+*?&]/g, '\\$&').replaceAll(/[ -]/g, '[ _-]?'), 'i');
}

/** The name, its form and its brand's share that an id such as `acme/name-acme-camera` stands for; null if it is no name's. */
export function readNameId(
  id: string,
  { names = [], makers }: Pick<Fingerprints, 'names' | 'makers'>,
): { readonly name: Name; readonly form: Form; readonly brand: Rule['brand'] } | null {
  const [owner = '', rest = ''] = id.split('/', 2);
  if (!rest.startsWith(beginsId)) return null;
  for (const name of names) {
    const begin = `${beginsId}${slug(name.text)}-`;
    if (name.maker !== owner || !rest.startsWith(begin)) continue;
    const form = forms.find((one) => one === rest.slice(begin.length));
    const maker = makers.find((one) => one.id === owner);
    if (form !== undefined && maker !== undefined) return { name, form, brand: brandOf(name, maker) };
  }
  return null;
}

/** A name as it stands in the id of what was recognised. */
function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-');
}
