// The page where a day is written; without it, the page's forms do the same.
document.documentElement.dataset.editor = 'on';
