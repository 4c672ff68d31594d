import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Keeps the files of a project together, because a worker loads its modules only once, and the projects in the order of
 * the configuration. A single run starts each project with the longest files, which several workers can share better. A
 * watch run starts with the failed files, then the quickest, so that the first result comes soon.
 */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const position = ({ project }: TestSpecification) => this.ctx.projects.indexOf(project);
    const sorted = (await super.sort(files)).toSorted((one, other) => position(one) - position(other));
    if (!this.ctx.config.watch) return sorted;
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
