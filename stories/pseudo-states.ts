const classes = { ':hover': '.is-hover', ':focus-visible': '.is-focus', ':active': '.is-pressed' } as const;
const pseudo = /:hover|:focus-visible|:active/g;

/**
 * Returns a style sheet that shows states which need a pointer, a key or a setting of the system: `.is-hover`,
 * `.is-focus` and `.is-pressed` on an element, and forced colours inside `.is-forced`. It copies the page's own rules.
 */
export function pseudoStateRules(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet));
  const states = rules.filter(({ rule }) => rule.selectorText.match(pseudo));
  const forced = rules.filter(({ media }) => media.includes('forced-colors: active'));
  return [
    ...states.map(({ rule }) =>
      rule.cssText.replace(pseudo, (name) => classes[name as keyof typeof classes]),
    ),
    `@scope (.is-forced) { ${forced.map(({ rule }) => rule.cssText).join('\n')} }`,
  ].join('\n');
}

interface FoundRule {
  rule: CSSStyleRule;
  /** Conditions of the rules around it. */
  media: string;
}

function rulesOf(group: { cssRules: CSSRuleList }, media = ''): FoundRule[] {
  return [...group.cssRules].flatMap((rule): FoundRule[] => {
    if (rule instanceof CSSStyleRule) return rule.selectorText.includes('batua-') ? [{ rule, media }] : [];
    if (rule instanceof CSSMediaRule) return rulesOf(rule, `${media} ${rule.conditionText}`);
    return [];
  });
}
