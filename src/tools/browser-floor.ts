// The oldest browsers that scripts are made for know these two: Safari since 16.4, Chrome and Edge since 111, Firefox
// since 113. In an older one nothing after this runs, so that pages are as without JavaScript; `floor.css` tells readers.
if (!CSS.supports('(color:color-mix(in srgb,red,red)) and (font-synthesis-small-caps:none)'))
	throw new Error();

// What is imported must be a module.
export {};
