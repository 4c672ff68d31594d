import { afterEach, beforeEach } from 'vitest';
import { newText, translatePage } from './translate-page.js';

let stop = () => {};

beforeEach(() => {
  stop = translatePage(document.body, newText);
});
afterEach(() => stop());
