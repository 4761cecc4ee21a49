import type { Premise, PremiseRegister } from '../../contract/premises.js';

/** A figure that a customer read on one register. */
export interface GivenRead {
  readonly servicePointId: string;
  readonly register: string;
  /** The figure as typed. */
  readonly value: string;
}

/** Reads as a flow's field of kind `meter_read` is answered: `<servicePointId>/<register>=<value>`, one a register. */
export function formatReads(reads: readonly GivenRead[]): string[] {
  return reads.map(({ servicePointId, register, value }) => `${servicePointId}/${register}=${value}`);
}

/** The reads in such an answer; what is none of them is left out. */
export function parseReads(answer: string | boolean | readonly string[] | undefined): GivenRead[] {
  if (typeof answer !== 'object') return [];
  return answer.flatMap((entry) => {
    const [, servicePointId, register, value] = /^([^/]+)\/([^=]+)=(.*)$/s.exec(entry) ?? [];
    return servicePointId === undefined || register === undefined || value === undefined
      ? []
      : [{ servicePointId, register, value }];
  });
}

/** A register that a customer may read, with the service point it belongs to. */
export interface ReadableRegister extends PremiseRegister {
  readonly servicePointId: string;
}

/** The registers of a place that a customer can read: those of meters that do not read themselves. */
export function readableRegisters(premise: Premise): ReadableRegister[] {
  return premise.services.flatMap(({ servicePointId, meter }) =>
    meter === null || meter.access === 'remote'
      ? []
      : meter.registers.map((register) => ({ ...register, servicePointId })),
  );
}
