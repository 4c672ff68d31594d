import { QueryClient } from '@tanstack/react-query';
import { type ComponentChild, render } from 'preact';
import { createWalletsClient } from '../client/create-wallets-client.js';
import type { WalletsClient } from '../client/wallets-client.js';
import type { WalletsWarning } from '../contract/wallets-warning.js';
import type { ValueChangeDetails } from '../hooks/use-wallet-selection.js';
import { attributeOf, attributes } from './attributes.js';
import { type Language, languages } from './languages.js';
import { ReflectingElement, objects } from './reflecting-element.js';
import { WalletListPage } from './wallet-list-page.js';

/**
 * The custom element `<batua-wallet-list>`: `WalletList` for pages without React. It renders in the light DOM, so its
 * radios belong to the form around it. Content that the page gives it is the fallback until then.
 *
 * @example
 * <form action="/pay" method="post">
 *   <batua-wallet-list name="wallet" amount="1499" row-actions></batua-wallet-list>
 * </form>
 */
export class BatuaWalletList extends ReflectingElement {
  static readonly observedAttributes = ['value', ...Object.keys(attributes).map(attributeOf)];

  /** Undefined until the customer or the page has chosen. */
  #choice: string | null | undefined;
  #words: Partial<Language> = {};
  #language = '';
  #queryClient = new QueryClient();
  #client: WalletsClient | undefined;
  #clientKey = '';
  /** The form and the document or shadow root of the rendered list. Undefined while nothing is rendered. */
  #place: readonly unknown[] | undefined;
  #isUpdating = false;
  #isMounting = false;

  /**
   * The choice: a wallet's ID, `walletId:METHOD` for another instrument, or null for none. The attribute `value` is the
   * first choice, as it is for `<input>`.
   */
  get value(): string | null {
    return this.#choice === undefined ? this.#firstChoice : this.#choice;
  }

  set value(value: string | null | undefined) {
    this.#choice = value ?? null;
    this.update();
  }

  /** The attribute `value`: the first choice, which a form reset restores. `first-affordable` follows the balances. */
  get defaultValue(): string | null {
    return this.getAttribute('value');
  }

  set defaultValue(value: string | null | undefined) {
    if (value === null || value === undefined) this.removeAttribute('value');
    else this.setAttribute('value', value);
  }

  get #firstChoice() {
    return this.defaultValue === 'first-affordable' ? null : this.defaultValue;
  }

  /** @internal */
  connectedCallback(): void {
    // The page can set properties before the script arrives.
    for (const name of [...Object.keys(attributes), ...objects, 'value', 'defaultValue']) {
      if (!Object.getOwnPropertyDescriptor(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.update();
  }

  /** @internal */
  disconnectedCallback(): void {
    // A moved element is connected again by then.
    setTimeout(() => this.isConnected || this.#unmount());
  }

  /** @internal */
  connectedMoveCallback(): void {
    this.update();
  }

  /** @internal */
  attributeChangedCallback(): void {
    this.update();
  }

  /** @internal */
  override update(): void {
    if (!this.#isUpdating && this.isConnected) void this.#update();
  }

  async #update() {
    this.#isUpdating = true;
    try {
      await this.#loadWords();
    } finally {
      this.#isUpdating = false;
      if (this.isConnected) this.#mount();
    }
  }

  /** Waits for the rest of the page and for the words of the language. */
  async #loadWords(): Promise<void> {
    // Many attributes change at once.
    await (document.readyState === 'loading' &&
      new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve)));
    const [language = ''] = (this.messages?.language ? '' : (this.locale ?? '')).toLowerCase().split(/[-_]/);
    if (language === this.#language) return;
    this.#language = language;
    this.#words = {};
    this.#words = (await languages[language]?.()) ?? {};
    await this.#loadWords();
  }

  #mount() {
    const place = [this.closest('form'), this.getRootNode()];
    if (this.#place?.some((node, index) => node !== place[index])) this.#unmount();
    if (!this.#place) {
      this.#place = place;
      const chosen = this.querySelector<HTMLInputElement>('input[type="radio"]:checked');
      if (this.#choice === undefined && chosen?.name === this.name) this.#choice = chosen?.value;
      this.replaceChildren();
      // A form reset restores the choice of the first render.
      this.#isMounting = true;
      this.#render(this.#firstChoice);
    }
    this.#render(this.value);
    this.#isMounting = false;
  }

  #unmount() {
    this.#place = undefined;
    render(null, this);
  }

  #render(value: string | null) {
    const page = (
      <WalletListPage
        element={this}
        queryClient={this.#queryClient}
        client={this.#getClient()}
        language={this.#words}
        choice={{ value, defaultValue: this.defaultValue, onValueChange: this.#change }}
      />
    );
    render(page as ComponentChild, this);
  }

  /** Returns a client with the current options. The same query client keeps its wallets. */
  #getClient() {
    const { endpoint, credentials, timeout } = this;
    const key = JSON.stringify([endpoint, credentials, timeout]);
    if (this.#client && key === this.#clientKey) return this.#client;
    this.#clientKey = key;
    this.#client = createWalletsClient({
      endpoint: endpoint ?? '/api/wallets',
      credentials: credentials ?? undefined,
      timeout: timeout ?? undefined,
      headers: () => {
        const { headers = {} } = this;
        return typeof headers === 'function' ? headers() : headers;
      },
      onWarning: (warning) => this.#dispatch('batua-warning', warning),
    });
    return this.#client;
  }

  #change = (value: string | null, details: ValueChangeDetails) => {
    if (this.#isMounting) return;
    this.value = value;
    this.#dispatch('batua-change', { value, ...details });
  };

  #dispatch(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** What the event `batua-change` has in its `detail`. */
export type WalletChange = { value: string | null } & ValueChangeDetails;

declare global {
  interface HTMLElementTagNameMap {
    'batua-wallet-list': BatuaWalletList;
  }
  interface GlobalEventHandlersEventMap {
    /** Fires when the customer chooses, and with null when the chosen instrument is gone. */
    'batua-change': CustomEvent<WalletChange>;
    /** Fires for each row or field of an answer that cannot be read. */
    'batua-warning': CustomEvent<WalletsWarning>;
  }
}
