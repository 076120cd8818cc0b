import { isSecretName } from './facts.ts';

/** A parameter of a URL's query, or of its path. */
const parameter = /([?&;])([\w.-]{1,40})=([^&;#\s"']{0,1024})/g;

/**
 * A URL without what may be a password: what stands before an @, and the values of parameters whose name announces one.
 * Total.
 */
export function withoutSecrets(url: string): string {
  return url
    .replace(/^([a-z]{1,8}:\/\/)[^/?#]*@/i, '$1')
    .replace(parameter, (whole, before: string, name: string) =>
      isSecretName(name) ? `${before}${name}=` : whole,
    );
}

/** Whether a parameter's name announces a password, whatever its value. Total. */
export function namesSecret(url: string): boolean {
  return [...url.matchAll(parameter)].some(([, , name = '']) => isSecretName(name));
}
