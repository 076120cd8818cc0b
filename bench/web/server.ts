import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The program as it is built. */
export const program = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** A server with the built program, in a process of its own, at a unix socket. */
export class Server {
  readonly #child: ChildProcess;
  readonly #socket: string;

  private constructor(child: ChildProcess, socket: string) {
    this.#child = child;
    this.#socket = socket;
  }

  /** Starts it and waits until it listens. */
  static async start({ folder, inventory, config }: Place): Promise<Server> {
    const socket = join(folder, 'dashboard.sock');
    rmSync(socket, { force: true });
    const serve = ['serve', '--inventory', inventory, '--config', config, '--listen', `unix:${socket}`];
    const child = spawn(process.execPath, [program, ...serve, '--log-level', 'warn'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const server = new Server(child, socket);
    // The socket is there a moment before it is listened to.
    while (!(await server.#isUp())) {
      if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}`);
      await wait(10);
    }
    return server;
  }

  async #isUp(): Promise<boolean> {
    if (!existsSync(this.#socket)) return false;
    return this.get('/health/live', {}).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  /** Asks for a path and reads the whole answer: its status and the milliseconds. */
  get(path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const options = {
        socketPath: this.#socket,
        path,
        headers: { host: 'localhost', ...headers },
        agent: false,
      };
      request(options, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, bytes, ms: performance.now() - started }),
        );
        answer.on('error', reject);
      })
        .on('error', reject)
        .end();
    });
  }

  /** Its memory in megabytes: what is resident, all threads together. */
  megabytes(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
  }
}

/** Where a server and its files are. */
export interface Place {
  readonly folder: string;
  readonly inventory: string;
  readonly config: string;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
}
