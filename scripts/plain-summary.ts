import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with why tests were skipped and a plain line, `N passed, N failed, N skipped`, that any CI can read. */
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
