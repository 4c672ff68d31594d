import { titles } from './titles.mjs';

const colours = { batua: '#0f766e', 'base-ui': '#a3a3a3', 'react-aria': '#737373', radix: '#d4d4d4' };
const [left, width, barSize, gap, top] = [400, 420, 11, 14, 56];

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Draws the ratios as bars. A line marks the hand-written list, and a notch the goal. */
export function drawChart({ cpu, variants }) {
  const shown = variants.filter((name) => name in colours);
  const rows = cpu.filter(({ better }) => better === 'lower').filter(({ cells }) => cells['batua']);
  const largest = Math.max(2, ...rows.flatMap(({ cells }) => shown.map((name) => cells[name]?.high ?? 0)));
  const x = (ratio) => left + (ratio / largest) * width;
  let y = top;
  const parts = [];
  for (const { name, cells, goal } of rows) {
    const start = y;
    const bars = shown.filter((variant) => cells[variant]);
    parts.push(
      `<text x="${left - 10}" y="${start + (bars.length * barSize) / 2 + 4}" text-anchor="end">${escape(name)}</text>`,
    );
    for (const variant of bars) {
      const { median, low, high } = cells[variant];
      const middle = y + barSize / 2;
      parts.push(
        `<rect x="${left}" y="${y}" width="${(x(median) - left).toFixed(1)}" height="${barSize - 2}" fill="${colours[variant]}"/>`,
        `<path d="M${x(low).toFixed(1)} ${middle - 1}H${x(high).toFixed(1)}" stroke="#000" stroke-opacity="0.5"/>`,
        `<text x="${(x(Math.max(median, high)) + 5).toFixed(1)}" y="${middle + 3}" class="value">${median.toFixed(2)}</text>`,
      );
      y += barSize;
    }
    if (goal)
      parts.push(
        `<path d="M${x(goal).toFixed(1)} ${start - 3}V${y + 1}" stroke="#b45309" stroke-width="1.5"/>`,
      );
    y += gap;
  }
  const legend = shown.map(
    (name, index) =>
      `<rect x="${left + index * 105}" y="16" width="11" height="11" fill="${colours[name]}"/><text x="${left + 16 + index * 105}" y="26">${titles[name]}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 60} ${y + 44}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="CPU time as a ratio to a hand-written list">
<style>.value { font-size: 9px }</style>
<rect width="100%" height="100%" fill="#fff"/>
${legend.join('\n')}
<path d="M${x(1).toFixed(1)} ${top - 14}V${y - 4}" stroke="#000" stroke-dasharray="3 3"/>
${parts.join('\n')}
<text x="20" y="${y + 14}">CPU time as a ratio to a list written by hand (dashed line), and for the proxy to a bare fetch.</text>
<text x="20" y="${y + 31}">Shorter is better. Orange: the goal. Thin line: quartiles of the rounds.</text>
</svg>
`;
}
