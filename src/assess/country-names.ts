/**
 * The English names of the countries that makers of ours have their headquarters in, as Intl has them. To query Intl takes a process
 * twenty milliseconds and seven megabytes once, for data of which these are a few words.
 */
export const countryNames: Readonly<Record<string, string>> = {
  CA: 'Canada',
  CH: 'Switzerland',
  CN: 'China',
  CZ: 'Czechia',
  DE: 'Germany',
  FR: 'France',
  GB: 'United Kingdom',
  IE: 'Ireland',
  IN: 'India',
  IT: 'Italy',
  JP: 'Japan',
  KR: 'South Korea',
  NL: 'Netherlands',
  SE: 'Sweden',
  TW: 'Taiwan',
  UA: 'Ukraine',
  US: 'United States',
};
