import { isSecretName } from './facts.ts';

/** A parameter of a URL's query, or of its path. */
const parameter = /([?&;])([\w.-]{1,40})=([^&;#\s"']{0,1024})/g;

/** A time in seconds or milliseconds since 1970, from 2014 to 2033, with which some firmware keeps browsers from caching. */
const time = /([?&](?:[\w-]{1,20}=|_)?)1[4-9]\d{8}(?:\d{3})?(?=[&#]|$)/g;

/**
 * A URL as it is kept: without what may be a password (what stands before an @, and the values of parameters whose name
 * announces one), and without the time, which would be another fact in every run. Total.
 */
export function keptUrl(url: string): string {
  return url
    .replace(time, '$1')
    .replace(/^([a-z]{1,8}:\/\/)[^/?#]*@/i, '$1')
    .replace(parameter, (whole, before: string, name: string) =>
      isSecretName(name) ? `${before}${name}=` : whole,
    );
}

/** Whether a parameter's name announces a password, whatever its value. Total. */
export function namesSecret(url: string): boolean {
  return [...url.matchAll(parameter)].some(([, , name = '']) => isSecretName(name));
}
