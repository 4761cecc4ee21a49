import { Flow, type FlowField } from '../../contract/flow.js';
import type { FlowFault, Note } from './flow-faults.js';
import { factFields, hasTariffs } from './move-facts.js';
import { checkCondition, type Known } from './validate-condition.js';
import { checkDocument, checkRules } from './validate-rules.js';
import { unreachableParts } from './validate-reach.js';

type Option = NonNullable<FlowField['options']>[number];

/**
 * What is wrong with a flow that a utility wrote, each fault with its place; empty where it is sound. Whether all of it
 * can be reached is looked at once nothing else is wrong.
 */
export function validateFlow(document: unknown): FlowFault[] {
  const faults: FlowFault[] = [];
  const note: Note = (path, code) => void faults.push({ path, code });
  const parsed = Flow.safeParse(document);
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) note(pointer(path), 'not_a_flow');
    return faults;
  }
  const flow = parsed.data;
  checkText(flow.title, '/title', note);
  if (flow.steps.length === 0) note('/steps', 'no_steps');
  checkSteps(flow, note);
  if (faults.length === 0) {
    for (const { path, code } of unreachableParts(flow)) note(path, code);
  }
  return faults;
}

function checkSteps(flow: Flow, note: Note): void {
  const allFields = new Set(flow.steps.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const steps = new Set<string>();
  const known: Known = { before: new Map(factFields(flow).map((one) => [one.id, one])), all: allFields };
  const before = known.before as Map<string, FlowField>;
  for (const [index, step] of flow.steps.entries()) {
    const path = `/steps/${index}`;
    if (steps.has(step.id)) note(`${path}/id`, 'duplicate_id');
    steps.add(step.id);
    checkText(step.title, `${path}/title`, note);
    if (step.text) checkText(step.text, `${path}/text`, note);
    if (step.when) checkCondition(step.when, `${path}/when`, known, note);
    for (const [order, field] of step.fields.entries()) {
      const at = `${path}/fields/${order}`;
      if (before.has(field.id)) note(`${at}/id`, 'duplicate_id');
      checkField(flow, field, at, known, note);
      before.set(field.id, field);
    }
  }
}

function checkField(flow: Flow, field: FlowField, path: string, known: Known, note: Note): void {
  checkText(field.label, `${path}/label`, note);
  if (field.hint) checkText(field.hint, `${path}/hint`, note);
  if (field.when) checkCondition(field.when, `${path}/when`, known, note);
  if (field.kind === 'information' && field.required) note(`${path}/required`, 'unanswerable');
  const isChoice = field.kind === 'choice' || field.kind === 'choices';
  if (isChoice && !field.options?.length && !(hasTariffs(flow, field) && !field.options))
    note(`${path}/options`, 'no_options');
  if (!isChoice && field.options) note(`${path}/options`, 'unexpected_options');
  checkOptions(field.options ?? [], `${path}/options`, known, note);
  checkDocument(field, path, note);
  checkRules(field, path, note);
  for (const [index, { text }] of (field.validations ?? []).entries()) {
    checkText(text, `${path}/validations/${index}/text`, note);
  }
}

function checkOptions(options: readonly Option[], path: string, known: Known, note: Note): void {
  const values = new Set<string>();
  for (const [index, { value, label, hint, when }] of options.entries()) {
    const at = `${path}/${index}`;
    if (values.has(value)) note(`${at}/value`, 'duplicate_option');
    values.add(value);
    checkText(label, `${at}/label`, note);
    if (hint) checkText(hint, `${at}/hint`, note);
    if (when) checkCondition(when, `${at}/when`, known, note);
  }
}

/** A text must say something in at least one language, under tags that are tags. */
function checkText(text: Readonly<Record<string, string>>, path: string, note: Note): void {
  const entries = Object.entries(text);
  if (!entries.some(([, words]) => words.trim() !== '')) note(path, 'no_text');
  for (const [tag] of entries) {
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) note(`${path}/${escaped(tag)}`, 'unknown_language');
  }
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${escaped(String(key))}`).join('');
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
