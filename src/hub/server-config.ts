import { certificateFiles } from './certificates.ts';
import { type HubSettings, hubFiles } from './directory.ts';
import { subjectsOf } from './subjects.ts';

/** Most that the broker keeps on its disk, in GB. */
const storeGigabytes = 20;

/**
 * The configuration of nats-server for a hub: TLS from the first byte, NKeys, lists of what each may do, JetStream that waits for the disk,
 * and nothing beside it. No websocket, leaf nodes, MQTT, operator mode or user without a key: what went wrong in nats-server in 2026 was
 * nearly all there.
 */
export function serverConfig(folder: string, hub: HubSettings): string {
  const files = hubFiles(folder);
  const { certificate, key } = certificateFiles(folder, hub);
  const quoted = JSON.stringify;
  // What an account keeps is counted once for each server that keeps it.
  const accountGigabytes = storeGigabytes * hub.servers;
  const sites = hub.sites.filter(({ removedAt }) => removedAt === null);
  return `# Written by camcensus (hub init, hub add-site). What is changed here by hand is lost with the next site.
server_name: "camcensus-hub"
listen: ${quoted(hub.listen)}
pid_file: ${quoted(files.pid)}
max_payload: 300KB
max_connections: ${sites.length * 2 + 100}
ping_interval: "30s"
tls {
  cert_file: ${quoted(certificate)}
  key_file: ${quoted(key)}
  timeout: 10
  handshake_first: true
}
authorization { timeout: 10 }
jetstream {
  store_dir: ${quoted(files.store)}
  sync_interval: always
  max_file_store: ${storeGigabytes}GB
  max_memory_store: 64MB
}
accounts {
  CAMCENSUS {
    jetstream { max_file: ${accountGigabytes}GB, max_mem: 64MB, max_streams: 4, max_consumers: 8 }
    users: [
      # The hub.
      { nkey: ${hub.key}, permissions: {
        publish: { allow: ["jobs.>", "knowledge.>", "$JS.API.>", "$JS.ACK.>"] }
        subscribe: { allow: ["_INBOX.hub.>", "results.*.state"] } } }
${sites.map(siteUser).join('\n')}
    ]
  }
}
${hub.servers === 1 ? '' : '# The name of each server, and where the others are (docs/county.md).\ninclude "cluster.conf"\n'}`;
}

function siteUser({ name, token, key }: HubSettings['sites'][number]): string {
  const { inbox, jobs, directJobs, directKnowledge } = subjectsOf(token);
  return `      # ${name}
      { nkey: ${key}, permissions: {
        publish: { allow: ["results.${token}.>", "${directJobs}", "${directKnowledge}"] }
        subscribe: { allow: ["${inbox}.>", "${jobs}"] } } }`;
}
