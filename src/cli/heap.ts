import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 collect garbage when half as much again has gathered as is in use, instead of up to four times as much: what
 * a sweep allocates lives about a second, and would otherwise fill 300 MB before anybody looks. It costs no time that
 * can be measured (docs/decisions.md). Call it before a sweep; it holds for the whole process.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
