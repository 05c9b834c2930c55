/**
 * The error shapes of ClickUp. v2 answers `{ err, ECODE }`, v3 `{ status, message, trace_id, timestamp }`,
 * the template endpoints `{ error, ECODE }` and SetCustomFieldValue `{ err, ECODE, message }`.
 */
export type ErrorShape = 'v2' | 'v3' | 'template' | 'customField';

/** A refusal: HTTP status, ClickUp's code and words. */
export class ClickUpError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		/** Some answers come from a layer in front of the API and carry no rate limit headers. */
		readonly rateHeaders = true,
	) {
		super(message);
	}

	/** The body of the answer. `now` is Unix milliseconds. */
	body(shape: ErrorShape, now: number): Record<string, unknown> {
		switch (shape) {
			case 'v3':
				return { status: this.status, message: this.message, trace_id: Math.floor(now), timestamp: now };
			case 'template':
				return { error: this.message, ECODE: this.code };
			case 'customField':
				return { err: this.message, ECODE: this.code, message: this.message };
			default:
				return { err: this.message, ECODE: this.code };
		}
	}
}

/** Recorded for an unknown task, folder, space and list alike: a 401 although the token is fine. */
export const unknownObject = () => new ClickUpError(401, 'OAUTH_018', 'Oauth token not found');

/** An object in a Workspace that this token may not use. */
export const foreignObject = () => new ClickUpError(401, 'OAUTH_023', 'Team(s) not authorized');

/** A Workspace that exists but that this token may not use. */
export const foreignWorkspace = () => new ClickUpError(401, 'OAUTH_056', 'Team not authorized');

/** A Workspace that does not exist. Recorded without rate limit headers. */
export const unknownWorkspace = () => new ClickUpError(404, 'SHARD_031', 'Workspace not found', false);

/** A List ID that cannot be one (not a number, or zero). Recorded without rate limit headers. */
export const invalidListId = () =>
	new ClickUpError(400, 'INPUT_003', 'validateListIDEx List ID invalid', false);

/**
 * What was deleted is a 404, what never was is a 401: a third party's live audit of 2026-08 says so, with
 * PROJ_006 as its example; ITEM_013 and ITEM_015 are reported for tasks and Lists that are gone.
 * UNVERIFIED: which code goes with which kind.
 */
export const deletedTask = () => new ClickUpError(404, 'ITEM_013', 'Task not found, deleted');
export const deletedList = () => new ClickUpError(404, 'ITEM_015', 'List not found, deleted');

export const deletedFolder = () => new ClickUpError(404, 'PROJ_006', 'Folder not found, deleted');
export const deletedSpace = () => new ClickUpError(404, 'PROJ_006', 'Space not found, deleted');

/** Reported for what only the Enterprise plan has. UNVERIFIED: its status and words. */
export const enterpriseOnly = () => new ClickUpError(403, 'TEAM_110', 'Enterprise plan required');

export const missingAuthorization = () =>
	new ClickUpError(400, 'OAUTH_017', 'Authorization header required', false);
export const invalidToken = () => new ClickUpError(401, 'OAUTH_025', 'Token invalid');
export const rateLimited = () => new ClickUpError(429, 'APP_002', 'Rate limit reached');
export const unknownRoute = (method: string, path: string) =>
	new ClickUpError(404, 'APP_001', `Route not found: ${method} ${path}`, false);

/**
 * A request that the sandbox refuses although ClickUp might let it pass in silence (an unknown key, a
 * wrong type). The SANDBOX_ code keeps these apart from ClickUp's own codes.
 */
export const refused = (what: 'QUERY' | 'BODY' | 'PARAMS' | 'FIELD' | 'VALUE', message: string) =>
	new ClickUpError(400, `SANDBOX_${what}`, message);

interface SchemaProblem {
	keyword: string;
	instancePath: string;
	params: Record<string, unknown>;
	message?: string;
}

/** Says which key a request got wrong, from the schema validator's findings. */
export function schemaRefusal(problems: SchemaProblem[], part: string): ClickUpError {
	const [problem] = problems;
	const where = part === 'querystring' ? 'query parameter' : part === 'body' ? 'body key' : 'path parameter';
	const what = part === 'querystring' ? 'QUERY' : part === 'body' ? 'BODY' : 'PARAMS';
	const base = problem.instancePath.split('/').slice(1).join('.');
	const key = (name: unknown) => (base ? `${base}.${String(name)}` : String(name));
	if (problem.keyword === 'additionalProperties') {
		return refused(what, `Unknown ${where} "${key(problem.params.additionalProperty)}"`);
	}
	if (problem.keyword === 'required') {
		return refused(what, `Missing ${where} "${key(problem.params.missingProperty)}"`);
	}
	return refused(
		what,
		base ? `Wrong ${where} "${base}": ${problem.message}` : `Wrong body: ${problem.message}`,
	);
}
