import type { Route } from '../route';
import { attachments } from './attachments';
import { checklists } from './checklists';
import { comments } from './comments';
import { customFields } from './customFields';
import { docs } from './docs';
import { folders } from './folders';
import { lists } from './lists';
import { members } from './members';
import { oauth } from './oauth';
import { spaces } from './spaces';
import { tags } from './tags';
import { tasks } from './tasks';
import { views } from './views';
import { webhooks } from './webhooks';
import { workspaces } from './workspaces';

/** Every route of the sandbox. A new area is one more file and one more line here. */
export const routes: Route[] = [
	...workspaces,
	...spaces,
	...folders,
	...lists,
	...members,
	...tasks,
	...customFields,
	...tags,
	...comments,
	...checklists,
	...attachments,
	...docs,
	...views,
	...webhooks,
	...oauth,
];
