/** A JSON Schema. The small helpers below keep the route tables readable. */
export interface Schema {
	type?: string | string[];
	enum?: readonly unknown[];
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	pattern?: string;
	items?: Schema;
	properties?: Record<string, Schema>;
	required?: string[];
	additionalProperties?: boolean | Schema;
}

export const text: Schema = { type: 'string' };
export const filled: Schema = { type: 'string', minLength: 1 };
export const integer: Schema = { type: 'integer' };
export const number: Schema = { type: 'number' };
export const flag: Schema = { type: 'boolean' };
/** Any JSON value; the handler looks closer. */
export const anything: Schema = {};

export const nullable = (schema: Schema): Schema => ({
	...schema,
	type: [...[schema.type ?? []].flat(), 'null'],
	...(schema.enum && { enum: [...schema.enum, null] }),
});
export const either = (...types: string[]): Schema => ({ type: types });
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
export const arrayOf = (items: Schema): Schema => ({ type: 'array', items });
export const between = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });

/** An object with these keys and no others; names after it are required. */
export const object = (properties: Record<string, Schema>, ...required: string[]): Schema => ({
	type: 'object',
	properties,
	required,
	additionalProperties: false,
});
