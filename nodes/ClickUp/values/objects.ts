import type { IDataObject } from 'n8n-workflow';

/** Whether a value from outside is an object with keys: not null, no array. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
