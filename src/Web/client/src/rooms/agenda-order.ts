import type { AgendaItemId, AgendaItemView } from '../contract.js';

type Agenda = readonly AgendaItemView[];

/** The item and everything under it. The list is in reading order: what is under an item stands right after it. */
export function branch(agenda: Agenda, item: AgendaItemId): Agenda {
  const inside = new Set<AgendaItemId>([item]);
  return agenda.filter((candidate) => {
    if (candidate.parent !== null && inside.has(candidate.parent)) inside.add(candidate.item);
    return inside.has(candidate.item);
  });
}

/** Takes the branch out and puts it under `parent`, right after `after` and all under that (none: first). */
export function move(agenda: Agenda, item: AgendaItemId, parent: AgendaItemId | null, after: AgendaItemId | null): Agenda {
  const moved = branch(agenda, item).map((entry) => (entry.item === item ? { ...entry, parent } : entry));
  const rest = agenda.filter((entry) => !moved.some((other) => other.item === entry.item));
  const at = place(rest, parent, after);
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

function place(rest: Agenda, parent: AgendaItemId | null, after: AgendaItemId | null): number {
  if (after !== null) {
    const last = branch(rest, after).at(-1);
    return last === undefined ? rest.length : rest.indexOf(last) + 1;
  }
  return parent === null ? 0 : rest.findIndex((entry) => entry.item === parent) + 1;
}

export function depth(agenda: Agenda, item: AgendaItemView): number {
  const parent = agenda.find((candidate) => candidate.item === item.parent);
  return parent === undefined ? 1 : 1 + depth(agenda, parent);
}

/** On the list: neither only proposed nor off it. */
export const isListed = ({ state }: Pick<AgendaItemView, 'state'>): boolean => state !== 'proposed' && state !== 'declined' && state !== 'withdrawn';

/** «1», «1.1», «2»: where each item of the list stands, as it is shown and read out. */
export function numbers(agenda: Agenda): ReadonlyMap<AgendaItemId, string> {
  const [counts, numbered] = [[] as number[], new Map<AgendaItemId, string>()];
  for (const item of agenda.filter(isListed)) {
    const level = levelOf(agenda, item);
    counts.length = Math.min(counts.length, level);
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    numbered.set(item.item, counts.join('.'));
  }
  return numbered;
}

/** As it is shown: what stands under something that is off the list stands where that would. */
export function levelOf(agenda: Agenda, { parent }: AgendaItemView): number {
  const above = agenda.find(({ item }) => item === parent);
  return above === undefined ? 1 : (isListed(above) ? 1 : 0) + levelOf(agenda, above);
}

/** Where the buttons of one item would put it; null where it cannot go. */
export interface Moves {
  readonly up: Place | null;
  readonly down: Place | null;
  readonly nest: Place | null;
  readonly unnest: Place | null;
}

export interface Place {
  readonly parent: AgendaItemId | null;
  readonly after: AgendaItemId | null;
}

export function moves(agenda: Agenda, item: AgendaItemView, maxDepth: number): Moves {
  const siblings = agenda.filter((candidate) => candidate.parent === item.parent);
  const index = siblings.indexOf(item);
  // Past what is shown, and what is not shown between.
  const before = siblings.slice(0, index).filter(isListed).at(-1);
  const next = siblings.slice(index + 1).find(isListed);
  const height = Math.max(...branch(agenda, item.item).map((entry) => depth(agenda, entry))) - depth(agenda, item) + 1;
  const parent = agenda.find((candidate) => candidate.item === item.parent);
  const lastOfBefore = agenda.filter((candidate) => before !== undefined && candidate.parent === before.item).at(-1);
  return {
    up: before === undefined ? null : { parent: item.parent, after: siblings[siblings.indexOf(before) - 1]?.item ?? null },
    down: next === undefined ? null : { parent: item.parent, after: next.item },
    nest: before === undefined || depth(agenda, before) + height > maxDepth
      ? null : { parent: before.item, after: lastOfBefore?.item ?? null },
    unnest: parent === undefined ? null : { parent: parent.parent, after: parent.item },
  };
}

/** The item that is talked of: the current one, and a paused one only when none is. */
export const onTable = (agenda: Agenda): AgendaItemView | undefined =>
  agenda.find(({ state }) => state === 'current') ?? agenda.find(({ state }) => state === 'paused');
