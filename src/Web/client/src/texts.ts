/** One sentence: one form, or one for exactly one and one for any other count. */
export type Sentence = string | { readonly one: string; readonly other: string };
export type Catalogue = Readonly<Record<string, Sentence>>;
export type Values = Readonly<Record<string, string | number>>;

/** Fills in a sentence. A key nobody has written shows itself, so that a test or a reader finds it. */
export function fill(catalogue: Catalogue, language: string, key: string, values: Values = {}): string {
  const sentence = catalogue[key] ?? key;
  const one = typeof values['count'] === 'number' && new Intl.PluralRules(language).select(values['count']) === 'one';
  const text = typeof sentence === 'string' ? sentence : sentence[one ? 'one' : 'other'];
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export function clock(language: string, at: string | number): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-NO`;
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' })
    .format(new Date(at)).replace(':', language === 'en' ? ':' : '.');
}

const language = (): string => (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'nb';
let read: Catalogue | null = null;

function catalogue(): Catalogue {
  read ??= JSON.parse(document.getElementById('arena-texts')?.textContent ?? '{}') as Catalogue;
  return read;
}

export const t = (key: string, values?: Values): string => fill(catalogue(), language(), key, values);

/** A name that has a form in each written language. */
export const inLanguage = (names: { readonly nb: string; readonly nn: string; readonly en: string }): string => {
  const spoken = language();
  return spoken === 'nn' || spoken === 'en' ? names[spoken] : names.nb;
};

/** The title of a meeting or an agenda item. Nobody can give an empty one: somebody who leads took it back. */
export const titled = (title: string): string => (title === '' ? t('agenda.titlePulledBack') : title);

export const has = (key: string): boolean => key in catalogue();

/** «kl. 14.30». */
export const timeOf = (at: string | number): string => t('time.clock', { time: clock(language(), at) });
