import type { IDataObject } from 'n8n-workflow';

/** Whether a value from outside is an object with keys: not null, no array. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item of n8n is an object; some of ClickUp's rows are plain text, and a broken one may be null. */
export const asRow = (row: unknown): IDataObject =>
	typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string };
