/** Returns a table in Markdown. */
export const markdownTable = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
