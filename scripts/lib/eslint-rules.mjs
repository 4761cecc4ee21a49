// Our own lint rules: what only we forbid.
import { belowFloor } from './css-floor.mjs';

const cssFloor = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.name !== 'css') return;
        // What is interpolated is checked where it is written.
        const text = node.quasi.quasis.map((part) => part.value.cooked ?? '').join(' ');
        for (const message of belowFloor(text)) context.report({ node, message });
      },
    };
  },
};

export default { rules: { 'css-floor': cssFloor } };
