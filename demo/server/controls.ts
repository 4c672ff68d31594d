import {
  type EmulatorFaultKind,
  type EmulatorOperation,
  type JuspayEmulator,
  seedCustomers,
} from '../../src/testing.js';
import { isBasketName } from '../shop/baskets.js';
import {
  type ColorScheme,
  type ControlsState,
  type EmulatorControls,
  customerChoices,
  faultChoices,
  schemeChoices,
} from '../shop/controls-state.js';
import { json, seeOther, wantsJson } from './answers.js';
import { codesOf } from './codes-of.js';
import { demoCustomers } from './demo-customers.js';
import { newOrder } from './orders.js';
import { readForm } from './read-form.js';
import { type Session, cookie } from './sessions.js';
import type { Upstream } from './start-upstream.js';

/** The operations of each choice of "what fails". */
const operations: Record<string, readonly EmulatorOperation[] | undefined> = {
  list: ['list'],
  refresh: ['refresh_all', 'refresh'],
  link: ['create', 'authenticate', 'resend', 'link', 'delink'],
  pay: ['create_order', 'pay'],
};

/** Longer than any OTP is valid, in milliseconds. */
const codeLifetime = 6 * 60_000;

const schemeCookie = 'scheme';

/** Returns the colour scheme of the page's cookie. */
export function colorScheme(request: Request): ColorScheme {
  const value = cookie(request, schemeCookie);
  return schemeChoices.find((choice) => choice.value === value)?.value ?? 'auto';
}

/** Creates the demo's controls: the customer, the basket, and the emulator's speed, faults and clock. */
export function createControls({ emulator, url }: Upstream, onStartOver: () => void) {
  const plain = { listTakes: '0', refreshTakes: '0', linkTakes: '0', fault: '', faultOn: 'all', down: '' };
  const set = { ...plain };

  function applyToEmulator(to: JuspayEmulator, session: Session, form: Map<string, string>): void {
    if (form.has('reset')) startOver(to);
    for (const name of ['listTakes', 'refreshTakes', 'linkTakes', 'fault', 'faultOn', 'down'] as const) {
      set[name] = form.get(name) ?? set[name];
    }
    const customer = form.get('customer');
    if (customer !== undefined && customer !== session.customerId) {
      session.customerId = customer;
      session.order = newOrder(session.basket);
    }
    to.setLatency({
      list: Number(set.listTakes),
      refresh: Number(set.refreshTakes),
      link: Number(set.linkTakes),
    });
    const kind = faultChoices.find(({ value }) => value !== '' && value === set.fault)?.value;
    to.setFault(kind ? { kind: kind as EmulatorFaultKind, on: operations[set.faultOn] } : null);
    for (const { wallets } of to.customers.values()) {
      for (const wallet of wallets) wallet.down = wallet.row.id === set.down;
    }
    if (form.get('clock') === 'now') to.clock.setNow(Date.now());
    else to.clock.advance(Number(form.get('clock') ?? 0) || 0);
    if (form.has('expire')) to.clock.advance(codeLifetime);
  }

  /** Restores the wallets and the money of every customer, the real time and a service without faults. */
  function startOver(of: JuspayEmulator): void {
    Object.assign(set, plain);
    onStartOver();
    of.clock.setNow(Date.now());
    const customers = Object.entries(structuredClone({ ...seedCustomers, ...demoCustomers(of.clock.now()) }));
    for (const [id, customer] of customers) of.customers.set(id, customer);
  }

  return {
    stateOf(session: Session, scheme: ColorScheme): ControlsState {
      const { basket, signedIn } = session;
      return { upstream: url, basket, scheme, signedIn, emulator: emulatorState(session) };
    },

    /** Changes the fields that the form has. */
    async change(request: Request, session: Session): Promise<Response> {
      const form = await readForm(request);
      const basket = form.get('basket');
      if (basket !== undefined && isBasketName(basket) && basket !== session.basket) {
        session.basket = basket;
        session.order = newOrder(basket);
      }
      if (form.has('signedIn')) session.signedIn = form.get('signedIn') === 'yes';
      if (emulator) applyToEmulator(emulator, session, form);
      const scheme =
        schemeChoices.find(({ value }) => value === form.get('scheme'))?.value ?? colorScheme(request);
      const answer = wantsJson(request) ? json(this.stateOf(session, scheme)) : seeOther('/');
      answer.headers.append('set-cookie', `${schemeCookie}=${scheme}; SameSite=Lax; Path=/`);
      return answer;
    },
  };

  function emulatorState({ customerId }: Session): EmulatorControls | null {
    if (!emulator) return null;
    const customer = customerChoices.find(({ value }) => value === customerId)?.value ?? customerId;
    const own = emulator.customers.get(customerId)?.wallets ?? [];
    const wallets = own.map(({ row }) => ({ value: String(row.id), label: String(row.wallet) }));
    return { ...set, customer, wallets, codes: codesOf(own), offset: emulator.clock.offset };
  }
}
