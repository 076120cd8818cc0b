const advice: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist. Create it, or name another.',
  ENOTDIR: 'a part of the path is a file and not a folder. Name another place.',
  EEXIST: 'a file has that name, or one in its path. Name another place.',
  EISDIR: 'it is a folder. Name a file.',
  EACCES: 'no permission to write there. Name a folder that you may write to.',
  EPERM: 'no permission to write there. Name a folder that you may write to.',
  EROFS: 'the file system is read-only. Name another place.',
  EFBIG: 'the file would be larger than the system allows here. Raise the limit, or export less.',
  ENOSPC: 'the disk is full. Free some space, or name another disk.',
  EDQUOT: 'your disk quota is used up. Free some space, or name another disk.',
};

/** Why a file could not be written, and what to do about it: the end of a sentence. */
export function whyUnwritten(error: unknown): string {
  return advice[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

/** What the operating system calls the error; null if it does not come from there. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
