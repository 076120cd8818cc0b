import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Key and certificate for localhost and 127.0.0.1, which is its own authority. */
export const certificateFile = fileURLToPath(new URL('localhost.pem', import.meta.url));

/** A mail as the server accepted it. */
export interface Mail {
  readonly mail_from: string;
  readonly rcpt_tos: readonly string[];
  readonly tls: boolean;
  readonly user: string | null;
  readonly data: string;
}

/** A real SMTP server in a process of its own, and what it said. */
export class SmtpServer {
  readonly #child: ChildProcess;
  readonly #said: Record<string, unknown>[] = [];
  readonly #waiting = new Set<() => void>();
  #ended: Error | null = null;
  #asked = 0;
  port = 0;

  private constructor(manner: string) {
    const script = fileURLToPath(new URL('smtp-server.py', import.meta.url));
    // Debian's own Python: aiosmtpd is a Debian package, which another one does not see.
    this.#child = spawn('/usr/bin/python3', [script, certificateFile, manner], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    createInterface({ input: this.#child.stdout ?? process.stdin }).on('line', (line) => {
      this.#said.push(JSON.parse(line) as Record<string, unknown>);
      for (const look of this.#waiting) look();
    });
    this.#child.once('close', (code) => {
      this.#ended = new Error(`the SMTP server ended with ${code}`);
      for (const look of this.#waiting) look();
    });
  }

  /** Starts one that behaves as `manner` says (smtp-server.py). */
  static async start(manner: string): Promise<SmtpServer> {
    const server = new SmtpServer(manner);
    server.port = Number((await server.says('port')).port);
    return server;
  }

  /** Waits for something that it says with this key, the `count`th time. Rejects where it ends before. */
  says(key: string, count = 1): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.#said.filter((one) => key in one)[count - 1];
        if (found === undefined && this.#ended === null) return;
        this.#waiting.delete(look);
        if (found === undefined) reject(this.#ended);
        else resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** The mails it accepted until now. */
  async mails(): Promise<readonly Mail[]> {
    await this.#everything();
    return this.#said.filter((one) => 'data' in one) as unknown as Mail[];
  }

  /** How many times it said something with this key until now. */
  async count(key: string): Promise<number> {
    await this.#everything();
    return this.#said.filter((one) => key in one).length;
  }

  /** From now on answers messages that it got, those before, too; or none until it is told to again. */
  answers(whether: boolean): Promise<void> {
    return this.#everything(whether ? 'go' : 'hold');
  }

  async #everything(line = ''): Promise<void> {
    this.#asked += 1;
    this.#child.stdin?.write(`${line}\n`);
    await this.says('here', this.#asked);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}
