const COMMENTS = 128;

/**
 * Gives a text to every place where the server wrote an empty one. A parser leaves none there, and Lit
 * would write what is said later into the comment that ends the place.
 */
export function fillEmptyParts(root: Node): void {
  const walker = document.createTreeWalker(root, COMMENTS);
  while (walker.nextNode()) {
    const { data, nextSibling } = walker.currentNode as Comment;
    if (data === '/lit-part' || !data.startsWith('lit-part') || !isEnd(nextSibling)) continue;
    nextSibling.before('');
  }
}

function isEnd(node: ChildNode | null): node is Comment {
  return node?.nodeType === Node.COMMENT_NODE && (node as Comment).data === '/lit-part';
}
