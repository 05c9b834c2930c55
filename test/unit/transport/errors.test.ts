import type { INode } from 'n8n-workflow';

import type { ApiRequest } from '../../../nodes/ClickUp/transport/context';
import { noAnswerError, readRefusal, refusalError } from '../../../nodes/ClickUp/transport/errors';

const node = { name: 'ClickUp', type: 'n8n-nodes-clickup.clickUp' } as INode;
const get: ApiRequest = { method: 'GET', path: '/v2/task/abc' };
const refusal = (status: number, body: unknown, request = get) =>
	refusalError(node, request, { status, headers: {}, body }, 3);

describe("ClickUp's refusals", () => {
	it.each([
		['v2', { err: 'Status does not exist', ECODE: 'ITEM_114' }, 'Status does not exist', 'ITEM_114'],
		['templates', { error: 'No template', ECODE: 'T_1' }, 'No template', 'T_1'],
		[
			'custom fields',
			{ err: 'Bad value', ECODE: 'FIELD_011', message: 'Use an option' },
			'Bad value: Use an option',
			'FIELD_011',
		],
		['v3', { status: 404, message: 'Doc not found', trace_id: '1', timestamp: 2 }, 'Doc not found', ''],
		['a page', '<html>502</html>', '', ''],
		['nothing', '', '', ''],
		['null', null, '', ''],
	])('of %s are read', (_, body, words, code) => {
		expect(readRefusal(body)).toEqual({ words, code });
	});

	it('become one error with its words, code, advice, status and item', () => {
		const error = refusal(400, { err: 'Status does not exist', ECODE: 'ITEM_114' });
		expect(error.message).toBe('Status does not exist (ITEM_114)');
		expect(error.description).toBe(
			'Use a status of this List, written as in ClickUp. Request: GET /v2/task/abc (HTTP 400)',
		);
		expect([error.httpCode, error.context.itemIndex, error.context.ecode]).toEqual(['400', 3, 'ITEM_114']);
	});

	it('with 401 for an unknown ID do not blame the credential', () => {
		const error = refusal(401, { err: 'Oauth token not found', ECODE: 'OAUTH_018' });
		expect(error.message).toBe(
			'ClickUp does not know this ID, or this account may not see it: Oauth token not found (OAUTH_018)',
		);
		expect(`${error.message} ${error.description}`).not.toMatch(/check your credential/i);
	});

	it("with 401 blame the token where no ID is sent, and where the code is the token's", () => {
		const body = { err: 'Oauth token not found', ECODE: 'OAUTH_018' };
		expect(refusal(401, body, { method: 'GET', path: '/v2/team' }).message).toContain(
			'does not accept the token',
		);
		expect(refusal(401, { err: 'Token invalid', ECODE: 'OAUTH_025' }).message).toContain(
			'does not accept the token',
		);
	});

	it('without words say at least the status', () => {
		expect(refusal(400, '').message).toBe('ClickUp refused the request (HTTP 400)');
		expect(refusal(502, '<html>').message).toBe('ClickUp could not carry out the request (HTTP 502)');
	});

	it('keep words in which n8n would see a cause of its own', () => {
		expect(refusal(400, { err: 'Field ECONNRESET EPERM is unknown', ECODE: 'X' }).message).toBe(
			'Field ECONNRESET EPERM is unknown (X)',
		);
	});

	it('tell to look first where a write may have been carried out', () => {
		const post: ApiRequest = { method: 'POST', path: '/v2/list/1/task' };
		expect(refusal(502, '', post).description).toContain('may have been carried out');
		expect(noAnswerError(node, post, 'ECONNRESET').description).toContain('may have been carried out');
		expect(noAnswerError(node, get, 'ECONNRESET').description).not.toContain('carried out');
		expect(noAnswerError(node, post, 'ECONNREFUSED').description).toBe(
			'Check the network of the machine that n8n runs on. Request: POST /v2/list/1/task',
		);
	});
});
