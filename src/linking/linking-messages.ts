/** The English words of linking. `{name}` is a wallet's name, `{number}` a masked mobile number. */
export const linkingMessages = {
  link: 'Link',
  linkName: 'Link {name}',
  linked: '{name} linked',

  sending: 'Sending a code…',
  codeSentTo: 'Code sent to {number}',
  codeSent: 'Code sent by {name}',
  confirm: 'Confirm',
  checking: 'Checking the code…',
  cancel: 'Cancel',
  close: 'Close',
  resend: 'Send again',
  sendNew: 'Send a new code',

  codeMissing: 'Type the code first.',
  wrongCode: 'This code is not right. Look at it again, then retype it.',
  expired: 'This code is too old to use.',
  locked: '{name} takes no more codes for now. Try again later, or choose another way to pay.',

  onItsPage: 'You link {name} on its own page. Come back here when you are done.',
  goToPage: 'Go to {name}',
  newTab: '(opens in a new tab)',
  back: 'I’m back: check again',
  notLinkedYet: '{name} is not linked yet.',

  refresh: 'Refresh',
  refreshName: 'Refresh {name}',
  refreshed: '{name} balance updated',
  notRefreshed: '{name} could not be checked',

  remove: 'Remove',
  removeName: 'Remove {name}',
  removeQuestion: 'Remove {name}? You can link it again later.',
  keep: 'Keep',
  removing: 'Removing…',
  removed: '{name} removed',
  notRemoved: '{name} could not be removed.',

  linkAnother: 'Link another wallet',
  notAdded: '{name} could not be added.',
};

/** The words of linking, by key. English is the list of keys. */
export type LinkingMessages = typeof linkingMessages;
