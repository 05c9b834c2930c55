import { nameOf } from '../customFields';
import { readableInstant } from '../readableDates';
import type { Lean } from './lean';
import { belongsTo, each, part } from './lean';

/** A comment, with its Markdown and its thread where they were asked for. */
export const leanComment: Lean = (comment, zones) => ({
	id: comment.id,
	comment_text: comment.comment_text,
	comment_markdown: comment.comment_markdown,
	user: nameOf(comment.user),
	assignee: nameOf(comment.assignee),
	resolved: comment.resolved,
	date: readableInstant(comment.date, zones),
	reply_count: comment.reply_count,
	replies: each(comment.replies, leanComment, zones),
});

/** A file on a task or in a Custom Field, in the words of v2 and of v3. */
export const leanAttachment: Lean = (file, zones) => ({
	id: file.id,
	title: file.title,
	extension: file.extension,
	mime_type: file.mime_type ?? file.mimetype,
	size: file.size,
	url: file.url,
	user: nameOf(file.user),
	user_id: file.user_id,
	date: readableInstant(file.date ?? file.date_created, zones),
});

const leanItem: Lean = (item, zones) => ({
	id: item.id,
	name: item.name,
	resolved: item.resolved,
	assignee: nameOf(item.assignee),
	children: each(item.children, leanItem, zones),
});

/** A checklist and its items. */
export const leanChecklist: Lean = (checklist, zones) => ({
	id: checklist.id,
	task_id: checklist.task_id,
	name: checklist.name,
	resolved: checklist.resolved,
	unresolved: checklist.unresolved,
	items: each(checklist.items, leanItem, zones),
});

/** A Doc. */
export const leanDoc: Lean = (doc, zones) => ({
	id: doc.id,
	name: doc.name,
	parent: belongsTo(doc.parent),
	public: doc.public,
	archived: doc.archived,
	creator: doc.creator,
	date_created: readableInstant(doc.date_created, zones),
	date_updated: readableInstant(doc.date_updated, zones),
});

/** A page of a Doc, with the pages below it. */
export const leanPage: Lean = (page, zones) => ({
	id: page.id,
	doc_id: page.doc_id,
	parent_page_id: page.parent_page_id,
	name: page.name,
	sub_title: page.sub_title,
	content: page.content,
	creator_id: page.creator_id,
	archived: page.archived,
	date_created: readableInstant(page.date_created, zones),
	date_updated: readableInstant(page.date_updated, zones),
	pages: each(page.pages, leanPage, zones),
});

/** A Chat channel. */
export const leanChannel: Lean = (channel, zones) => ({
	id: channel.id,
	name: channel.name,
	description: channel.description,
	topic: channel.topic,
	type: channel.type,
	visibility: channel.visibility,
	parent: belongsTo(channel.parent),
	creator: channel.creator,
	archived: channel.archived,
	created_at: readableInstant(channel.created_at, zones),
	latest_comment_at: readableInstant(channel.latest_comment_at, zones),
});

/** A Chat message or post. v3 names people by their IDs only. */
export const leanMessage: Lean = (message, zones) => ({
	id: message.id,
	type: message.type,
	title: part(message.post_data, 'title'),
	content: message.content,
	user_id: message.user_id,
	assignee: message.assignee,
	resolved: message.resolved,
	date: readableInstant(message.date, zones),
	date_updated: readableInstant(message.date_updated, zones),
	replies_count: message.replies_count,
	parent_channel: message.parent_channel,
	parent_message: message.parent_message,
});
