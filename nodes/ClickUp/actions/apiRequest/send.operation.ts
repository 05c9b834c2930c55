import { defineOperation } from '../../engine/operation';
import type { Paging } from '../../engine/paginate';
import { fetchMany } from '../../engine/paginate';
import type { ApiRequest } from '../../transport/context';
import { checkPage, itemsOf } from './answer';
import { requestOf } from './request';
import { bodyFields, pagingFields, queryFields, routeFields } from './requestFields';

export const send = defineOperation({
	option: {
		name: 'Send',
		value: 'send',
		action: 'Send a request',
		description: 'Call any route of the API, with the credential, limits, retries and paging of this node',
	},
	fields: [...routeFields, ...queryFields, ...bodyFields, ...pagingFields],
	order: (params) => {
		const request = requestOf(params);
		return request.method === 'GET' ? undefined : request;
	},
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
