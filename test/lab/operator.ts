import { join } from 'node:path';
import { findDevices } from '../../db/devices/find.ts';
import { deviceObservations } from '../../db/evidence/observations.ts';
import { openInventory } from '../../db/open.ts';
import type { Device } from '../../src/model/device.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { carriedOut } from '../e2e/in-process.ts';
import type { Lab } from './netns.ts';
import type { Program } from './program.ts';

/** What a scan printed, how it ended and how long it took. */
export interface Scanned {
  readonly code: number;
  readonly devices: readonly Device[];
  readonly stderr: string;
  readonly seconds: number;
}

/** An observation in one line: `http.server nginx`. */
export function line({ field, value }: Observation): string {
  return `${field} ${value}`;
}

/** What the program reported, without the notice that the kernel's neighbour table is full: all labs of this machine share that table. */
function ownWords(stderr: string): string {
  return stderr.replace(/^.*The neighbour table of this machine is full.*\n/gm, '');
}

/** A user at a terminal in one namespace, with an inventory of their own. */
export class Operator {
  readonly #lab: Lab;
  readonly #namespace: string;
  readonly #program: Program;
  readonly #inventory: string;
  readonly #files: number | null;
  readonly #env: readonly string[];

  /** `files`: how many the program may open; the system's limit if left out. `env`: further variables, `NAME=value`. */
  constructor(
    lab: Lab,
    namespace: string,
    program: Program,
    name = 'inventory',
    files: number | null = null,
    env: readonly string[] = [],
  ) {
    this.#lab = lab;
    this.#namespace = namespace;
    this.#program = program;
    this.#files = files;
    this.#env = env;
    this.#inventory = join(program.folder, `${name}.db`);
  }

  /** `camcensus scan --quiet …`: it then reports only what is not in order. */
  async scan(...args: readonly string[]): Promise<Scanned> {
    const began = performance.now();
    const { code, stdout, stderr } = await this.#run('scan', '--quiet', ...args);
    if (code === 2 || stdout === '') throw new Error(`the scan could not start: ${stderr}`);
    const devices = JSON.parse(stdout);
    return { code, devices, stderr: ownWords(stderr), seconds: (performance.now() - began) / 1000 };
  }

  /** `camcensus list …`, as it prints. */
  async list(...args: readonly string[]): Promise<readonly Device[]> {
    return JSON.parse((await this.#here('list', ...args)).stdout);
  }

  /** `camcensus sweeps`, newest first. */
  async sweeps(): Promise<readonly Sweep[]> {
    return JSON.parse((await this.#here('sweeps')).stdout);
  }

  /** Everything that the inventory has about the host at an address. */
  observations(address: string): readonly Observation[] {
    const inventory = openInventory(this.#inventory, { create: false, readonly: true });
    try {
      return findDevices(inventory, address).flatMap(({ id }) => deviceObservations(inventory, id));
    } finally {
      inventory.close();
    }
  }

  /** What needs no network is carried out in the test's own process. */
  #here(...args: readonly string[]) {
    const { folder } = this.#program;
    return carriedOut(
      [...args, '--format', 'json', '--inventory', this.#inventory],
      { HOME: folder },
      folder,
    );
  }

  #run(command: string, ...args: readonly string[]) {
    const own = [command, ...args, '--format', 'json', '--inventory', this.#inventory];
    const all = [...this.#env, process.execPath, this.#program.main, ...own];
    if (this.#files === null) return this.#lab.run(this.#namespace, 'env', all);
    const limited = ['-c', `ulimit -n ${this.#files}; exec env "$@"`, 'sh', ...all];
    return this.#lab.run(this.#namespace, 'sh', limited);
  }
}
