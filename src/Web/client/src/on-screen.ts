import { ArenaOnScreen } from './elements/arena-on-screen.js';

customElements.define('arena-on-screen', ArenaOnScreen);
