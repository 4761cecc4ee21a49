const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The URL that a text from outside may lead to, or undefined where it may not: its origin must be one of `allowed`,
 * over https (http only on a loopback host), without a user name or password. Relative texts lead nowhere.
 */
export function allowedUrl(text: string, allowed: readonly string[]): URL | undefined {
  const url = parse(text);
  if (!url || url.username !== '' || url.password !== '') return undefined;
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  return secure && allowed.some((origin) => parse(origin)?.origin === url.origin) ? url : undefined;
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
