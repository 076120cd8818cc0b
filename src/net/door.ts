import type { Socket } from 'node:net';
import type { NetworkLimits } from '../model/network.ts';
import type { Budget } from './budget.ts';
import { type Connected, connect } from './connect.ts';
import type { Counters } from './counters.ts';
import type { Gate } from './gate.ts';
import type { Admitted, Guard } from './guard.ts';
import type { NetworkLog } from './log.ts';

/** What everything that sends shares. */
export class Door {
  readonly guard: Guard;
  readonly gate: Gate;
  readonly budget: Budget;
  readonly limits: NetworkLimits;
  readonly counters: Counters;
  readonly log: NetworkLog;
  readonly userAgent: string;
  readonly #open = new Set<Socket>();

  constructor(parts: Pick<Door, 'guard' | 'gate' | 'budget' | 'limits' | 'counters' | 'log' | 'userAgent'>) {
    this.guard = parts.guard;
    this.gate = parts.gate;
    this.budget = parts.budget;
    this.limits = parts.limits;
    this.counters = parts.counters;
    this.log = parts.log;
    this.userAgent = parts.userAgent;
  }

  /** Connects, and remembers the socket while it lives so that {@link close} can end it. */
  async connect(to: Admitted<'tcp'>, ms: number, signal: AbortSignal): Promise<Connected> {
    const connected = await connect(to, ms, signal, this.log);
    if (connected.outcome === 'open') {
      const { socket } = connected;
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    }
    return connected;
  }

  /** Lets nobody through any more and ends what is open. */
  close(): void {
    this.gate.close();
    for (const socket of this.#open) socket.destroy();
  }
}
