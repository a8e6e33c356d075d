// A user in a browser, without the browser: opens the address given on stdin, follows redirects with
// its cookies, signs in as "pat" and says yes to every form, until a page has no form left.
import { text } from 'node:stream/consumers';

const cookies = new Map();

function remember(response, url) {
  for (const line of response.headers.getSetCookie()) {
    const [pair, ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const path = attributes.find((a) => a.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const expired = attributes.some((a) => /^expires=Thu, 01 Jan 1970/i.test(a));
    const key = `${url.host} ${path} ${name}`;
    if (expired) cookies.delete(key);
    else cookies.set(key, { host: url.host, path, pair });
  }
}

function cookiesFor(url) {
  return [...cookies.values()]
    .filter((cookie) => cookie.host === url.host && url.pathname.startsWith(cookie.path))
    .map((cookie) => cookie.pair)
    .join('; ');
}

async function open(url, form) {
  const response = await fetch(url, {
    method: form ? 'POST' : 'GET',
    body: form,
    redirect: 'manual',
    headers: { cookie: cookiesFor(url) },
  });
  remember(response, url);
  const location = response.headers.get('location');
  if (location) return open(new URL(location, url));
  return { url, page: await response.text() };
}

function answerTo(page) {
  const action = page.match(/<form[^>]*\baction="([^"]+)"/)?.[1];
  if (!action) return undefined;
  const form = new URLSearchParams();
  const body = page.slice(page.indexOf('<form'), page.indexOf('</form>'));
  for (const [input] of body.matchAll(/<input[^>]*>/g)) {
    const name = input.match(/\bname="([^"]*)"/)?.[1];
    if (name) form.set(name, input.match(/\bvalue="([^"]*)"/)?.[1] ?? 'pat');
  }
  return { action: action.replaceAll('&amp;', '&'), form };
}

let { url, page } = await open(new URL((await text(process.stdin)).trim()));
for (let steps = 0; steps < 10; ++steps) {
  const answer = answerTo(page);
  if (!answer) break;
  ({ url, page } = await open(new URL(answer.action, url), answer.form));
}
