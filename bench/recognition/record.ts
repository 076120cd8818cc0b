import { readFileSync } from 'node:fs';

/** Headers by name, in their order and case. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What a device sent, as stored in the record. Which keys exist depends on the kind. */
export interface Evidence {
  readonly status?: number;
  readonly headers?: Headers;
  readonly title?: string;
  readonly body?: string;
  readonly subject?: string | Readonly<Record<string, string>>;
  readonly issuer?: string | Readonly<Record<string, string>>;
  readonly sdp?: string;
  readonly xml?: string;
  readonly types?: string;
  readonly xaddrs?: string | readonly string[];
  readonly scopes?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly hex?: string;
  readonly banner?: string;
  readonly service?: string;
  readonly services?: readonly string[];
  readonly name?: string;
  readonly host?: string;
  readonly txt?: string | readonly string[];
  readonly json?: unknown;
  readonly udpPort?: number;
  readonly algorithm?: string;
  readonly hash?: string;
  readonly md5?: string;
  readonly sysDescr?: string;
  readonly sysObjectID?: string;
  readonly oids?: Readonly<Record<string, string>>;
  readonly vendorClassId?: string;
  readonly hostname?: string;
}

/** One record: what was sent, and what the device is (null: unknown). */
export interface RecordedAnswer {
  readonly id: string;
  readonly kind: string;
  readonly evidence: Evidence;
  readonly expected: {
    readonly manufacturer: string | null;
    readonly oem_of: string | null;
    readonly device_type: string;
    readonly model?: string | null;
    readonly firmware?: string | null;
    readonly serial?: string | null;
  };
}

/** The records of a file, one JSON object per line. Throws file and parsing errors. */
export function readRecords(file: string): readonly RecordedAnswer[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): RecordedAnswer => JSON.parse(line));
}
