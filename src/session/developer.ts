/** Tells the page's developer, in the console, what no customer is meant to read. */
export function tellDeveloper(message: string): void {
  console.warn(`servicedrop: ${message}`);
}
