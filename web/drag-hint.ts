/** A link that is to be dragged away (`data-drag` names a hint) shows the hint when it is clicked; without script a click does nothing. */
export function hintAtDragging(): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-drag]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const hint = document.getElementById(link.dataset.drag ?? '');
      if (hint) hint.hidden = false;
    });
  }
}
