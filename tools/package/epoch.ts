import { execFileSync } from 'node:child_process';
import process from 'node:process';

/**
 * The time that every file of a package carries, in seconds since 1970: `SOURCE_DATE_EPOCH`, else the time of the checkout's last
 * commit. Throws where there is neither.
 */
export function sourceEpoch(root: string): number {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined && /^\d+$/.test(given)) return Number(given);
  try {
    const printed = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
    return Number(printed);
  } catch (cause) {
    throw new Error(
      `${root} has no commit that dates the package: set SOURCE_DATE_EPOCH to seconds since 1970.`,
      {
        cause,
      },
    );
  }
}
