import type { Resource } from '../engine/operation';
import { folder } from './folder';
import { list } from './list';
import { space } from './space';
import { task } from './task';
import { workspace } from './workspace';

/** The resources of the ClickUp node, in menu order. */
export const resources: Resource[] = [folder, list, space, task, workspace];
