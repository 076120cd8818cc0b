import { join } from 'node:path';
import process from 'node:process';
import { resendDecisions } from '../../../db/hub/resend.ts';
import { claimHub, releaseHub, takeHub } from '../../../db/hub/service.ts';
import { forgetStream } from '../../../db/hub/sites.ts';
import { openInventory } from '../../../db/open.ts';
import { fileLimits, readNamedText } from '../../config/named-file.ts';
import { tableOf } from '../../export/fitted-grid.ts';
import { silenceLimits } from '../../health/hub-health.ts';
import { checkHub } from '../../hub/check.ts';
import { BrokerError } from '../../hub/connect.ts';
import { hubFiles } from '../../hub/directory.ts';
import { connectHub, runHub, tellSite } from '../../hub/run.ts';
import { addSite, initHub, reloadServer, removeSite, renewCertificate } from '../../hub/set-up.ts';
import { siteReport } from '../../hub/site-report.ts';
import { clean } from '../../model/text.ts';
import { parseTargets } from '../../scope/parse-targets.ts';
import { hubSiteColumns } from '../../text/hub-sites.ts';
import { logged } from '../command-log.ts';
import { type ConcludingOptions, concludingFromOptions } from '../conclusion-basis.ts';
import { exit, Stop } from '../exit.ts';
import { interruption } from '../interruption.ts';
import type { PrintedOptions } from '../options/options.ts';
import { HubService } from '../service/hub-service.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { print, printJson, printText, roomFor, say } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

interface InFolder {
  readonly dir: string;
}

/** Options of `hub init`. */
export interface InitOptions extends InFolder {
  readonly address: string;
  readonly listen?: string;
  readonly certificate?: string;
  readonly key?: string;
  readonly ca?: string;
  readonly servers: '1' | '3';
}

/** Options of `hub renew`. */
export interface RenewOptions extends InFolder {
  readonly certificate?: string;
  readonly key?: string;
}

/** Options of `hub add-site`. */
export interface AddSiteOptions extends InFolder {
  readonly networks: readonly string[];
  readonly to: string;
  readonly allowPublic?: boolean;
  readonly replace?: boolean;
}

/** Options of `hub run`. */
export interface RunOptions extends InFolder, CommonOptions, ConcludingOptions {
  readonly once?: boolean;
  readonly takeOver?: boolean;
}

/** Options of `hub sites`. */
export interface SitesOptions extends InFolder, CommonOptions, PrintedOptions {
  readonly wide?: boolean;
}

/** Options of `hub quarantine`. */
export interface QuarantineOptions extends CommonOptions, PrintedOptions {
  readonly site?: readonly string[];
  readonly wide?: boolean;
}

/** Makes a hub's folder, and says how its server is started. */
export async function init(options: InitOptions): Promise<void> {
  const { dir, address, listen = null, ca: authority } = options;
  const pair = pairOf(options);
  if ((pair === null) !== (authority === undefined))
    throw new Stop('Your own certificate takes three files: --certificate, --key and --ca.');
  const certificate = pair === null || authority === undefined ? null : { ...pair, authority };
  await checkReadable({ ...certificate });
  const servers = options.servers === '3' ? 3 : 1;
  const hub = initHub({ folder: dir, address, listen, certificate, servers, at: new Date() });
  const { folder, config } = hubFiles(dir);
  await printText(
    [
      `${folder} holds the hub: its config for nats-server, its certificate and keys. Keep a copy where only you can read it.`,
      `Collectors reach it at ${hub.address}; the server listens on ${hub.listen}. Nothing was started. To do so:`,
      '',
      ...(servers === 1
        ? []
        : [`  # write ${join(folder, 'cluster.conf')} first, on each of the three (docs/county.md)`]),
      `  nats-server -c ${config}`,
      `  camcensus hub check --dir ${folder}`,
      `  camcensus hub add-site NAME --networks CIDR --dir ${folder} --to NAME.enrolment`,
      `  camcensus hub run --dir ${folder} --inventory ${join(folder, 'county.db')}`,
    ].join('\n'),
  );
}

/** Renews the certificate and has the server read it. */
export async function renew(options: RenewOptions): Promise<void> {
  const pair = pairOf(options);
  await checkReadable({ ...pair });
  renewCertificate(options.dir, pair, new Date());
  await printText(`The server's certificate was renewed. ${reloaded(options.dir).sentence}`);
}

/** What is no regular file would be waited for without an end where the hub reads it. Throws ConfigError. */
async function checkReadable(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [what, path] of Object.entries(files))
    await readNamedText(path, { what, maxBytes: fileLimits.certificates });
}

function pairOf({ certificate, key }: Pick<RenewOptions, 'certificate' | 'key'>) {
  if (certificate === undefined && key === undefined) return null;
  if (certificate === undefined || key === undefined)
    throw new Stop('A certificate and its key go together: name both, with --certificate and --key.');
  return { certificate, key };
}

