import type { Configuration, CustomFetch, IDToken } from 'openid-client';
import type { OidcConfig } from '../../config/dashboard.ts';
import { type Account, roles } from '../../model/account.ts';
import { UserError } from '../../model/user-error.ts';

/** The longest wait for an answer of the provider, in seconds. */
const patience = 10;
/** The provider's metadata is fetched again after so long, in milliseconds. */
const freshMs = 60 * 60_000;

/** An identity provider, as the dashboard uses it. */
export interface ProviderSettings extends OidcConfig {
  readonly secret: string;
  /** Where it sends browsers back, as it is registered with it. */
  readonly redirect: string;
}

/** A login that is pending in one browser. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who has logged in, as the provider states. `granted` is null where it gives no role, or no site. */
export interface ProviderUser {
  readonly issuer: string;
  readonly subject: string;
  readonly shown: string;
  readonly granted: Pick<Account, 'role' | 'sites'> | null;
}

/** A login with the provider came to nothing. The message is for the log; `unreachable`: the provider did not answer. */
export class ProviderRefusal extends UserError {
  readonly unreachable: boolean;

  constructor(message: string, options: { readonly unreachable: boolean; readonly cause?: unknown }) {
    super(message, options);
    this.unreachable = options.unreachable;
  }
}

/**
 * OpenID Connect: authorization code with PKCE, state and nonce; the ID token is checked by signature, issuer, audience, time and tenant.
 * Nothing is sent before the first login, and only to the issuer's own origin.
 */
export class Provider {
  readonly settings: ProviderSettings;
  #known: { readonly configuration: Configuration; readonly at: number } | null = null;

  constructor(settings: ProviderSettings) {
    this.settings = settings;
  }

  /** Begins a login: where the browser is to go, and what belongs to it. Throws ProviderRefusal. */
  async begin(): Promise<{ readonly url: string; readonly pending: Pending }> {
    const client = await import('openid-client');
    const configuration = await this.#configuration();
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.redirect,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    });
    return { url: url.href, pending };
  }

  /** Ends a login by what the browser came back with (`?code=…`). Throws ProviderRefusal. */
  async finish(search: string, { state, nonce, verifier }: Pending): Promise<ProviderUser> {
    const client = await import('openid-client');
    const configuration = await this.#configuration();
    const checks = {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    };
    const url = new URL(search, this.settings.redirect);
    const tokens = await judged(client.authorizationCodeGrant(configuration, url, checks));
    const claims = tokens.claims();
    if (claims === undefined) throw new ProviderRefusal('no ID token came', { unreachable: false });
    return this.#userOf(claims);
  }

  #userOf(claims: IDToken): ProviderUser {
    const { issuer, tenant, claim, roles: values, sites } = this.settings;
    if (claims.iss !== issuer)
      throw new ProviderRefusal(`the issuer is ${claims.iss}`, { unreachable: false });
    if (tenant !== null && claims.tid !== tenant)
      throw new ProviderRefusal(`the tenant is ${String(claims.tid)}`, { unreachable: false });
    const given = [...textsIn(claims[claim]), ...textsIn(claims.groups)];
    const role = roles.findLast((one) => values[one].some((value) => given.includes(value)));
    const seen = sites === null ? null : sitesOf(given, sites);
    const shown = [claims.preferred_username, claims.email, claims.name].find(
      (text) => typeof text === 'string',
    );
    const granted = role === undefined || seen?.length === 0 ? null : { role, sites: seen };
    return { issuer, subject: claims.sub, shown: typeof shown === 'string' ? shown : '', granted };
  }

  async #configuration(): Promise<Configuration> {
    const now = performance.now();
    if (this.#known !== null && now - this.#known.at < freshMs) return this.#known.configuration;
    const client = await import('openid-client');
    const { issuer, clientId, secret } = this.settings;
    const url = new URL(issuer);
    const execute = [
      client.enableNonRepudiationChecks,
      // Only a loopback address passes the config without TLS.
      ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
    ];
    const options = { execute, timeout: patience, [client.customFetch]: fetchFrom(url.origin) };
    const discovery = client.discovery(
      url,
      clientId,
      { client_secret: secret },
      client.ClientSecretPost(secret),
      options,
    );
    const configuration = await judged(discovery);
    const named = configuration.serverMetadata().issuer;
    if (named !== issuer)
      throw new ProviderRefusal(`the provider calls itself ${named}, and the config ${issuer}`, {
        unreachable: false,
      });
    this.#known = { configuration, at: now };
    return configuration;
  }
}

/** The sites that values give, sorted; null: all. */
function sitesOf(
  given: readonly string[],
  sites: NonNullable<OidcConfig['sites']>,
): readonly string[] | null {
  const found = given.flatMap((value) => (Object.hasOwn(sites, value) ? (sites[value] ?? []) : []));
  return found.includes('*') ? null : [...new Set(found)].sort();
}

function textsIn(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

/** The provider's metadata leads to no other host. */
function fetchFrom(origin: string): CustomFetch {
  return (url, options) => {
    if (new URL(url).origin !== origin) throw new Error(`${url} is not at the issuer, ${origin}`);
    return fetch(url, { ...(options as RequestInit), redirect: 'manual' });
  };
}

async function judged<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (cause) {
    throw new ProviderRefusal(reasonOf(cause), { unreachable: isUnreachable(cause), cause });
  }
}

/** The library's code and the innermost reason, in one line. */
function reasonOf(cause: unknown): string {
  const reasons: string[] = [];
  for (let one: unknown = cause; one instanceof Error && reasons.length < 4; one = one.cause)
    reasons.push(
      'error' in one && typeof one.error === 'string' ? `${one.message} (${one.error})` : one.message,
    );
  return reasons.length === 0 ? String(cause) : reasons.join(': ');
}

function isUnreachable(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return (
    cause instanceof TypeError || /Timeout|Abort/.test(cause.constructor.name) || isUnreachable(cause.cause)
  );
}
