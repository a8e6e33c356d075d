import { createServer } from "node:http";
import { once } from "node:events";
import * as oauth from "oauth4webapi";

// A conforming client of somebody else's making: oauth4webapi checks every answer against the RFCs.

const http = { [oauth.allowInsecureRequests]: true }; // loopback
const client = { client_id: "portico-desktop" };
const auth = oauth.None();
const scope = "openid email profile offline_access";

export class Client {
    static async discover(origin, algorithm = "oidc") {
        const issuer = new URL(origin);
        const response = await oauth.discoveryRequest(issuer, { algorithm, ...http });
        return new Client(await oauth.processDiscoveryResponse(issuer, response));
    }

    constructor(server) {
        this.server = server;
    }

    // A loopback listener and the address to open: RFC 8252 §7.3.
    async begin(parameters = {}) {
        const listener = createServer();
        listener.listen(0, "127.0.0.1");
        await once(listener, "listening");
        const attempt = {
            redirectUri: `http://127.0.0.1:${listener.address().port}/callback`,
            verifier: oauth.generateRandomCodeVerifier(),
            state: oauth.generateRandomState(),
            nonce: oauth.generateRandomNonce(),
            close: () => listener.close(),
        };
        attempt.answer = new Promise((resolve) => {
            listener.on("request", (request, response) => {
                response.setHeader("Content-Type", "text/html");
                response.setHeader("Connection", "close");
                response.end("<h1 id=back>You can go back to Portico</h1>");
                if (request.url.startsWith("/callback")) // and no icon
                    resolve(new URL(request.url, attempt.redirectUri));
            });
        });
        attempt.url = new URL(this.server.authorization_endpoint);
        attempt.url.search = new URLSearchParams({
            response_type: "code",
            client_id: client.client_id,
            redirect_uri: attempt.redirectUri,
            scope,
            state: attempt.state,
            nonce: attempt.nonce,
            code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
            code_challenge_method: "S256",
            ...parameters,
        });
        return attempt;
    }

    // Throws what the answer says: a denial, another issuer, another state.
    async parametersOf(attempt) {
        return oauth.validateAuthResponse(this.server, client, await attempt.answer, attempt.state);
    }

    async redeem(attempt, parameters) {
        const response = await oauth.authorizationCodeGrantRequest(this.server, client, auth, parameters,
            attempt.redirectUri, attempt.verifier, http);
        const tokens = await oauth.processAuthorizationCodeResponse(this.server, client, response,
            { expectedNonce: attempt.nonce, requireIdToken: true });
        await oauth.validateApplicationLevelSignature(this.server, response, http);
        return tokens;
    }

    async refresh(refreshToken) {
        const response = await oauth.refreshTokenGrantRequest(this.server, client, auth, refreshToken, http);
        return oauth.processRefreshTokenResponse(this.server, client, response);
    }

    async revoke(token) {
        const response = await oauth.revocationRequest(this.server, client, auth, token, http);
        return oauth.processRevocationResponse(response);
    }

    async userInfo(tokens, subject) {
        const response = await oauth.userInfoRequest(this.server, client, tokens.access_token, http);
        return oauth.processUserInfoResponse(this.server, client, subject, response);
    }

    async beginDevice() {
        const response = await oauth.deviceAuthorizationRequest(this.server, client, auth,
            new URLSearchParams({ scope }), http);
        return oauth.processDeviceAuthorizationResponse(this.server, client, response);
    }

    async poll(device) {
        const response = await oauth.deviceCodeGrantRequest(this.server, client, auth, device.device_code, http);
        return oauth.processDeviceCodeResponse(this.server, client, response);
    }
}

export const claimsOf = oauth.getValidatedIdTokenClaims;
