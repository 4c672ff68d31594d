/** Checks that the style sheets use only what the browsers of `browserslist` in package.json know, or what has a fallback. */
export default {
  plugins: ['stylelint-no-unsupported-browser-features'],
  rules: {
    'plugin/no-unsupported-browser-features': [
      true,
      {
        severity: 'error',
        ignorePartialSupport: true,
        ignore: [
          'css-content-visibility', // without it, the browser also draws rows that are out of sight
          'css-focus-visible', // without it, the browser draws its own focus ring
          'css-container-queries', // without them, rows wrap
          'css-has', // without it, "Refresh balances" stays quiet
          'css-media-scripting', // without it, controls that need scripts stay visible
          'css3-cursors', // phones have no cursor
        ],
      },
    ],
  },
};
