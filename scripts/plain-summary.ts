import type { Reporter, TestModule } from 'vitest/node';

/** Prints the reasons of skipped tests and a plain last line that any CI can read: `N passed, N failed, N skipped`. */
export class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const reasons = new Set<string>();
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const result = test.result();
        counts[result.state]++;
        if (result.state === 'skipped' && result.note) reasons.add(result.note);
      }
      if (!module.ok() && !tests.some((test) => test.result().state === 'failed')) counts.failed++;
    }
    for (const reason of reasons) console.log(`\nSkipped: ${reason}`);
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
