import type { CommandId } from '../contract.js';

/** One of our ids, made here. The contract's ids are guids. */
export const newId = <Id extends string>(): Id => crypto.randomUUID() as string as Id;

export const newCommandId = (): CommandId => newId<CommandId>();
