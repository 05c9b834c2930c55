import type { INodeProperties } from 'n8n-workflow';

import type { Params } from '../../engine/params';
import { emojiName } from '../../values/emoji';

export const reaction: INodeProperties = {
	displayName: 'Emoji Name',
	name: 'reaction',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. thumbsup',
	description: 'Name of the emoji as ClickUp writes it, in lower case',
};

/** The emoji as ClickUp takes it. */
export const reactionOf = (params: Params): string => emojiName(params.requiredText('reaction'));
