import type { Mark, RedactedCase } from '../src/cases/redaction.js';

export const mark = (form: string, start: number, more: Partial<Mark> = {}): Mark => ({
  field: 'seen', start, length: form.length, type: 'person', certainty: 'certain', reason: 'list', form, entity: 1, replacement: '[Barn 1]', state: 'masked', mayKeep: true, ...more,
});

export const redacted = (more: Partial<RedactedCase> = {}): RedactedCase => ({
  marks: [], entities: [], questions: [], redacted: [], open: 0, risk: { level: 'green', fits: 40, raisers: [] }, incident: '', ...more,
});
