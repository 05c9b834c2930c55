import type { Emoji, Text } from './model';

/** The names that people type most, as GitHub and Slack have them. */
const byName: Record<string, string> = {
	'+1': '👍',
	'-1': '👎',
	'100': '💯',
	alarm_clock: '⏰',
	angry: '😠',
	arrow_down: '⬇️',
	arrow_left: '⬅️',
	arrow_right: '➡️',
	arrow_up: '⬆️',
	art: '🎨',
	bar_chart: '📊',
	beers: '🍻',
	bell: '🔔',
	blue_heart: '💙',
	blush: '😊',
	book: '📖',
	bookmark: '🔖',
	boom: '💥',
	brain: '🧠',
	bug: '🐛',
	bulb: '💡',
	calendar: '📆',
	camera: '📷',
	chart_with_downwards_trend: '📉',
	chart_with_upwards_trend: '📈',
	clap: '👏',
	clipboard: '📋',
	clock: '🕐',
	coffee: '☕',
	computer: '💻',
	confetti_ball: '🎊',
	confused: '😕',
	construction: '🚧',
	cry: '😢',
	dart: '🎯',
	disappointed: '😞',
	dizzy: '💫',
	email: '📧',
	exclamation: '❗',
	eyes: '👀',
	fire: '🔥',
	gear: '⚙️',
	gem: '💎',
	gift: '🎁',
	green_heart: '💚',
	grey_question: '❔',
	grin: '😁',
	grinning: '😀',
	hammer: '🔨',
	handshake: '🤝',
	heart: '❤️',
	heart_eyes: '😍',
	heavy_check_mark: '✔️',
	hourglass: '⌛',
	hugs: '🤗',
	hundred: '💯',
	inbox_tray: '📥',
	information_source: 'ℹ️',
	joy: '😂',
	key: '🔑',
	kissing_heart: '😘',
	laughing: '😆',
	link: '🔗',
	lock: '🔒',
	loudspeaker: '📢',
	mag: '🔍',
	mega: '📣',
	memo: '📝',
	moneybag: '💰',
	muscle: '💪',
	neutral_face: '😐',
	no_entry: '⛔',
	no_entry_sign: '🚫',
	ok: '🆗',
	ok_hand: '👌',
	open_mouth: '😮',
	package: '📦',
	paperclip: '📎',
	partying_face: '🥳',
	pencil: '📝',
	pencil2: '✏️',
	phone: '☎️',
	point_down: '👇',
	point_left: '👈',
	point_right: '👉',
	point_up: '☝️',
	pray: '🙏',
	purple_heart: '💜',
	pushpin: '📌',
	question: '❓',
	rage: '😡',
	rainbow: '🌈',
	raised_hands: '🙌',
	recycle: '♻️',
	red_circle: '🔴',
	relaxed: '☺️',
	relieved: '😌',
	robot: '🤖',
	rocket: '🚀',
	rofl: '🤣',
	rotating_light: '🚨',
	scream: '😱',
	shrug: '🤷',
	skull: '💀',
	sleeping: '😴',
	slightly_smiling_face: '🙂',
	smile: '😄',
	smiley: '😃',
	smirk: '😏',
	sob: '😭',
	sos: '🆘',
	sparkles: '✨',
	speech_balloon: '💬',
	star: '⭐',
	star2: '🌟',
	stopwatch: '⏱️',
	sunglasses: '😎',
	sunny: '☀️',
	sweat: '😓',
	sweat_smile: '😅',
	tada: '🎉',
	thinking: '🤔',
	thumbsdown: '👎',
	thumbsup: '👍',
	tired_face: '😫',
	trophy: '🏆',
	unamused: '😒',
	unlock: '🔓',
	upside_down_face: '🙃',
	v: '✌️',
	warning: '⚠️',
	watch: '⌚',
	wave: '👋',
	weary: '😩',
	white_check_mark: '✅',
	wink: '😉',
	wrench: '🔧',
	x: '❌',
	yellow_heart: '💛',
	yum: '😋',
	zap: '⚡',
	zzz: '💤',
};

const SHORTCODE = /:([a-z0-9_+-]{1,40}):/y;

/**
 * The emoji that a name between colons stands for.
 *
 * @param at where the first colon is
 */
export function shortcodeAt(text: string, at: number): { emoji: string; length: number } | undefined {
	SHORTCODE.lastIndex = at;
	const match = SHORTCODE.exec(text);
	const emoji = match && Object.hasOwn(byName, match[1]) ? byName[match[1]] : undefined;
	return emoji && match ? { emoji, length: match[0].length } : undefined;
}

const one =
	'(?:\\p{Emoji_Modifier_Base}\\uFE0F?\\p{Emoji_Modifier}|\\p{Extended_Pictographic}\\uFE0F|(?!\\p{Regional_Indicator})\\p{Emoji_Presentation})';
const tagged = '(?:[\\u{E0020}-\\u{E007E}]{1,8}\\u{E007F})?';
const joined =
	'(?:\\u200D(?:\\p{Emoji_Modifier_Base}\\uFE0F?\\p{Emoji_Modifier}|\\p{Extended_Pictographic}\\uFE0F?))*';
const emojis = new RegExp(
	`\\p{Regional_Indicator}{2}|[0-9#*]\\uFE0F\\u20E3|\\p{Extended_Pictographic}\\uFE0F?(?=\\u200D\\p{Extended_Pictographic})${joined}|${one}${tagged}${joined}`,
	'gu',
);

/** A text and the emoji in it, in their order. */
export function splitEmoji(piece: Text): Array<Text | Emoji> {
	const result: Array<Text | Emoji> = [];
	let done = 0;
	for (const { 0: emoji, index } of piece.text.matchAll(emojis)) {
		if (index > done) result.push({ ...piece, text: piece.text.slice(done, index) });
		result.push({ emoji });
		done = index + emoji.length;
	}
	if (done < piece.text.length) result.push({ ...piece, text: piece.text.slice(done) });
	return result;
}

/** ClickUp's code of an emoji: its code points, in hexadecimal. */
export const codeOfEmoji = (emoji: string): string =>
	[...emoji].map((character) => character.codePointAt(0)!.toString(16)).join('-');

/** The emoji of ClickUp's code; undefined for what is none, such as a Workspace's own. */
export function emojiOfCode(code: unknown): string | undefined {
	if (typeof code !== 'string' || !/^[0-9a-f]{2,6}(?:[-_ ][0-9a-f]{2,6}){0,15}$/i.test(code))
		return undefined;
	const points = code.split(/[-_ ]/).map((hex) => parseInt(hex, 16));
	if (points.some((point) => point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))) return undefined;
	const character = String.fromCodePoint(...points);
	// ClickUp leaves out what only says "in colour".
	const [whole] = [character, `${character}\uFE0F`].filter((text) => isOneEmoji(text));
	return whole;
}

function isOneEmoji(text: string): boolean {
	const pieces = splitEmoji({ text });
	return pieces.length === 1 && 'emoji' in pieces[0];
}
