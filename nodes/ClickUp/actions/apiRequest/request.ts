import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import type { ApiRequest } from '../../transport/context';
import { addressOf, byName, fromJson } from './address';

function queryOf(params: Params): IDataObject {
	if (params.text('specifyQuery') === 'json') {
		return params.isEmptied('queryJson') ? {} : fromJson(params.json('queryJson'));
	}
	const pairs = params.groups('query', 'parameter').filter((pair) => pair.text('name') !== '');
	return byName(pairs.map((pair) => [pair.text('name'), pair.text('value')]));
}

/** The request that a person has put together. */
export function requestOf(params: Params): ApiRequest {
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
