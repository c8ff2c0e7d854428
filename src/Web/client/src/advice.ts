import { ArenaAdviceNews } from './elements/arena-advice-news.js';

customElements.define('arena-advice-news', ArenaAdviceNews);
