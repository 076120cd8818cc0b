/** Something that reads foreign bytes, and what must hold whatever the bytes are. */
export interface FuzzTarget {
  /** Unique; also the name of its folder in `crashers/`. */
  readonly name: string;
  /** What it starts from: files, or folders of files, from the root of the project. At least one. */
  readonly seeds: readonly string[];
  /** Longest input that has to be read in time, in bytes; 65,536 unless a target lowers it, as for files of the operator's own. */
  readonly longest?: number;
  /** Tries these bytes. Throws, or rejects, where a promise of the reader is broken; anything else is a pass. */
  run(bytes: Uint8Array): void | Promise<void>;
}
