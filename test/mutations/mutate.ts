import type { Random } from './random.js';
import { billSituation, chargeSituation, type Placed, utilitySituation } from './situations.js';
import { anotherValue, CONTENT_TYPES, HEADERS, HOSTILE, HOSTILE_HEADERS, type Json, RAW } from './values.js';

/** The answers that the bill explainer lives on. */
export const ANSWERS = ['session', 'config', 'listBills', 'getBill', 'listTips', 'document'] as const;
export type AnswerName = (typeof ANSWERS)[number];

/** An answer as it goes over the line. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

type Path = readonly (string | number)[];

/** One change of one answer, in plain data, so that a failure can be printed and repeated. */
export type Mutation = { readonly answer: AnswerName } & (
  | { readonly op: 'drop'; readonly path: Path }
  | { readonly op: 'set'; readonly path: Path; readonly value: Json }
  /** What stands there becomes this text, which need not be JSON. */
  | { readonly op: 'raw'; readonly path: Path; readonly text: string }
  | { readonly op: 'repeat'; readonly path: Path; readonly times: number }
  | { readonly op: 'nest'; readonly path: Path; readonly depth: number }
  | { readonly op: 'swap'; readonly path: Path; readonly other: Path }
  | { readonly op: 'truncate'; readonly share: number }
  | { readonly op: 'body'; readonly text: string }
  | { readonly op: 'header'; readonly name: string; readonly value: string }
  | { readonly op: 'problem'; readonly status: number }
);

/** The problems of the mock utility, by status: what an answer becomes under `problem`. */
export type Problems = Readonly<Record<number, Answer>>;

const BODIES = [
  '',
  'null',
  '[]',
  '{}',
  '0',
  '"',
  '<!doctype html><h1>502 Bad Gateway</h1>',
  '\ufeff{}',
  '{"items":[]}',
];
const HERE = '@raw-text-goes-here@';

/** One to several mutations of the answers that a page asks for; the numbers decide them alone. */
export function mutationsFor(
  random: Random,
  answers: Partial<Record<AnswerName, Answer>>,
  problems: Problems,
): Mutation[] {
  const weights: readonly AnswerName[] = [
    'listBills',
    'getBill',
    'listBills',
    'getBill',
    'listBills',
    'getBill',
    'listTips',
    'config',
    'session',
    'document',
  ];
  const names = weights.filter((name) => answers[name] !== undefined);
  const count = 1 + (random.chance(0.6) ? random.below(3) : random.chance(0.2) ? random.below(10) : 0);
  const found: Mutation[] = [];
  while (found.length < count) {
    const name = random.pick(names);
    const answer = answers[name];
    if (answer) found.push(...mutationOf(random, name, answer, problems));
  }
  return found;
}

function mutationOf(random: Random, answer: AnswerName, recorded: Answer, problems: Problems): Mutation[] {
  if (answer !== 'session' && random.chance(0.04)) return refusal(random, answer, problems);
  if (random.chance(0.04)) return [lineMutation(random, answer)];
  if (typeof recorded.body !== 'string') return [lineMutation(random, answer)];

  const tree = JSON.parse(recorded.body) as Json;
  const isBill = answer === 'listBills' || answer === 'getBill';
  if ((isBill || answer === 'config') && random.chance(0.4)) {
    const root: Path = answer === 'listBills' ? ['items', 0] : [];
    return situationOf(random, answer).map(({ path, value }) => ({
      answer,
      op: 'set',
      path: [...root, ...path],
      value,
    }));
  }
  const path = somewhere(random, tree);
  const old = valueAt(tree, path);
  if (random.chance(0.07)) return [{ answer, op: 'drop', path }];
  if (random.chance(0.05)) return [{ answer, op: 'raw', path, text: random.pick(RAW) }];
  if (random.chance(0.03)) return [{ answer, op: 'swap', path, other: somewhere(random, tree) }];
  if (random.chance(0.03)) {
    const key = random.pick([
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'then',
      ...HOSTILE.slice(0, 3),
    ]);
    return [{ answer, op: 'set', path: [...path.slice(0, -1), key], value: { polluted: true, hit: 1 } }];
  }
  if (random.chance(0.004)) return [{ answer, op: 'nest', path, depth: random.pick([10, 1000, 20_000]) }];
  if (Array.isArray(old) && random.chance(0.4)) {
    // Thousands are costly: seldom.
    return [{ answer, op: 'repeat', path, times: random.chance(0.02) ? 2000 : random.pick([2, 3, 20]) }];
  }
  return [{ answer, op: 'set', path, value: anotherValue(random, String(path.at(-1) ?? ''), old) }];
}

function situationOf(random: Random, answer: AnswerName): Placed[] {
  if (answer === 'config') return utilitySituation(random);
  return random.chance(0.5) ? billSituation(random) : chargeSituation(random);
}

