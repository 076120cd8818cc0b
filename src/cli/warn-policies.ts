import { say } from './terminal.ts';

/** Names the policies that judged devices until now and no longer do, because neither option nor config selects any. */
export function warnUnselectedPolicies(
  before: readonly string[],
  now: readonly { readonly id: string }[],
  options: { readonly policy?: readonly string[] },
  { config }: { readonly config: { readonly policies: readonly string[] } },
): void {
  if (options.policy !== undefined || config.policies.length > 0) return;
  const gone = before.filter((id) => !now.some((policy) => policy.id === id));
  if (gone.length > 0)
    say(
      `Until now devices here were judged by ${gone.join(', ')}, too, which are not selected this time. Name all policies with --policy, or in the config, to have these verdicts again.`,
    );
}
