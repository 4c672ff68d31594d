/** Names of the variants in tables and pictures. */
export const titles = {
  'hand-written': 'hand-written',
  control: 'control',
  batua: 'batua',
  'base-ui': 'Base UI',
  'react-aria': 'React Aria',
  radix: 'Radix',
};
