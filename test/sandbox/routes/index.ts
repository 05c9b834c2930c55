import type { Route } from '../route';
import { accessControl } from './accessControl';
import { attachments } from './attachments';
import { auditLogs } from './auditLogs';
import { chatChannels } from './chatChannels';
import { chatMessages } from './chatMessages';
import { checklists } from './checklists';
import { comments } from './comments';
import { customFields } from './customFields';
import { docs } from './docs';
import { folders } from './folders';
import { goals } from './goals';
import { guests } from './guests';
import { legacyTime } from './legacyTime';
import { lists } from './lists';
import { members } from './members';
import { oauth } from './oauth';
import { spaces } from './spaces';
import { tags } from './tags';
import { taskMoves } from './taskMoves';
import { taskRelationships } from './taskRelationships';
import { tasks } from './tasks';
import { taskTimes } from './taskTimes';
import { templates } from './templates';
import { userGroups } from './userGroups';
import { users } from './users';
import { views } from './views';
import { timeEntries } from './timeEntries';
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
	...taskRelationships,
	...taskMoves,
	...taskTimes,
	...templates,
	...customFields,
	...tags,
	...comments,
	...checklists,
	...attachments,
	...docs,
	...views,
	...accessControl,
	...auditLogs,
	...chatChannels,
	...chatMessages,
	...userGroups,
	...users,
	...webhooks,
	...timeEntries,
	...legacyTime,
	...goals,
	...guests,
	...oauth,
];
