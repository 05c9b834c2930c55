import type { Resource } from '../engine/operation';
import { accessControl } from './accessControl';
import { apiRequest } from './apiRequest';
import { attachment } from './attachment';
import { auditLog } from './auditLog';
import { chatChannel } from './chatChannel';
import { chatMessage } from './chatMessage';
import { checklist } from './checklist';
import { checklistItem } from './checklistItem';
import { comment } from './comment';
import { customField } from './customField';
import { customTaskType } from './customTaskType';
import { doc } from './doc';
import { docPage } from './docPage';
import { folder } from './folder';
import { goal } from './goal';
import { goalKeyResult } from './goalKeyResult';
import { guest } from './guest';
import { legacyTime } from './legacyTime';
import { list } from './list';
import { space } from './space';
import { spaceTag } from './spaceTag';
import { task } from './task';
import { taskDependency } from './taskDependency';
import { taskLink } from './taskLink';
import { taskList } from './taskList';
import { taskTag } from './taskTag';
import { template } from './template';
import { timeEntry } from './timeEntry';
import { timeEntryTag } from './timeEntryTag';
import { user } from './user';
import { userGroup } from './userGroup';
import { view } from './view';
import { webhook } from './webhook';
import { workspace } from './workspace';

/** The resources of the ClickUp node, in menu order. */
export const resources: Resource[] = [
	apiRequest,
	accessControl,
	attachment,
	auditLog,
	chatChannel,
	chatMessage,
	checklist,
	checklistItem,
	comment,
	customField,
	customTaskType,
	doc,
	docPage,
	folder,
	goal,
	goalKeyResult,
	guest,
	list,
	space,
	spaceTag,
	task,
	taskDependency,
	taskLink,
	taskList,
	taskTag,
	template,
	timeEntry,
	timeEntryTag,
	legacyTime,
	user,
	userGroup,
	view,
	webhook,
	workspace,
];
