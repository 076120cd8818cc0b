/** The errors that a person meets most often, in words. */
const words: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user is not allowed to read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links lead in a circle',
  ENXIO: 'it is not a regular file',
  ENAMETOOLONG: 'its name is too long',
};

/** Why a file cannot be read, without a full stop: from the error that reading it threw. */
export function whyUnreadable(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return words[code] ?? cause.message;
}
