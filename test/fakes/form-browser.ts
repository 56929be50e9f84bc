/** A page with what can be done on it. */
export interface Page {
  readonly url: string;
  readonly html: string;
}

/** A browser for pages of plain forms: it keeps cookies and follows redirects, and runs no script. */
export interface FormBrowser {
  /** Goes there, and on to wherever it is sent. The address of a callback is not visited: its page has no text. */
  open(url: string): Promise<Page>;
  /** Fills in the only form of a page and sends it. */
  submit(page: Page, fields: Readonly<Record<string, string>>): Promise<Page>;
  /** Follows the link with these words. */
  follow(page: Page, words: string): Promise<Page>;
}

/** Opens a browser without cookies; addresses that start with `callback` are where it stops. */
export function createFormBrowser(callback: string): FormBrowser {
  const cookies = new Map<string, string>();

  async function go(url: string, init: RequestInit = {}): Promise<Page> {
    if (url.startsWith(callback)) return { url, html: '' };
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line);
    const location = response.headers.get('location');
    return location === null ? { url, html: await response.text() } : go(new URL(location, url).href);
  }

  /** Keeps a cookie for every path, or drops it where it is emptied. */
  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    open: (url) => go(url),
    submit: (page, fields) => go(addressOf(page, /<form[^>]* action="([^"]+)"/), formOf(page, fields)),
    follow: (page, words) => go(addressOf(page, new RegExp(`<a[^>]* href="([^"]+)"[^>]*>[^<]*${words}`))),
  };
}

function addressOf({ url, html }: Page, pattern: RegExp): string {
  const address = pattern.exec(html)?.[1];
  if (address === undefined) throw new Error(`Not on the page ${new URL(url).pathname}: ${pattern.source}`);
  return new URL(address, url).href;
}

/** The form's hidden fields and these, ready to be posted. */
function formOf({ html }: Page, fields: Readonly<Record<string, string>>): RequestInit {
  const body = new URLSearchParams(fields);
  for (const [, name = '', value = ''] of html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    body.set(name, value);
  }
  return { method: 'POST', body };
}
