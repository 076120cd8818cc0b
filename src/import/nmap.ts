import type { ImportReading } from '../model/imported.ts';
import { type Collector, collect } from './collect.ts';
import { ofSeconds } from './moment.ts';
import { readElement, type Tag } from './nmap-element.ts';
import { addressIn, macIn } from './value.ts';

/** Longest element of a host that is read; every port with its service takes less. */
const longestHost = 1_048_576;
/** Most open ports kept for a host; one with more accepts every connection. */
const mostPorts = 50;

/** Hosts between two reports of progress. */
const step = 1_000;

const begins = /<host(?=[\s>])/g;
const ends = '</host>';

/**
 * Reads the XML of `nmap -oX`, written at `at`. Each host is parsed alone, so that a broken host or a cut file costs no other host.
 * Nothing outside the hosts is parsed, least of all a document type.
 * `onProgress` gets the number of hosts read and the total after every thousand. Total.
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
    found.pass('no host replied there');
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
  found.add(line, {
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

/** Returns a function from ascending offsets to line numbers; it reads the text once. */
function lineCounter(text: string): (place: number) => number {
  let [line, end] = [1, text.indexOf('\n')];
  return (place) => {
    // A text on one line must not be searched to its end for each offset.
    while (end !== -1 && end < place) {
      line += 1;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
}
