import process from 'node:process';
import type { Client } from './inventory.ts';
import type { Route } from './routes.ts';
import { type Place, Server } from './server.ts';

/** The bar: what the last thousand requests may add to the mean of the thousand before, in percent. */
const mostAdded = 5;
const each = 1_000;
/** Memory is looked at after every one of so many requests: one look depends on when garbage was collected. */
const sampled = 20;

/** What is asked. */
export interface Asked {
  readonly requests: number;
  readonly routes: readonly Route[];
  readonly clients: readonly Client[];
}

/**
 * The memory of a fresh server, after none and over each thousand of requests: its routes in turn, and after each a question that was not
 * asked before. Returns a sentence. Beyond the bar it is bold, and the process ends with 1.
 */
export async function memory(place: Place, { requests, routes, clients }: Asked): Promise<string> {
  const server = await Server.start(place);
  try {
    const first = server.megabytes();
    const means: number[] = [];
    let samples: number[] = [];
    for (let done = 1; done <= requests; done += 1) {
      const route = routes[(done >> 1) % routes.length];
      const client = clients[Math.floor(done / 2 / routes.length) % clients.length];
      if (route === undefined || client === undefined) break;
      const { status } = await server.get(done % 2 === 0 ? route.path : newQuestion(done), client.headers);
      if (status >= 500) throw new Error(`request ${done} was answered ${status}`);
      if (done % sampled === 0) samples.push(server.megabytes());
      if (done % each !== 0) continue;
      means.push(samples.reduce((sum, one) => sum + one, 0) / samples.length);
      samples = [];
    }
    return sentence(first, means);
  } finally {
    await server.stop();
  }
}

function sentence(first: number, means: readonly number[]): string {
  const thousands = means.map((mean, at) => `${Math.round(mean)} MB up to ${(at + 1) * each}`);
  const known = [`${Math.round(first)} MB before the first`, ...thousands].join(', ');
  const [before, last] = means.slice(-2);
  const memoryIs = `Memory of a fresh process over requests, mean of each thousand: ${known}.`;
  if (before === undefined || last === undefined) return memoryIs;
  const added = (last / before - 1) * 100;
  const isOver = added > mostAdded;
  if (isOver) process.exitCode = 1;
  const text = `${added.toFixed(1)} %`;
  return `${memoryIs} The last thousand adds ${isOver ? `**${text}**` : text}; the bar is ${mostAdded} %.`;
}

/** What words of a search may be: each kind is another condition of the query. */
const words = ['camera', '127.104', '44:19:b6', '1234', 'ff', '12'];
const orders = ['id', 'site', 'address', 'verdict', 'maker', 'model', 'firmware', 'last-seen'];

/** A question to the list in words and an order as no other number gives them. */
function newQuestion(number: number): string {
  const digits = [...number.toString(words.length)].map(Number);
  const search = digits.map((digit) => words[digit]).join(' ');
  return `/devices?${new URLSearchParams({ search, sort: orders[number % orders.length] ?? 'id', site: 'School 008' })}`;
}
