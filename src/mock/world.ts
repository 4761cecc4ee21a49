/** The pretend utility's world: seed and scenario → interval loads → reads → bills → ledger, on a clock of its own. */
import type { World, WorldOptions } from './world/types.js';

export * from './world/types.js';

/** Makes a world. Two worlds of the same scenario, seed and time are equal. Throws a RangeError for a time it cannot read. */
export declare function createWorld(options: WorldOptions): World;
