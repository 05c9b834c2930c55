/** The words in which the facts about n8n's built-in ClickUp node are written down beside this file. */
import type { IDataObject } from 'n8n-workflow';

import type { Defect } from './defects';

/** A request below https://api.clickup.com/api. */
export interface Wire {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	path: string;
	query?: IDataObject;
	body?: IDataObject;
}

/** One use of an operation. */
export interface Use {
	/** What is particular to it. */
	when?: string;
	/** The parameters as n8n saves them: without those at their default. */
	saved: IDataObject;
	/** What has to go out: what ClickUp wants, not always what the built-in node sends. */
	sends: Wire;
	/** Why the built-in node sends something else. */
	defects?: Defect[];
	/** How many rows it gives at most, for what gives many; Infinity for all. */
	rows?: number;
	/** What ours may ask for first, by path, and what ClickUp answers. */
	asks?: Record<string, IDataObject>;
}

/** Stands for the default of a parameter without which nothing works: it can be anything. */
export const ANY = null;

export interface BuiltinOperation {
	resource: string;
	operation: string;
	/** Defaults by name, `collection.name` inside one. */
	parameters: Record<string, unknown>;
	/** Names of those that only feed its menus, or that ClickUp does not take: ours may lack them. */
	unused?: string[];
	/** What its menus offer, by parameter, where the values are fixed. */
	offers?: Record<string, unknown[]>;
	/** Key of the answer whose value comes out; or WHOLE, SUCCESS, NOTHING. */
	gives: string;
	/** What may stand in a body besides, because it says what leaving it out says. */
	sameAsUnset?: IDataObject;
	uses: Use[];
}

export const WHOLE = '(whole)';
export const SUCCESS = '(success)';
/** ClickUp's answer, in which nothing stands; ours may say `{ success: true }` instead. */
export const NOTHING = '(nothing)';

const wire =
	(method: Wire['method']) =>
	(path: string, more: Pick<Wire, 'query' | 'body'> = {}): Wire => ({ method, path, ...more });

export const GET = wire('GET');
export const POST = wire('POST');
export const PUT = wire('PUT');
export const DELETE = wire('DELETE');

/** The workflow's time zone, and that of the user behind the credential. */
export const WORKFLOW_ZONE = 'Europe/Berlin';
export const USER_ZONE = 'America/New_York';

/** A date as n8n's editor saves it: in no time zone. */
export const DATE = '2026-06-01T10:00:00';
/** The instant that it is in the workflow's time zone. */
export const INSTANT = Date.UTC(2026, 5, 1, 8);
/** Noon of its day where the user is, for a date whose time does not count. */
export const NOON = Date.UTC(2026, 5, 1, 16);
