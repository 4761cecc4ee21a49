import type { ReactiveController, ReactiveControllerHost } from 'lit';

const HIDDEN = {
  position: 'absolute',
  'inline-size': '1px',
  'block-size': '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
} as const;

/** A host that renders into a root of its own. */
export type AnnouncerHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Says things to people who listen to the page: a polite live region in the element's shadow root. */
export class Announcer implements ReactiveController {
  readonly #host: AnnouncerHost;
  #region: HTMLElement | undefined;

  constructor(host: AnnouncerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says a sentence. The same sentence twice is said twice. */
  say(text: string): void {
    const region = this.#region;
    if (!region) return;
    // Screen readers speak changes, so a repetition must differ in what they do not speak.
    region.textContent = text !== '' && region.textContent === text ? `${text}\u00a0` : text;
  }

  hostUpdated(): void {
    // The region must stand there, empty, before anything is said in it.
    this.#region ??= this.#create();
  }

  #create(): HTMLElement {
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    for (const [name, value] of Object.entries(HIDDEN)) region.style.setProperty(name, value);
    // Before Lit's own content, which it replaces as a whole when the top template changes.
    this.#host.renderRoot.prepend(region);
    return region;
  }
}
