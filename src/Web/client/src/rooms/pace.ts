/** Doubles from half a second to five, and spreads: a restarted host is not met by everybody at once, and all are back in ten. */
export function retryDelay(attempt: number, random: number): number {
  const ceiling = Math.min(5_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling * (0.5 + random / 2));
}

export type Notice = 'none' | 'small' | 'banner';

/** A drop of less than two seconds is nobody's business; ten seconds need an explanation. */
export function notice(lostFor: number): Notice {
  if (lostFor < 2_000) return 'none';
  return lostFor <= 10_000 ? 'small' : 'banner';
}

export type Verdict = 'drop' | 'apply' | 'ask again';

/**
 * What to do with a message that brings us to `seq`. While a Join is unanswered, a step may be long: it is what was missed.
 * `last` is null before the first snapshot, when there is nothing to fold into.
 */
export function judge(last: number | null, seq: number, joining: boolean): Verdict {
  if (last === null || seq <= last) return 'drop';
  return joining || seq === last + 1 ? 'apply' : 'ask again';
}
