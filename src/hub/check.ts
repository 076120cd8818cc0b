import { X509Certificate } from 'node:crypto';
import { statSync } from 'node:fs';
import { BrokerError } from './connect.ts';
import { hubFiles, readHub, readHubFile } from './directory.ts';
import { connectHub } from './run.ts';
import { serverConfig } from './server-config.ts';
import { ensureStreams, wantedStreams } from './streams.ts';

/** What `hub check` found: facts, and what is to be mended. */
export interface HubCheck {
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

/** Days before the certificate ends in which that is a problem. */
const warnDays = 60;

/** Compares a hub's folder and its running server with what they should be, and makes its streams. Throws HubFolderError. */
export async function checkHub(folder: string): Promise<HubCheck> {
  const hub = readHub(folder);
  const files = hubFiles(folder);
  const problems: string[] = [];
  for (const path of [files.seed, files.authorityKey, files.certificateKey, files.settings, files.config]) {
    const mode = statSync(path).mode & 0o777;
    if ((mode & 0o077) !== 0)
      problems.push(`${path} is open to other users (mode ${mode.toString(8)}): chmod 600 ${path}`);
  }
  if (readHubFile(files.config) !== serverConfig(folder, hub))
    problems.push(
      `${files.config} was changed by hand, or is of another version: camcensus cannot say what it permits.`,
    );
  const { validTo } = new X509Certificate(readHubFile(files.certificate));
  const days = Math.floor((Date.parse(validTo) - Date.now()) / 86_400_000);
  if (days < warnDays) problems.push(`The server's certificate ends in ${days} days.`);
  const active = hub.sites.filter(({ removedAt }) => removedAt === null).length;
  const lines = [
    `Collectors reach the hub at ${hub.address}; the server listens on ${hub.listen}.`,
    `Sites: ${active}. Certificate valid for ${days} more days.`,
  ];
  try {
    return { lines: [...lines, ...(await checkServer(folder, problems))], problems };
  } catch (error) {
    if (!(error instanceof BrokerError)) throw error;
    return { lines, problems: [...problems, `${error.message} Start it: nats-server -c ${files.config}`] };
  }
}

async function checkServer(folder: string, problems: string[]): Promise<readonly string[]> {
  const connection = await connectHub(folder);
  try {
    const { version = '?', tls_required: tls, jetstream: js } = connection.info ?? {};
    if (tls !== true) problems.push('The running server does not demand TLS: it runs with another config.');
    if (js !== true) problems.push('The running server has no JetStream: it runs with another config.');
    const manager = await ensureStreams(connection);
    const there: string[] = [];
    for await (const { config } of manager.streams.list()) there.push(config.name);
    const strange = there.filter((name) => !wantedStreams.some((wanted) => wanted.name === name));
    if (strange.length > 0)
      problems.push(`The server has streams that are not the hub's: ${strange.join(', ')}.`);
    return [`nats-server ${version} runs. ${knownOf(version)}`];
  } finally {
    await connection.close();
  }
}

/** What is known of a version of nats-server (docs/county.md). */
function knownOf(version: string): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const supported = major > 2 || (minor === 12 && patch >= 12) || (minor === 14 && patch >= 3) || minor > 14;
  if (supported) return 'Upstream mends this version.';
  return minor === 10 && patch >= 23
    ? 'Upstream no longer mends this version; of what is known to be wrong with it, the config here uses nothing (no websocket, leaf nodes, MQTT, operator mode).'
    : 'This version has known faults: use Debian’s 2.10.27, or 2.12.12 or 2.14.3 and later.';
}
