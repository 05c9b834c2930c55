import type { Resource } from '../engine/operation';
import { accessControl } from './accessControl';
import { attachment } from './attachment';
import { auditLog } from './auditLog';
import { chatChannel } from './chatChannel';
import { chatMessage } from './chatMessage';
import { checklist } from './checklist';
import { checklistItem } from './checklistItem';
import { comment } from './comment';
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
import { timeEntry } from './timeEntry';
import { timeEntryTag } from './timeEntryTag';
import { user } from './user';
import { userGroup } from './userGroup';
import { view } from './view';
import { webhook } from './webhook';
import { workspace } from './workspace';

/** The resources of the ClickUp node, in menu order. */
export const resources: Resource[] = [
	accessControl,
	attachment,
	auditLog,
	chatChannel,
	chatMessage,
	checklist,
	checklistItem,
	comment,
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
	timeEntry,
	timeEntryTag,
	legacyTime,
	user,
	userGroup,
	view,
	webhook,
	workspace,
];
