import type { ImportReading } from '../model/imported.ts';
import { type Collector, collect } from './collect.ts';
import { ofSeconds } from './moment.ts';
import { readElement, type Tag } from './nmap-element.ts';
import { addressIn, macIn } from './value.ts';

/** Longest element of a host that is read: every port with its service is less. */
const longestHost = 1_048_576;
/** Most open ports that are kept of a host; one with more answers for everything. */
const mostPorts = 50;

/** After as many hosts its progress is reported. */
const step = 1_000;

const begins = /<host(?=[\s>])/g;
const ends = '</host>';

/**
 * Reads what `nmap -oX` wrote, as it was at `at`. Each host is read by itself, so that a file which was cut off, or of which
 * one is broken, gives all others; nothing before, between and behind them is looked at, document types least of all.
 * `onProgress` receives the number of hosts read and of all after every thousand. Total.
 */
export function readNmap(
  text: string,
  at: string,
  onProgress?: (done: number, all: number) => void,
): ImportReading {
  const found = collect(at);
  const count = lineCounter(text);
  const starts = [...text.matchAll(begins)].map(({ index }) => index);
  let end = text.indexOf(ends);
  for (const [at, start] of starts.entries()) {
    // One search for all hosts before it: a text of beginnings alone must not be searched to its end for each.
    if (end !== -1 && end < start) end = text.indexOf(ends, start);
    const closes = end !== -1 && end < (starts[at + 1] ?? text.length);
    const host =
      closes && end - start <= longestHost ? readElement(text.slice(start, end + ends.length)) : null;
    const line = count(start);
    if (!closes) found.problem(line, 'The host that begins here does not end.');
    else if (host === null) found.problem(line, 'The host that begins here cannot be read.');
    else readHost(found, line, host);
    if ((at + 1) % step === 0) onProgress?.(at + 1, starts.length);
  }
  return found.reading();
}

function readHost(found: Collector, line: number, host: Tag): void {
  if (host.children('status')[0]?.attribute('state') === 'down') {
    found.pass('nobody answered there');
    return;
  }
  const addresses = host.children('address');
  const ofType = (type: RegExp) =>
    addresses.find((one) => type.test(one.attribute('addrtype')))?.attribute('addr') ?? '';
  const address = addressIn(ofType(/^ipv[46]$/));
  if (address === null) {
    found.problem(line, 'The host that begins here has no address.');
    return;
  }
  const names = host.children('hostnames').flatMap((list) => list.children('hostname'));
  const open = host
    .children('ports')
    .flatMap((list) => list.children('port'))
    .filter(
      (port) =>
        port.attribute('protocol') === 'tcp' && port.children('state')[0]?.attribute('state') === 'open',
    )
    .map((port) => port.attribute('portid'))
    .filter((id) => /^\d{1,5}$/.test(id));
  const seen = ofSeconds(Number(host.attribute('endtime') || 'none'));
  found.say(line, {
    address,
    mac: macIn(ofType(/^mac$/)),
    hostName: names[0]?.attribute('name') ?? null,
    openPorts: open.slice(0, mostPorts).join(','),
    ...(seen === null ? {} : { from: seen, to: seen }),
  });
}

/** A sentence for a file of nmap without a host that can be read, which begins with `name`; null if nmap did not write it. */
export function nmapWithoutHosts(text: string, name: string): string | null {
  if (!/<nmaprun[\s>]/.test(text.slice(0, longestHost))) return null;
  return /<finished[\s>]/.test(text.slice(-longestHost))
    ? `${name} is a result of nmap in which no host is up. There is nothing to import.`
    : `${name} is a result of nmap without a finished host: nmap was stopped, or is still running. Import it again after nmap has ended.`;
}

/** Returns a function that gives the line numbers of places, each behind the one before; reads the text once. */
function lineCounter(text: string): (place: number) => number {
  let [line, end] = [1, text.indexOf('\n')];
  return (place) => {
    // A text on one line must not be searched to its end for each place.
    while (end !== -1 && end < place) {
      line += 1;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
}
