/** Names of the variants in tables and pictures. */
export const titles = {
  'hand-written': 'hand-written',
  control: 'control',
  bare: 'a bare fetch',
  batua: 'batua',
  'base-ui': 'Base UI',
  'react-aria': 'React Aria',
  radix: 'Radix',
};
