import type { ContributionId } from '../contract.js';
import type { Settings } from '../settings.js';

export interface Post {
  readonly id: ContributionId;
  readonly name: string;
  readonly text: string;
}

/** How posts become words: `said` for one that is read out, `count` for many. */
export interface Words {
  said(post: Post): string;
  count(count: number): string;
}

const readOut = 3;
export const pause = 5_000;

/** Gathers what a screen reader is told: at most once in five seconds, in order, three posts read out and more counted. */
export class Announcements {
  #news: { readonly sentence: string; readonly topic: string | undefined; readonly words: ContributionId | undefined }[] = [];
  #posts: Post[] = [];
  #last = -Infinity;

  /** Something that happened in the meeting. It is said whatever the setting for posts is; of one topic only what was last, when much happens at once. `words` is what it reads out. */
  tell(sentence: string, topic?: string, words?: ContributionId): void {
    if (topic !== undefined) this.#news = this.#news.filter((one) => one.topic !== topic);
    this.#news.push({ sentence, topic, words });
  }

  post(post: Post): void {
    this.#posts.push(post);
  }

  /** It was retracted before it was read out, as a post or within the news. */
  drop(id: ContributionId): void {
    this.keep((one) => one !== id);
  }

  /** Of what waits to be read out, only what stands still. */
  keep(stands: (id: ContributionId) => boolean): void {
    this.#posts = this.#posts.filter((post) => stands(post.id));
    this.#news = this.#news.filter(({ words }) => words === undefined || stands(words));
  }

  /** Nothing of what waits is for this person any more. */
  forget(): void {
    this.#posts = [];
    this.#news = [];
  }

  /** Milliseconds until there may be something to say; null when nothing waits. */
  wait(now: number): number | null {
    return this.#news.length + this.#posts.length === 0 ? null : Math.max(0, this.#last + pause - now);
  }

  take(now: number, mode: Settings['announce'], words: Words): string | null {
    if (this.wait(now) !== 0) return null;
    const posts = this.#posts.splice(0);
    const said = mode === 'off' || posts.length === 0 ? []
      : mode === 'counts' || posts.length > readOut ? [words.count(posts.length)] : posts.map((post) => words.said(post));
    const text = [...this.#news.splice(0).map((one) => one.sentence), ...said].join(' ');
    if (text === '') return null;
    this.#last = now;
    return text;
  }
}
