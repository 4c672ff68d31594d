import 'batua/element';

document.querySelector('batua-wallet-list')?.addEventListener('batua-change', ({ detail, target }) => {
  const value: string | null = detail.value;
  if (target instanceof HTMLElement) target.title = value ?? '';
});
