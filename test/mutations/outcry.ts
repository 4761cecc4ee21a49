import { turn } from './stage.js';

// What goes wrong without anybody saying so: errors that escape, complaints on the console, code that ran.

const heard: string[] = [];
/** Reasons that were heard: the test runner writes them to the console too. */
const told = new Set<unknown>();
const RUNNER = /^An error was thrown in a Promise outside a test/;
let listening = false;

declare global {
  interface Window {
    /** Set by planted code, if any ever runs. */
    __hit?: unknown;
  }
}

/** Caught on the way, before the test runner hears it: it would end the run, and the case could not be made smaller. */
function hear(event: Event, reason: unknown): void {
  if (!listening) return;
  told.add(reason);
  heard.push(`${event.type}: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
  event.preventDefault();
  event.stopImmediatePropagation();
}
window.addEventListener('error', (event) => hear(event, event.error ?? event.message), true);
window.addEventListener('unhandledrejection', (event) => hear(event, event.reason), true);
document.addEventListener('securitypolicyviolation', (event) => hear(event, event.violatedDirective), true);

/** Runs `work`; gives everything that cried out meanwhile. */
export async function outcriesOf(work: () => Promise<void>): Promise<string[]> {
  const { error, warn } = console;
  const complain =
    (kind: string) =>
    (...words: unknown[]): void => {
      if (words.some((word) => told.has(word) || RUNNER.test(String(word)))) return;
      heard.push(`console.${kind}: ${words.map(String).join(' ')}`);
    };
  console.error = complain('error');
  console.warn = complain('warn');
  listening = true;
  try {
    await work();
    // Rejections that nobody handled are told in a task after the one that is running.
    for (let tasks = 0; tasks < 3; tasks += 1) await turn();
  } finally {
    listening = false;
    Object.assign(console, { error, warn });
  }
  if (window.__hit !== undefined) heard.push(`planted code ran: ${JSON.stringify(window.__hit)}`);
  delete window.__hit;
  const polluted = ['polluted', 'hit', 'extra'].filter((key) => key in {});
  if (polluted.length > 0) heard.push(`every object has ${polluted.join()}`);
  return heard.splice(0);
}

/** Keeps downloads from starting; nothing else about them is changed. */
export function withoutDownloads(): () => void {
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', (event) => event.preventDefault(), { once: true });
    click.call(this);
  };
  return () => {
    HTMLAnchorElement.prototype.click = click;
  };
}
