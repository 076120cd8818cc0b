import type { Row } from './speed-tools.ts';

/** The run with the median time, its tool named with the range of all runs. Throws if there was none. */
export function middle(runs: readonly Row[]): Row {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  const [first, half, last] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (first === undefined || half === undefined || last === undefined) throw new Error('there was no run');
  if (runs.length === 1) return half;
  const range = `${first.seconds.toFixed(1)}–${last.seconds.toFixed(1)} s`;
  return {
    ...half,
    tool: `${half.tool} (${runs.length} runs: ${range})`,
    // The worst result of any run counts.
    cameras: Math.min(...runs.map(({ cameras }) => cameras)),
    missed: Math.max(...runs.map(({ missed }) => missed)),
    memory: Math.max(...runs.map(({ memory }) => memory)),
  };
}

/** The rows as a Markdown table; times are also given as multiples of the first row's. */
export function markdown(rows: readonly Row[]): string {
  const base = rows[0]?.seconds ?? 1;
  const lines = rows.map((row) => [
    row.tool,
    timeOf(row),
    `${row.finished ? '' : '> '}${(row.seconds / base).toFixed(1)}×`,
    row.packets.toLocaleString('en'),
    `${row.memory.toFixed(0)} MB`,
    `${row.processor.toFixed(1)} s (${row.hostsProcessor.toFixed(1)} s)`,
    ...(row.finished
      ? [row.hosts, row.cameras, row.missed, row.named ?? '–'].map(String)
      : [row.sentAll === true ? 'not read' : 'not finished', '', '', '']),
  ]);
  const head = [
    'tool',
    'time',
    'against the first',
    'packets sent',
    'peak memory',
    'processor (the hosts meanwhile)',
    'hosts',
    'cameras found',
    'missed',
    'called a camera',
  ];
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function timeOf({ finished, sentAll = false, seconds }: Row): string {
  const time = `${seconds.toFixed(1)} s`;
  if (finished) return time;
  return sentAll ? `ended after ${time}, all packets sent` : `stopped after ${time}`;
}
