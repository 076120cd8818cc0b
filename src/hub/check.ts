import { existsSync, statfsSync, statSync } from 'node:fs';
import { jetstreamManager } from '@nats-io/jetstream';
import { clean } from '../model/text.ts';
import { certificateFiles, certificateState } from './certificates.ts';
import { BrokerError, whyNot } from './connect.ts';
import { hubFiles, readHub, readHubFile } from './directory.ts';
import { connectHub } from './run.ts';
import { serverConfig } from './server-config.ts';
import { knownOf } from './server-versions.ts';
import { ensureStreams, wantedStreams } from './streams.ts';

/** What `hub check` found: facts, and what is to be mended. */
export interface HubCheck {
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

/** Days before the certificate, and its authority, end in which that is a problem. */
const warnDays = 60;
const warnAuthorityDays = 365;
/** Below this the disk of the broker counts as nearly full, in bytes. */
const littleRoom = 1_000_000_000;

/** Compares a hub's folder and its running server with what they should be, and makes its streams. Throws HubFolderError. */
export async function checkHub(folder: string): Promise<HubCheck> {
  const hub = readHub(folder);
  const files = hubFiles(folder);
  const problems: string[] = [];
  const { key } = certificateFiles(folder, hub);
  for (const path of [files.seed, files.authorityKey, key, files.settings, files.config]) {
    // Without an authority of its own, the hub has no key of one.
    if (path === files.authorityKey && hub.certificateFiles !== null) continue;
    problems.push(...openTo(path, path === key && hub.certificateFiles !== null));
  }
  if (readHubFile(files.config) !== serverConfig(folder, hub))
    problems.push(
      `${files.config} was changed by hand, or is of another version: camcensus cannot say what it permits.`,
    );
  const { daysLeft, authorityDaysLeft, refused } = certificateState(folder, hub, new Date());
  const renew = `Renew it: camcensus hub renew --dir ${files.folder}.`;
  if (refused !== null) problems.push(`Collectors refuse the server's certificate: ${refused}. ${renew}`);
  else if (daysLeft < warnDays) problems.push(`The server's certificate ends in ${daysLeft} days. ${renew}`);
  if (authorityDaysLeft < warnAuthorityDays)
    problems.push(
      `The authority that collectors know ends in ${authorityDaysLeft} days. Make a new hub in another folder, and new enrolments.`,
    );
  const { bavail, bsize } = statfsSync(files.folder);
  if (bavail * bsize < littleRoom)
    problems.push(
      `The disk of ${files.store} has ${Math.floor((bavail * bsize) / 1_000_000)} MB left: once it is full, the server takes nothing more, and sites keep what they have.`,
    );
  const active = hub.sites.filter(({ removedAt }) => removedAt === null).length;
  const lines = [
    `Collectors reach the hub at ${hub.address}; the server listens on ${hub.listen}.`,
    `Sites: ${active}. The certificate, by ${hub.certificateFiles === null ? "the hub's own authority" : 'your authority'}, is valid for ${daysLeft} more days.`,
  ];
  try {
    return { lines: [...lines, ...(await checkServer(folder, problems))], problems };
  } catch (error) {
    if (!(error instanceof BrokerError)) throw error;
    return { lines, problems: [...problems, `${error.message} Start it: nats-server -c ${files.config}`] };
  }
}

/** That a file is open to other users; the council's key may be open to a group, such as Debian's ssl-cert. */
function openTo(path: string, groupReads: boolean): readonly string[] {
  if (!existsSync(path)) return [`${path} is missing.`];
  const mode = statSync(path).mode & 0o777;
  if ((mode & (groupReads ? 0o037 : 0o077)) === 0) return [];
  const wanted = groupReads ? '640' : '600';
  return [`${path} is open to other users (mode ${mode.toString(8)}): chmod ${wanted} ${path}`];
}

async function checkServer(folder: string, problems: string[]): Promise<readonly string[]> {
  const connection = await connectHub(folder);
  try {
    const { version = '?', tls_required: tls, jetstream: js, server_name: name } = connection.info ?? {};
    if (tls !== true) problems.push('The running server does not demand TLS: it runs with another config.');
    if (!(name ?? '').startsWith('camcensus-hub'))
      problems.push(`The running server calls itself "${clean(name ?? '')}": it runs with another config.`);
    if (js !== true) problems.push('The running server has no JetStream: it runs with another config.');
    const manager = await jetstreamManager(connection);
    const there: string[] = [];
    for await (const { config } of manager.streams.list()) there.push(config.name);
    const strange = there.filter((name) => !wantedStreams.some((wanted) => wanted.name === name));
    if (strange.length > 0)
      problems.push(`The server has streams that are not the hub's: ${strange.join(', ')}.`);
    await ensureStreams(connection).catch((error: unknown) =>
      problems.push(`The streams could not be made: ${whyNot(error)}`),
    );
    return [`nats-server ${version} runs. ${knownOf(version)}`];
  } finally {
    await connection.close();
  }
}
