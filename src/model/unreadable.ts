/** The errors that a person meets most often: why, and what to do next. */
const words: Readonly<Record<string, { readonly why: string; readonly todo: string }>> = {
  ENOENT: { why: 'there is no such file', todo: 'Check its path.' },
  EACCES: {
    why: 'this user is not allowed to read it',
    todo: 'Allow it (chmod, chown), or run the command as a user that is.',
  },
  EISDIR: { why: 'it is a folder', todo: 'Name a file.' },
  ENOTDIR: { why: 'a part of its path is not a folder', todo: 'Check its path.' },
  ELOOP: { why: 'its links lead in a circle', todo: 'Name the file itself.' },
  ENXIO: { why: 'it is not a regular file', todo: 'Name a regular file.' },
  ENAMETOOLONG: { why: 'its name is too long', todo: 'Check its path.' },
};

/** Why a file cannot be read, without a full stop: from the error that reading it threw. */
export function whyUnreadable(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return wordsFor(cause)?.why ?? cause.message;
}

/** What a person can do about an error of reading a file, as a sentence; empty where only the reason is known. */
export function remedyFor(cause: unknown): string {
  return (cause instanceof Error && wordsFor(cause)?.todo) || '';
}

function wordsFor(cause: Error) {
  return 'code' in cause && typeof cause.code === 'string' ? words[cause.code] : undefined;
}
