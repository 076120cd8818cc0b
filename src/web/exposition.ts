import { clean } from '../model/text.ts';

/** One figure, with its labels. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Figures of one kind. */
export interface Metric {
  /** `camcensus_devices`. */
  readonly name: string;
  /** A sentence for people. */
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** The media type of {@link exposition}. */
export const expositionType = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Figures in the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/), all as
 * gauges. Label values are cleaned and escaped, so that no name can start a line of its own.
 */
export function exposition(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, samples }) =>
      [
        `# HELP ${name} ${escaped(help)}`,
        `# TYPE ${name} gauge`,
        ...samples.map((sample) => `${name}${labelText(sample)} ${sample.value}`),
        '',
      ].join('\n'),
    )
    .join('');
}

function labelText({ labels = {} }: Sample): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${escaped(clean(value)).replaceAll('"', '\\"')}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
