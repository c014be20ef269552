/** What assistive technology is told of the page, as lines of text. */

/** Told by what is in them, not by themselves. */
const SILENT = new Set([
  'none',
  'generic',
  'paragraph',
  'rowgroup',
  'InlineTextBox',
  'LabelText',
  'Legend',
  'LineBreak',
  'ListMarker',
  'MenuListPopup',
  'RootWebArea',
]);

/** States that are told where they are not as a rule. */
const STATES = [
  'required',
  'invalid',
  'readonly',
  'disabled',
  'checked',
  'pressed',
  'expanded',
  'selected',
  'multiselectable',
  'hasPopup',
  'level',
  'valuetext',
  'valuemin',
  'valuemax',
  'live',
];

/** Chromium only. Answers lines, two spaces for each level: `role "name" (description) states`. */
export function treePlugin() {
  return {
    name: 'fanar-tree',
    async executeCommand({ command, session }) {
      if (command !== 'accessibility-tree') return undefined;
      const client = await session.browser.getPage(session.id).createCDPSession();
      try {
        const { nodes } = await client.send('Accessibility.getFullAXTree');
        return linesOf(nodes);
      } finally {
        await client.detach();
      }
    },
  };
}

function linesOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const visit = (node, depth, around) => {
    const { ignored, role, name, childIds = [] } = node;
    const isText = role?.value === 'StaticText';
    // The text of a button or a heading says no more than its name.
    if (isText && bare(name) === around) return [];
    const isSilent = ignored || SILENT.has(role?.value);
    const own = isSilent ? [] : [`${'  '.repeat(depth)}${wordsOf(node)}`];
    const inside = childIds.flatMap((id) => {
      const child = byId.get(id);
      return child ? visit(child, depth + own.length, isSilent ? around : bare(name)) : [];
    });
    return [...own, ...inside];
  };
  return nodes.length > 0 ? visit(nodes[0], 0, '') : [];
}

function wordsOf({ role, name, description, value, properties = [] }) {
  const states = STATES.flatMap((state) => {
    const found = properties.find((property) => property.name === state)?.value.value;
    if (found === undefined || found === '' || String(found) === 'false' || found === 'off')
      return [];
    return found === true || found === 'true' ? [state] : [`${state}=${bare({ value: found })}`];
  });
  return [
    role.value === 'StaticText' ? 'text' : role.value,
    bare(name) && `"${bare(name)}"`,
    bare(description) && `(${bare(description)})`,
    bare(value) && `= "${bare(value)}"`,
    ...states,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Without what only the eye needs. */
function bare(property) {
  return String(property?.value ?? '')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
