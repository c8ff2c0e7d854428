import { ArenaWords } from './elements/arena-words.js';

customElements.define('arena-words', ArenaWords);
