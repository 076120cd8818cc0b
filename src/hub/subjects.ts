/** The streams of JetStream. `results` holds what sites sent until it is too old; the others the newest of each subject. */
export const streams = {
  results: 'RESULTS',
  states: 'STATES',
  jobs: 'JOBS',
  knowledge: 'KNOWLEDGE',
} as const;

/** The subjects of a site. */
export function subjectsOf(token: string) {
  return {
    rows: `results.${token}.rows`,
    state: `results.${token}.state`,
    taken: `jobs.${token}.taken`,
    jobs: `jobs.${token}.>`,
    orders: `jobs.${token}.orders`,
    decisions: `jobs.${token}.decisions`,
    inbox: `_INBOX.${token}`,
    /** Reads the newest of its own subjects in `jobs`, without a right to anything else of the API. */
    directJobs: newestOf(streams.jobs, `jobs.${token}.>`),
    /** Reads parts of knowledge packs, which are the same for all sites. */
    directKnowledge: newestOf(streams.knowledge, 'knowledge.>'),
  } as const;
}

/** Where the newest message of a subject is requested. */
export function newestOf(stream: string, subject: string): string {
  return `$JS.API.DIRECT.GET.${stream}.${subject}`;
}

/** The subject of a part of a knowledge pack, which is known by the SHA-256 of its file. */
export function partSubject(digest: string, part: number): string {
  return `knowledge.${digest}.${part}`;
}

/**
 * A site's name as one token of a subject: letters, digits and hyphens stay, every other byte becomes `_` and two hexadecimal digits. Two
 * names never share one.
 */
export function tokenOf(site: string): string {
  return [...Buffer.from(site)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9-]/.test(sign) ? sign : `_${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** The site's token in a subject that a message came with; null for any other subject. */
export function tokenIn(subject: string): string | null {
  return /^(?:results|jobs)\.([\w-]+)\.(?:rows|state|taken)$/.exec(subject)?.[1] ?? null;
}