/** The answer becomes a problem, and the problem document is not right either. */
function refusal(random: Random, answer: AnswerName, problems: Problems): Mutation[] {
  const status = Number(random.pick(Object.keys(problems)));
  const found: Mutation[] = [{ answer, op: 'problem', status }];
  const body = problems[status]?.body;
  if (typeof body !== 'string' || random.chance(0.3)) return found;
  const tree = JSON.parse(body) as Json;
  const path = somewhere(random, tree);
  const value = anotherValue(random, String(path.at(-1) ?? ''), valueAt(tree, path));
  return [...found, { answer, op: 'set', path, value }];
}

function lineMutation(random: Random, answer: AnswerName): Mutation {
  // The page reads the session itself; its headers never reach us.
  switch (answer === 'session' ? random.below(2) : random.below(5)) {
    case 0:
      return { answer, op: 'truncate', share: random.next() };
    case 1:
      return { answer, op: 'body', text: random.pick(random.chance(0.7) ? BODIES : HOSTILE) };
    case 2:
      return { answer, op: 'header', name: 'content-type', value: random.pick(CONTENT_TYPES) };
    default:
      return { answer, op: 'header', name: random.pick(HEADERS), value: random.pick(HOSTILE_HEADERS) };
  }
}

/** A place in a document, deep rather than shallow, and in a list rather the first: that is what is shown. */
function somewhere(random: Random, tree: Json): Path {
  const path: (string | number)[] = [];
  let node: Json | undefined = tree;
  while (typeof node === 'object' && node !== null) {
    const keys: (string | number)[] = Array.isArray(node) ? [...node.keys()] : Object.keys(node);
    if (keys.length === 0 || (path.length > 1 && random.chance(0.08))) break;
    const first: boolean = Array.isArray(node) && path.length < 2 && random.chance(0.8);
    // What is priced but not shown fills half of a bill.
    const shown: (string | number)[] = random.chance(0.9) ? keys.filter((key) => key !== 'tariffs') : keys;
    const key: string | number = first ? 0 : random.pick(shown.length > 0 ? shown : keys);
    path.push(key);
    node = valueAt(node, [key]);
  }
  return path;
}

function valueAt(tree: Json, path: Path): Json {
  let node: Json | undefined = tree;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return null;
    node = (node as Record<string | number, Json>)[key];
  }
  return node ?? null;
}

/** The document with another value at a path, or without one. A path that leads nowhere changes nothing. */
function put(tree: Json, path: Path, value: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (typeof tree !== 'object' || tree === null) return tree;
  const next = rest.length === 0 ? value : put(valueAt(tree, [key]), rest, value);
  if (Array.isArray(tree)) {
    const at = Number(key);
    if (!Number.isInteger(at)) return tree;
    return tree.flatMap((old, index) => (index !== at ? [old] : next === undefined ? [] : [next]));
  }
  const entries = Object.entries(tree).filter(([name]) => name !== String(key));
  if (next !== undefined) entries.push([String(key), next]);
  // Defines own properties, `__proto__` too.
  return Object.fromEntries(entries);
}

/** The answer after all mutations that are about it. */
export function mutated(
  name: AnswerName,
  recorded: Answer,
  problems: Problems,
  mutations: readonly Mutation[],
): Answer {
  return mutations
    .filter(({ answer }) => answer === name)
    .reduce((answer, mutation) => change(answer, mutation, problems), recorded);
}

function change(answer: Answer, mutation: Mutation, problems: Problems): Answer {
  switch (mutation.op) {
    case 'problem':
      return problems[mutation.status] ?? answer;
    case 'header':
      return { ...answer, headers: { ...answer.headers, [mutation.name]: mutation.value } };
    case 'truncate':
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length * mutation.share)) };
    case 'body':
      return { ...answer, body: mutation.text };
    default:
      return typeof answer.body === 'string' ? { ...answer, body: edit(answer.body, mutation) } : answer;
  }
}

function edit(body: string, mutation: Extract<Mutation, { path: Path }>): string {
  let tree: Json;
  try {
    tree = JSON.parse(body) as Json;
  } catch {
    return body;
  }
  const { path } = mutation;
  const old = valueAt(tree, path);
  switch (mutation.op) {
    case 'drop':
      return JSON.stringify(put(tree, path, undefined));
    case 'set':
      return JSON.stringify(put(tree, path, mutation.value));
    case 'swap':
      return JSON.stringify(put(put(tree, path, valueAt(tree, mutation.other)), mutation.other, old));
    case 'repeat':
      return JSON.stringify(
        put(tree, path, Array.isArray(old) ? Array.from({ length: mutation.times }, () => old).flat() : old),
      );
    case 'nest':
      return spliced(
        tree,
        path,
        '[{"a":'.repeat(mutation.depth) + JSON.stringify(old) + '}]'.repeat(mutation.depth),
      );
    case 'raw':
      return spliced(tree, path, mutation.text);
  }
}

/** Puts a text where a value stood: it may be no JSON, or more than a stack can write. */
function spliced(tree: Json, path: Path, text: string): string {
  return JSON.stringify(put(tree, path, HERE)).replace(JSON.stringify(HERE), () => text);
}
