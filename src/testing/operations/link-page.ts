import type { Answer } from '../emulator/answer.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { unknownPath } from '../emulator/error-responses.js';
import { actionForm, escapeHtml, page, returnUrlOf, seeOther } from '../emulator/page.js';
import { markLinked } from './link-wallet.js';

/** The page of a provider that links wallets on its own site. */
export function linkPage(state: EmulatorState, call: EmulatorCall): Answer {
  const pending = state.pendingLinks.get(call.id);
  if (!pending) return unknownPath();
  const provider = escapeHtml(String(pending.wallet.row.wallet));
  if (call.method === 'GET') {
    return page(`Link ${provider}`, [actionForm('link', `Link ${provider}`), actionForm('cancel', 'Cancel')]);
  }
  state.pendingLinks.delete(call.id);
  const linked = call.form.get('action') === 'link';
  if (linked) markLinked(state, pending.wallet);
  const back = returnUrlOf(pending.returnUrl);
  if (back) return seeOther(back);
  return page(linked ? 'Linked' : 'Not linked', ['<p>You can close this page.</p>']);
}
