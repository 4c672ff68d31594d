import { accessSync, constants } from 'node:fs';

/** Whether a path is a program that this user can run. */
export const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
