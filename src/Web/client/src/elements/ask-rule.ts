import type { HouseRule } from '../contract.js';
import { houseRules } from '../rooms/moderation.js';
import { t } from '../texts.js';
import { askChoice } from './ask-choice.js';
import type { Choice } from './radios.js';

export const ruleChoices = (): readonly Choice<HouseRule>[] => houseRules.map((rule) => ({ value: rule, label: t(`houseRule.${rule}`) }));

/** Asks which rule of the house something is about; null when nothing shall be done. */
export const askRule = (question: string, yes: string): Promise<HouseRule | null> =>
  askChoice(question, yes, t('moderation.choose'), ruleChoices());
