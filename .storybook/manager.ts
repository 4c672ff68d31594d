import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'batua', brandUrl: './', colorSecondary: '#2052cc' }),
  sidebar: { showRoots: false },
});
