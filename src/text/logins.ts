import type { LastLogin } from '../../db/devices/last-logins.ts';
import { fittedTable, hiddenLines, type TableColumn } from '../export/fitted-grid.ts';
import { counted } from '../model/counted.ts';
import type { Login, LoginOutcome } from '../model/login.ts';
import { minute } from '../model/moment.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';

/** What became of a login, in a few words for a table, and in a sentence that says what to do. */
interface LoginWords {
  readonly brief: string;
  readonly sentence: string;
}

// `#` is the entry's number in the credentials file.
const words: Readonly<Record<LoginOutcome, LoginWords>> = {
  accepted: { brief: 'accepted', sentence: 'accepted user name and password of entry #' },
  refused: {
    brief: 'refused the password',
    sentence: 'refused user name and password of entry #; not tried again until that entry changes',
  },
  unanswered: {
    brief: 'sent, no usable reply',
    sentence: 'the login with entry # got no usable reply; the next sweep tries it again',
  },
  'refused-before': {
    brief: 'skipped: it refused before',
    sentence:
      'not tried, because this device refused entry # in an earlier sweep; change that entry to try again',
  },
  suspended: {
    brief: 'skipped: entry at rest',
    sentence:
      'not tried, because another device refused entry # in this sweep before it had worked at any; the next sweep tries it',
  },
  tried: {
    brief: 'had its one attempt',
    sentence: 'not tried again, because the device had its one attempt of this sweep',
  },
  busy: {
    brief: 'skipped: no turn in time',
    sentence: 'not tried, because other logins with entry # took too long; the next sweep tries it',
  },
  unproven: {
    brief: 'skipped: no sign of a camera',
    sentence: 'not tried, because a digest is demanded and nothing shows that this is a camera',
  },
  unsuitable: {
    brief: 'not sent: no digest login',
    sentence: 'password not sent, because no login was demanded that keeps it secret',
  },
  unfinished: {
    brief: 'skipped: time ran out',
    sentence: 'not tried, because the time or the number of requests for this device was used up',
  },
};

/** What became of a login, and what follows from it, as the end of a sentence. */
export function loginSentence({ outcome, entry }: Login): string {
  return words[outcome].sentence.replace('#', `${entry} of the credentials file`);
}

/** The same, whether or not the entry is known by its number. */
export function loginMessage({ outcome, entry }: Pick<LastLogin, 'outcome' | 'entry'>): string {
  return entry === null
    ? words[outcome].sentence.replace('entry #', 'its entry of the credentials file')
    : loginSentence({ outcome, entry });
}

const columns: readonly TableColumn<LastLogin>[] = [
  { title: 'ID', rank: 0, least: null, figures: true, text: ({ id }) => (id === null ? '-' : String(id)) },
  { title: 'SITE', rank: 2, least: 8, text: ({ site }) => clean(site) },
  { title: 'ADDRESS', rank: 0, least: null, text: ({ ip }) => ip },
  { title: 'LOGIN', rank: 0, least: null, text: ({ outcome }) => words[outcome].brief },
  {
    title: 'ENTRY',
    rank: 1,
    least: null,
    figures: true,
    text: ({ entry }) => (entry === null ? '-' : String(entry)),
  },
  {
    title: 'LAST SENT (UTC)',
    rank: 1,
    least: null,
    text: ({ sentAt }) => (sentAt === null ? 'never' : minute(sentAt)),
  },
  { title: 'MAKER', rank: 0, least: 6, text: ({ manufacturer }) => clean(manufacturer ?? '-') },
  { title: 'MODEL', rank: 3, least: 8, text: ({ model }) => clean(model ?? '-') },
  { title: 'NAME', rank: 2, least: 8, text: ({ name }) => clean(name ?? '-') },
];

/** The logins that were not accepted, a line for each address, then what each outcome means and how many were accepted. */
export function loginTable(logins: readonly LastLogin[], room: number): string {
  if (logins.length === 0)
    return 'No login has been tried yet. Give scan or the config a credentials file (docs/credentials.md).';
  const left = logins.filter(({ outcome }) => outcome !== 'accepted');
  const accepted = `${counted(logins.length - left.length, 'device')} accepted the login.`;
  if (left.length === 0) return `${accepted} None refused it or was skipped.`;
  const { text, hidden } = fittedTable(columns, left, room);
  const outcomes = [...new Set(left.map(({ outcome }) => outcome))];
  const meanings = outcomes.map(
    (outcome) => `${words[outcome].brief}: ${loginMessage({ outcome, entry: null })}.`,
  );
  return [
    text,
    '',
    ...meanings.flatMap((each) => wrapped(each, room)),
    accepted,
    ...hiddenLines(hidden, room, '--wide shows them'),
  ].join('\n');
}
