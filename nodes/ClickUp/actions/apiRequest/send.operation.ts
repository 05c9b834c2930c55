import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import { defineOperation } from '../../engine/operation';
import type { Paging } from '../../engine/paginate';
import { fetchMany } from '../../engine/paginate';
import type { Params } from '../../engine/params';
import type { ApiRequest } from '../../transport/context';
import { addressOf, byName, fromJson } from './address';
import { checkPage, itemsOf } from './answer';
import { bodyFields, pagingFields, queryFields, routeFields } from './requestFields';

function queryOf(params: Params): IDataObject {
	if (params.text('specifyQuery') === 'json') {
		return params.isEmptied('queryJson') ? {} : fromJson(params.json('queryJson'));
	}
	const pairs = params.groups('query', 'parameter').filter((pair) => pair.text('name') !== '');
	return byName(pairs.map((pair) => [pair.text('name'), pair.text('value')]));
}

function requestOf(params: Params): ApiRequest {
	const { path, query } = addressOf(params.requiredText('path'));
	const method = params.text('method') as IHttpRequestMethods;
	const withBody = method !== 'GET' && !params.isEmptied('body') && params.has('body');
	const body = withBody ? (params.json('body') as IDataObject) : undefined;
	return {
		method,
		path,
		query: { ...query, ...queryOf(params) },
		// Names are sent as they are: who wants brackets has written them.
		arrayFormat: 'repeat',
		body,
		...(addsContent(body) && { repeatable: false }),
	};
}

/** A page of a Doc whose text is added to: sent twice, it would be there twice. */
const addsContent = (body: IDataObject | undefined): boolean =>
	['append', 'prepend'].includes(String(body?.content_edit_mode));

export const send = defineOperation({
	option: {
		name: 'Send',
		value: 'send',
		action: 'Send a request',
		description: 'Call any route of the API, with the credential, limits, retries and paging of this node',
	},
	fields: [...routeFields, ...queryFields, ...bodyFields, ...pagingFields],
	run: async ({ params, send: sendRequest }) => {
		const request = requestOf(params);
		const paging = request.method === 'GET' ? (params.text('pagination') as Paging) : 'none';
		if (paging === 'none') return itemsOf(await sendRequest(request), params.text('rootKey'));
		const limit = params.flag('returnAll') ? Infinity : params.number('limit');
		const root = params.requiredText('rootKey');
		let isFirst = true;
		const sendPage = async (page: ApiRequest) => {
			const answer = await sendRequest(page);
			if (isFirst) checkPage(answer, root);
			isFirst = false;
			return answer;
		};
		const rows = await fetchMany(paging, sendPage, request, root, limit);
		return rows.map((json) => ({ json }));
	},
});
