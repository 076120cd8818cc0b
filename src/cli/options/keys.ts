import { InvalidArgumentError } from 'commander';

/** Names that the JSON and the files have for the same. */
const alsoCalled: Readonly<Record<string, string>> = {
  ip: 'address',
  manufacturer: 'maker',
  decision: 'decision',
};

/** The known key that a person means, in any case and with any hyphens (`firstSeen`). Throws InvalidArgumentError that names them all. */
export function keyOf<Key extends string>(text: string, known: readonly Key[]): Key {
  const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = alsoCalled[bare(text)] ?? text;
  const found = known.find((key) => bare(key) === bare(wanted));
  if (found === undefined)
    throw new InvalidArgumentError(`There is no "${text}". Known keys: ${known.join(', ')}.`);
  return found;
}
