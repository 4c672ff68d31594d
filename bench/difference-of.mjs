/** Returns the first lines in which two texts differ, or null when they are equal. */
export function differenceOf(first, second) {
  const [before, after] = [first.split('\n'), second.split('\n')];
  const length = Math.max(before.length, after.length);
  for (let line = 0; line < length; line += 1) {
    if (before[line] === after[line]) continue;
    return [
      ...before.slice(Math.max(0, line - 2), line).map((text) => `  ${text}`),
      ...before.slice(line, line + 2).map((text) => `- ${text}`),
      ...after.slice(line, line + 2).map((text) => `+ ${text}`),
    ].join('\n');
  }
  return null;
}
