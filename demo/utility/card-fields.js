/**
 * The provider's card fields on this site: a frame that the provider serves, in the place that the pay button keeps for
 * it. What is typed in the frame stays there; this site hears only whether it is complete, and a token for one payment.
 * The site's policy allows the provider's frame (`frame-src`).
 */
const PROTOCOL = 'servicedrop-fields-1';

export const cardFields = {
  mount(node, { method, locale }) {
    const address = new URL(method.fields.url);
    address.searchParams.set('parent', location.origin);
    address.searchParams.set('locale', locale);
    const frame = document.createElement('iframe');
    frame.title = method.label[locale.slice(0, 2)] ?? method.label.en;
    frame.className = 'card-fields';
    frame.height = '190';
    const waiting = new Map();

    const hear = ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== address.origin || data?.protocol !== PROTOCOL) return;
      if (data.type === 'ready' || data.type === 'height') frame.height = String(Math.ceil(data.height));
      const asked = waiting.get(data.requestId);
      if (!asked) return;
      waiting.delete(data.requestId);
      if (data.type === 'token') asked.resolve(data.token);
      else asked.reject(new Error(data.code));
    };
    const listening = new AbortController();
    addEventListener('message', hear, { signal: listening.signal });
    frame.src = address.href;
    node.append(frame);

    return {
      submit: () =>
        new Promise((resolve, reject) => {
          const requestId = crypto.randomUUID();
          waiting.set(requestId, { resolve, reject });
          frame.contentWindow.postMessage({ protocol: PROTOCOL, type: 'submit', requestId }, address.origin);
        }),
      unmount() {
        listening.abort();
        for (const { reject } of waiting.values()) reject(new Error('left'));
      },
    };
  },
};
