/** The contract in code: schemas, their types and the table of operations. Published as `servicedrop/contract`. */
export * from './accounts.js';
export * from './balance.js';
export * from './bills.js';
export * from './causes.js';
export * from './config.js';
export * from './events.js';
export * from './flow.js';
export * from './operation.js';
export { operations, type OperationId } from './operations.js';
export * from './problem.js';
export * from './reads.js';
export * from './sessions.js';
export * from './shared.js';
export * from './tariff.js';
export * from './tips.js';
export * from './usage-columns.js';
export * from './usage.js';
