#!/usr/bin/env python3
"""Draws the pictures of README.md anew: doc/*.png, of the invented workspace
tests/sample.

    screenshots.py --wpc PROGRAM

The same program, browser and fonts give the same picture."""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

import pages
from browser import Browser, BrowserError

# Picture, what it is of, columns and lines of the screen.
PICTURES = [
    ('map.png', ('map.svg', 'map'), 1240, 877),
    ('report.png', ('report.svg', 'report'), 960, 680),
    ('bulletin.png', ('bulletin.html', 'bulletin 2016-03'), 820, 900),
]
COLOURS = '64'


def small(data):
    """The same picture with as few colours as it needs."""
    return subprocess.run(['pngquant', '--speed', '1', COLOURS, '-'],
                          input=data, capture_output=True, check=True).stdout


def fit_to(browser, width, height):
    """A drawing is made as large as the picture; a page is as it is."""
    browser.value(f'''(() => {{
        const root = document.documentElement;
        if (root.tagName !== 'svg') return;
        root.setAttribute('width', {width});
        root.setAttribute('height', {height});
    }})()''')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--wpc', required=True)
    wpc = os.path.realpath(parser.parse_args().wpc)
    if not shutil.which('pngquant'):
        sys.exit('pngquant is not installed (make deps-test)')
    try:
        with tempfile.TemporaryDirectory() as folder, Browser() as browser:
            for name, page, width, height in PICTURES:
                path, = pages.make(wpc, pages.SAMPLE, folder, [page])
                browser.size(width, height)
                browser.open(path)
                fit_to(browser, width, height)
                picture = small(browser.picture())
                with open(os.path.join(pages.TOP, 'doc', name), 'wb') as file:
                    file.write(picture)
                print(f'doc/{name}: {len(picture)} bytes')
    except (AssertionError, BrowserError) as error:
        sys.exit(f'screenshots: {error}')


if __name__ == '__main__':
    main()
