import process from 'node:process';

/** Bytes of memory that this process may still use, by the system and its container. */
export function availableMemory(): number {
  return process.availableMemory();
}
