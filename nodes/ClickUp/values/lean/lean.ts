import type { IDataObject } from 'n8n-workflow';

import type { ShownIn } from '../clock';
import { nameOf } from '../customFields';
import { isObject } from '../objects';

/**
 * The lean form of one of ClickUp's objects: at most a dozen keys, as a person reads them. A key has
 * ClickUp's name where there is one; a key that ClickUp did not give is undefined and falls away, so
 * that nothing is claimed that was not said.
 */
export type Lean = (row: IDataObject, zones: ShownIn) => Record<string, unknown>;

/** One key of an object, such as the name of a status; anything else stays as it is. */
export const part = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : value);

/** Who or what objects are, by their names. */
export const names = (value: unknown): unknown => (Array.isArray(value) ? value.map(nameOf) : value);

/** Ms, a number or text, as minutes; a running timer and what is no number have none. */
export function minutes(ms: unknown): unknown {
	if (ms === undefined) return undefined;
	const number = ms === null || ms === '' ? NaN : Number(ms);
	return number >= 0 ? Math.round(number / 600) / 100 : null;
}

/** A count that ClickUp gives as text in some answers. */
export const count = (value: unknown): unknown =>
	typeof value === 'string' && /^[0-9]{1,9}$/.test(value) ? Number(value) : value;

/** The same lean form for each of several objects. */
export const each = (value: unknown, lean: Lean, zones: ShownIn): unknown =>
	Array.isArray(value) ? value.map((one) => (isObject(one) ? said(lean(one, zones)) : one)) : value;

/** Without the keys that ClickUp did not give. */
export const said = (lean: Record<string, unknown>): IDataObject =>
	Object.fromEntries(Object.entries(lean).filter(([, value]) => value !== undefined)) as IDataObject;

/** A Folder by its name; one that is hidden holds the Lists that are in none. */
export const folderName = (folder: unknown): unknown =>
	isObject(folder) ? (folder.hidden === true ? null : folder.name) : folder;

/** ClickUp's numbers for what something belongs to (developer.clickup.com, Views and Docs). */
const PARENTS: Record<string, string> = {
	4: 'Space',
	5: 'Folder',
	6: 'List',
	7: 'Workspace',
	12: 'Workspace',
};

/** What something belongs to, such as "List 901"; of kinds that are not known the number stays. */
export function belongsTo(parent: unknown): unknown {
	if (!isObject(parent) || parent.id === undefined || parent.type === undefined) return parent;
	const { id, type } = parent;
	return `${PARENTS[String(type)] ?? String(type)} ${String(id)}`;
}
