import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Orders the files of a watch run: in each project the failed files, then the quickest, so that the first result comes
 * soon. A single run keeps the files of a project together, because a worker loads its modules only once.
 */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    if (!this.ctx.config.watch) {
      const position = ({ project }: TestSpecification) => this.ctx.projects.indexOf(project);
      return sorted.toSorted((one, other) => position(one) - position(other));
    }
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project).toReversed();
      return [...own.filter((file) => this.#failed(file)), ...own.filter((file) => !this.#failed(file))];
    });
  }

  #failed({ project, moduleId }: TestSpecification): boolean {
    const key = `${project.name}:${relative(this.ctx.config.root, moduleId)}`;
    return this.ctx.cache.getFileTestResults(key)?.failed ?? false;
  }
}
