import type { Refusal } from '../contract.js';
import { has, t } from '../texts.js';

/** Why not, in words. */
export const sentence = (refusal: Refusal): string => t(has(`refusal.${refusal.code}`) ? `refusal.${refusal.code}` : 'refusal.fault');
