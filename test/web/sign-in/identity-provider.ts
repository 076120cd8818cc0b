import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import OidcProvider from 'oidc-provider';
import { afterAll, beforeAll } from 'vitest';

/** A person whom the identity provider knows: the claims of the ID token. */
export interface Person {
  readonly sub: string;
  readonly preferred_username?: string;
  readonly roles?: readonly string[];
  readonly groups?: readonly string[];
  readonly tid?: string;
}

type Claims = Readonly<Record<string, unknown>>;

/** A real OpenID Connect provider on a loopback address. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly redirect: string;
  /** Who logs in next. */
  person: Person;
  /** What becomes of the claims of the next ID tokens, which are signed again. */
  change: ((claims: Claims) => Claims) | null;
  /** Whether the signature of the next ID tokens is another key's. */
  foreignKey: boolean;
  /** Paths that were requested. */
  readonly asked: string[];
  /** Goes through the provider as a browser does, and returns the address that it sends it back to. */
  through(url: string): Promise<URL>;
}

export const clientId = 'camcensus';
export const secret = 'a client secret of the tests alone';

/** One provider for all tests of a file. */
export function identityProviderForAll(): () => IdentityProvider {
  let made: IdentityProvider;
  let close = () => {};
  beforeAll(async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
    let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
    const server = createServer((request, response) => handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    close = () => {
      server.close();
      server.closeAllConnections();
    };
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const redirect = 'http://localhost:8585/login/callback';
    const provider = new OidcProvider(
      issuer,
      configurationOf(jwk, redirect, () => made.person),
    );
    provider.use(
      async (context: { path: string; body: { id_token?: string } }, next: () => Promise<void>) => {
        made.asked.push(context.path);
        await next();
        const token = context.path === '/token' ? context.body?.id_token : undefined;
        if (token !== undefined && (made.change !== null || made.foreignKey))
          context.body.id_token = signedAgain(token, made.change, made.foreignKey ? otherKey() : privateKey);
      },
    );
    const answer = provider.callback();
    handle = (request, response) => {
      if (!request.url?.startsWith('/interaction/')) answer(request, response);
      // The person has typed name and password.
      else void provider.interactionFinished(request, response, { login: { accountId: made.person.sub } });
    };
    const person = { sub: 'nobody' };
    made = { issuer, redirect, person, change: null, foreignKey: false, asked: [], through };
  });
  afterAll(() => close());
  return () => made;
}

function configurationOf(jwk: object, redirect: string, person: () => Person) {
  return {
    jwks: { keys: [jwk] },
    cookies: { keys: ['the key of the tests'] },
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [redirect],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub', 'tid'], profile: ['preferred_username', 'roles', 'groups'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ ...person(), sub: id }) }),
    loadExistingGrant: async ({
      oidc,
    }: {
      oidc: {
        provider: {
          Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<unknown> };
        };
        session: { accountId: string };
        client: { clientId: string };
      };
    }) => {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

function otherKey() {
  return createPrivateKey(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
}

function signedAgain(
  token: string,
  change: ((claims: Claims) => Claims) | null,
  key: ReturnType<typeof otherKey>,
) {
  const [head = '', body = ''] = token.split('.');
  const claims: Claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  const next = Buffer.from(JSON.stringify(change === null ? claims : change(claims))).toString('base64url');
  return `${head}.${next}.${sign('sha256', Buffer.from(`${head}.${next}`), key).toString('base64url')}`;
}

/** Follows the provider's own redirections, with its cookies. */
async function through(start: string): Promise<URL> {
  const { origin } = new URL(start);
  const jar = new Map<string, string>();
  let at = start;
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    const next = new URL(location, at);
    if (next.origin !== origin) return next;
    at = next.href;
  }
  throw new Error('the provider redirects without end');
}
