/** So many messages are on screen at most, however long the log. */
export const WINDOW = 80;
/** So many more come with each step towards the first or the last. */
const STEP = 40;

/** The part of the log that is on screen: from `from`, up to but without `to`. `to` is undefined at the end of the log. */
export interface LogWindow {
  readonly from: number;
  readonly to: number | undefined;
}

/** The newest messages, which is where a conversation opens and where it stays while one reads its end. */
export const newest: LogWindow = { from: 0, to: undefined };

/** The window over a log of `length` messages: never longer than `WINDOW`. */
export function fitWindow(
  { from, to }: LogWindow,
  length: number,
): { readonly from: number; readonly to: number } {
  const end = Math.min(to ?? length, length);
  return { from: Math.max(to === undefined ? end - WINDOW : Math.max(from, end - WINDOW), 0), to: end };
}

/** One step towards the first message. */
export function earlier(window: LogWindow, length: number): LogWindow {
  const { from } = fitWindow(window, length);
  const start = Math.max(0, from - STEP);
  const end = start + WINDOW;
  return { from: start, to: end >= length ? undefined : end };
}
