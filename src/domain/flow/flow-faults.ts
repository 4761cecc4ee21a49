/** What can be wrong with a flow. */
export type FlowFaultCode =
  /** It is not of the contract's shape. */
  | 'not_a_flow'
  | 'no_steps'
  | 'duplicate_id'
  | 'no_text'
  | 'unknown_language'
  | 'no_options'
  | 'unexpected_options'
  | 'duplicate_option'
  /** A condition names a field that there is not, or one that is asked later. */
  | 'unknown_field'
  | 'forward_reference'
  /** A condition names a value that the field never has, or compares what cannot be compared. */
  | 'unknown_value'
  | 'wrong_comparison'
  | 'too_deep'
  /** No answers lead there. */
  | 'unreachable'
  /** Some answers lead to a required choice without anything to choose. */
  | 'dead_end'
  | 'malformed_value'
  | 'misplaced_rule'
  | 'contradictory_rules'
  | 'no_document'
  | 'malformed_document'
  | 'malformed_step'
  /** An information is required, though it cannot be answered. */
  | 'unanswerable';

/** One fault of a flow and where it is, as a JSON pointer (RFC 6901): `/steps/1/fields/0/when/field`. */
export interface FlowFault {
  readonly path: string;
  readonly code: FlowFaultCode;
}

/** Notes a fault at a path. */
export type Note = (path: string, code: FlowFaultCode) => void;