/** Adds a site and has the running server reload, if there is one. */
export async function add(name: string, options: AddSiteOptions): Promise<void> {
  const { dir, networks, to, replace = false } = options;
  // The same rules as for a scope: a mistyped network is found here, and not at the school.
  await checkNetworks(networks, options.allowPublic === true);
  addSite({ folder: dir, name, networks, to, replace, at: new Date() });
  const reload = reloaded(dir);
  // A collector that starts before the hub does finds where to send to.
  const made = reload.isRunning ? (await checkHub(dir)).problems : [];
  await printText(
    [
      `Site ${clean(name)} was added. ${to} is its enrolment, with its key: what holds it can send as this site. Carry it there, and delete it here.`,
      `  camcensus collector run --enrolment ${to} --inventory FILE`,
      reload.sentence,
      ...made.map((one) => `PROBLEM: ${one}`),
    ].join('\n'),
  );
}

function checkNetworks(networks: readonly string[], allowPublic: boolean): Promise<unknown> {
  const onlyNetworks = () =>
    Promise.reject(new Stop('A site has networks, such as 10.20.0.0/22: no host names, and no @file.'));
  const maxAddresses = 2n ** 129n;
  const from = { resolve: onlyNetworks, readFile: onlyNetworks };
  return parseTargets(networks, { exclude: [], allowPublic, maxAddresses, ...from });
}

/** Shuts a site out. */
export async function remove(name: string, { dir }: InFolder): Promise<void> {
  removeSite(dir, name, new Date());
  await printText(`Site ${clean(name)} was removed; what is known of it stays. ${reloaded(dir).sentence}`);
}

function reloaded(dir: string): { readonly isRunning: boolean; readonly sentence: string } {
  const pid = reloadServer(dir);
  const sentence =
    pid === null
      ? `No nats-server runs from this folder here. One that runs elsewhere takes the new ${hubFiles(dir).config} on SIGHUP (systemctl reload nats-server).`
      : `The running nats-server (process ${pid}) takes the new config; connections of others stay.`;
  return { isRunning: pid !== null, sentence };
}

/** Compares the running server with what it should be. */
export async function check({ dir }: InFolder): Promise<void> {
  const { lines, problems } = await checkHub(dir);
  await printText([...lines, ...problems.map((one) => `PROBLEM: ${one}`)].join('\n'));
  if (problems.length > 0) process.exitCode = exit.couldNotStart;
}

/** Takes sites in until it is stopped, or nothing waits. */
export async function run(options: RunOptions): Promise<void> {
  const settings = logged(await readSettings(options), options, options.once === true ? 'warn' : null);
  const { log } = settings;
  const knowledge = await concludingFromOptions(options, settings);
  const inventory = openInventory(settings.inventory, { create: true });
  const stop = interruption((signal) => log.info({ signal }, 'the hub is stopping'));
  const service = new HubService(inventory, settings);
  try {
    if (options.takeOver === true) takeHub(inventory);
    else claimHub(inventory);
    if (options.once !== true) await service.start(stop.signal);
    await runHub({
      inventory,
      knowledge,
      folder: options.dir,
      signal: stop.signal,
      once: options.once === true,
      onNotice: (site, sentence) => log.warn({ site }, sentence),
      onState: (sentence) => log.info(sentence),
      onApplied: () => service.applied(),
    });
    process.exitCode = exit.done;
  } finally {
    await service.close();
    stop.release();
    releaseHub(inventory);
    inventory.close();
  }
}

/** Prints the sites and how far each has come. */
export async function sites(options: SitesOptions): Promise<void> {
  const settings = await readSettings(options);
  // Before the first run there is none, and the sites are known all the same.
  const inventory = openInventory(settings.inventory, { create: true });
  try {
    const connection = await connectHub(options.dir).catch((error: unknown) => {
      if (!(error instanceof BrokerError)) throw error;
      say(`${error.message} What waits there is not counted.`);
      return null;
    });
    const found = await siteReport(inventory, {
      ...{ folder: options.dir, connection, now: new Date() },
      limits: silenceLimits(settings.config.hub),
    }).finally(() => connection?.close());
    if (options.format === 'json') await printJson(found);
    else await print(found.length === 0 ? 'No sites yet.' : tableOf(hubSiteColumns, found, roomFor(options)));
  } finally {
    inventory.close();
  }
}

/** Takes another inventory of a site from now on. */
export function accept(name: string, options: SitesOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory) => {
    inventory.write(() => {
      forgetStream(inventory, name);
      resendDecisions(inventory, name);
    });
    // The collector reads there how far the hub is, before it sends anything.
    await tellSite(options.dir, inventory, name);
    await printText(
      `The next inventory that sends with the key of ${clean(name)} is taken for the site's. What is known of its devices stays.`,
    );
  });
}
