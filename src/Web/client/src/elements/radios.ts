import { html } from 'lit';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** The choices of a question, none of them chosen beforehand. */
export const radios = (choices: readonly Choice<string>[]): unknown => choices.map(({ value, label }, place) =>
  html`<label class="ds-label"><input class="ds-input" type="radio" name="choice" value=${value} ?autofocus=${place === 0} /> ${label}</label>`);

/** The one that is chosen; null when none is. */
export const chosenIn = (dialog: HTMLDialogElement): string | null => dialog.querySelector<HTMLInputElement>('input[name=choice]:checked')?.value ?? null;
