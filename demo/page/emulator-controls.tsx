import { type ReactNode, type SubmitEvent, useState } from 'react';
import {
  type Choice,
  type ControlsState,
  basketChoices,
  customerChoices,
  durationChoices,
  faultChoices,
  faultOnChoices,
  schemeChoices,
} from '../shop/controls-state.js';
import { age, summaryOf } from './controls-summary.js';

const action = '/demo/controls';

/** These count from the shop's next request; the others change the page itself, which is loaded again. */
const quiet = new Set(['listTakes', 'refreshTakes', 'linkTakes', 'fault', 'faultOn', 'down', 'expire']);

/** The strip above the shop: who is shopping, and what the emulator does to them. */
export function EmulatorControls({ state: first }: { state: ControlsState }): ReactNode {
  const [state, setState] = useState(first);
  const { emulator } = state;

  async function post(name: string, value: string): Promise<void> {
    const response = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams({ [name]: value }),
      headers: { accept: 'application/json' },
    });
    if (quiet.has(name)) setState((await response.json()) as ControlsState);
    else location.reload();
  }

  const field = (name: string, label: string, choices: readonly Choice[], value: string) => (
    <label className="field">
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => void post(name, event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.name === '') return;
    event.preventDefault();
    void post(submitter.name, submitter.value);
  }

  return (
    <aside className="controls" aria-label="Demo controls">
      <details>
        <summary>
          <span className="controls-title">{emulator ? 'Emulator' : 'Juspay'}</span>
          <span className="controls-state">{summaryOf(state)}</span>
        </summary>
        <form className="controls-form" method="post" action={action} onSubmit={onSubmit}>
          <fieldset>
            <legend>Shopper</legend>
            {emulator && field('customer', 'Customer', customerChoices, emulator.customer)}
            {field('signedIn', 'Session', sessionChoices, state.signedIn ? 'yes' : 'no')}
            {field('basket', 'Amount', basketChoices, state.basket)}
            {field('scheme', 'Colours', schemeChoices, state.scheme)}
          </fieldset>
          {emulator ? (
            <>
              <fieldset>
                <legend>Network</legend>
                {field('listTakes', 'List takes', durationChoices, emulator.listTakes)}
                {field('refreshTakes', 'Refresh takes', durationChoices, emulator.refreshTakes)}
                {field('linkTakes', 'Linking takes', durationChoices, emulator.linkTakes)}
                {field('fault', 'Juspay answers', faultChoices, emulator.fault)}
                {field('faultOn', 'to', faultOnChoices, emulator.faultOn)}
                {field(
                  'down',
                  'Provider down',
                  [{ value: '', label: 'None' }, ...emulator.wallets],
                  emulator.down,
                )}
              </fieldset>
              <fieldset>
                <legend>Codes that providers send</legend>
                <ul className="codes">
                  {emulator.codes.map(({ name, code }) => (
                    <li key={name}>
                      {code === null ? (
                        `${name}: on its own page`
                      ) : (
                        <>
                          OTP for {name}: <code>{code}</code>
                        </>
                      )}
                    </li>
                  ))}
                </ul>
                <p className="hint">Three wrong codes lock a wallet. “Start over” unlocks it.</p>
                <div className="buttons">
                  <button type="submit" name="expire" value="yes">
                    Let the codes expire
                  </button>
                </div>
              </fieldset>
              <fieldset>
                <legend>Clock: {age(emulator.offset)}</legend>
                <div className="buttons">
                  {clockMoves.map(({ value, label }) => (
                    <button key={value} type="submit" name="clock" value={value}>
                      {label}
                    </button>
                  ))}
                </div>
                <p className="hint">
                  Speed and faults count from the next request: refresh the balances, or load the page again.
                  For “offline”, use the browser’s own switch.
                </p>
                <div className="buttons">
                  <a className="controls-link" href="/">
                    Load the page again
                  </a>
                  <button type="submit" name="reset" value="yes">
                    Start over
                  </button>
                </div>
              </fieldset>
            </>
          ) : (
            <p className="hint">
              The shop calls {state.upstream}, so the emulator is not running and its controls are not here.
            </p>
          )}
          <noscript>
            <button type="submit">Apply</button>
          </noscript>
        </form>
      </details>
    </aside>
  );
}

const sessionChoices: readonly Choice[] = [
  { value: 'yes', label: 'Signed in' },
  { value: 'no', label: 'Signed out' },
];

/** Milliseconds to move the emulator's clock by. */
const clockMoves: readonly Choice[] = [
  { value: '-3600000', label: '1 hour back' },
  { value: '600000', label: '10 minutes on' },
  { value: '3600000', label: '1 hour on' },
  { value: '259200000', label: '3 days on' },
  { value: 'now', label: 'Real time' },
];
