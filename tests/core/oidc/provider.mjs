// An OpenID provider that shares no code with Portico, for the client's tests to sign in at: browser
// and device flow, rotating refresh tokens, reuse detection, revocation. In memory, on a free port.
// Prints one line when it is ready: "ready issuer=http://127.0.0.1:PORT".
import http from 'node:http';
import Provider from 'oidc-provider';

// A line on stdin: who everybody is from now on; an empty one: themselves again.
let impostor;
process.stdin.on('data', (line) => {
  impostor = line.toString().trim() || undefined;
  console.log('so be it');
});

const configuration = {
  clients: [{
    client_id: 'portico-desktop',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    redirect_uris: ['http://127.0.0.1/callback'],
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
  }],
  pkce: { methods: ['S256'], required: () => true },
  rotateRefreshToken: true,
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], email: ['email'] },
  ttl: { AccessToken: 600 },
  features: { deviceFlow: { enabled: true }, revocation: { enabled: true } },
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: impostor ?? id, email: `${id}@provider.example` }),
  }),
};

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.on('request', new Provider(issuer, configuration).callback());
  console.log(`ready issuer=${issuer}`);
});
