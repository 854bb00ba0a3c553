#!/usr/bin/env python3
"""Reads the pages and drawings with an HTML and an XML parser, and looks at them
in Chromium: nothing asked of the network, no complaint, no text cut off, laid
over another or too faint, and a page as wide as a phone.

    check_pages.py --wpc PROGRAM

A browser or parser that is not here is a failure."""
import argparse
import html.parser
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import pages
from browser import Browser, BrowserError

TALLY = os.path.join(pages.TOP, 'tests', 'run', 'tally.sh')
VOID = set('area base br col embed hr img input link meta source track wbr'
           .split())
ACTIVE = set('script iframe object embed link img audio video form input base'
             .split())
PHONE, DESK = 360, 1280


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def none(self, what, wrong):
        wrong = list(wrong)
        if not wrong:
            self.passed += 1
            return
        self.failed += 1
        print(f'FAILED {what}: {len(wrong)}: {wrong[:3]}')


class Page(html.parser.HTMLParser):
    """Faults of a page: what the standard forbids, or could run or load."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids = [], [], set()
        self.titles = self.rows = self.heads = 0
        self.text = []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        given = dict(attrs)
        if len(set(names)) < len(names):
            self.faults.append(f'{tag}: an attribute twice')
        if tag in ACTIVE or any(name.startswith('on') for name in names):
            self.faults.append(f'{tag} could run or load: {attrs}')
        for name in ('src', 'href', 'style', 'action'):
            if name in given:
                self.faults.append(f'{tag} has {name}')
        if given.get('id') in self.ids:
            self.faults.append(f'id {given["id"]} twice')
        self.ids.add(given.get('id'))
        self.ids.discard(None)
        if tag == 'html' and given.get('lang') not in ('zh-CN', 'en'):
            self.faults.append('html without its language')
        self.titles += tag == 'title'
        self.heads += tag == 'th' and 'scope' in given
        self.rows += tag == 'tr'
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f'</{tag}> closes something else')

    def handle_data(self, data):
        if self.open and self.open[-1] not in ('style', 'title'):
            self.text.append(data)

    def handle_comment(self, data):
        self.faults.append(f'a comment: {data[:40]}')


def html_faults(path):
    with open(path, 'rb') as file:
        data = file.read()
    page = Page()
    page.feed(data.decode('utf-8'))
    page.close()
    if not data.startswith(b'<!DOCTYPE html>'):
        yield 'no doctype'
    if b'<meta charset="utf-8">' not in data[:1024]:
        yield 'the charset is not in the first 1024 bytes'
    if page.open:
        yield f'never closed: {page.open}'
    if page.titles != 1:
        yield f'{page.titles} titles'
    if page.rows and not page.heads:
        yield 'a table without headings of a scope'
    style = data.decode('utf-8').partition('<style>')[2].partition('</style>')[0]
    if re.search(r'@import|url\(|expression', style):
        yield 'the style loads something'
    yield from page.faults


def svg_faults(path):
    with open(path, 'rb') as file:
        data = file.read()
    root = ElementTree.fromstring(data)  # Expat: well-formed or an exception
    space = '{http://www.w3.org/2000/svg}'
    if root.tag != space + 'svg':
        yield f'the root is {root.tag}'
    if root.find(space + 'title') is None:
        yield 'no title'
    for element in root.iter():
        name = element.tag.replace(space, '')
        if not element.tag.startswith(space) or name in (
                'script', 'foreignObject', 'image', 'use', 'a', 'animate'):
            yield f'<{name}>'
        for key, value in element.attrib.items():
            if key.startswith('on') or 'href' in key or '://' in value:
                yield f'{name} {key}={value}'
        if name == 'style' and re.search(r'@import|://', element.text or ''):
            yield 'the style loads something'


# All are given back as lists of texts at fault.
CLIPPED = '''[...document.querySelectorAll('body *')].filter(e => {
    const s = getComputedStyle(e);
    return s.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1;
}).map(e => e.textContent.slice(0, 40))'''
WIDE = '''document.documentElement.scrollWidth > innerWidth ?
    [document.documentElement.scrollWidth + ' > ' + innerWidth] : []'''
# WCAG 2.1, 1.4.3: relative luminance and contrast.
FAINT = '''(() => {
    const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
    const part = v => (v /= 255) <= 0.03928 ? v / 12.92 :
        Math.pow((v + 0.055) / 1.055, 2.4);
    const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) +
        0.0722 * part(c[2]);
    const ground = e => {
        for (; e; e = e.parentElement) {
            const c = parse(getComputedStyle(e).backgroundColor);
            if (c.length === 3 || c[3] > 0) return c;
        }
        return [255, 255, 255];
    };
    const found = new Set();
    const walk = document.createTreeWalker(document.body,
        NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim()) continue;
        const a = light(parse(getComputedStyle(e).color));
        const b = light(ground(e));
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 4.5)
            found.add(walk.currentNode.data.slice(0, 20) + ' ' +
                contrast.toFixed(2));
    }
    return [...found];
})()'''
# Texts of a drawing: within the sheet, and none over another.
OUTSIDE = '''(() => {
    const sheet = document.documentElement.getBoundingClientRect();
    return [...document.querySelectorAll('text')].filter(t => {
        const b = t.getBoundingClientRect();
        return b.width > 0 && (b.left < sheet.left || b.top < sheet.top ||
            b.right > sheet.right + 0.5 || b.bottom > sheet.bottom + 0.5);
    }).map(t => t.textContent.slice(0, 40));
})()'''
OVERLAID = '''(() => {
    const boxes = [...document.querySelectorAll('text')].map(t => {
        const b = t.getBoundingClientRect();
        /* Lines are higher than their letters. */
        return {l: b.left, r: b.right, t: b.top + b.height * 0.25,
                b: b.bottom - b.height * 0.2, s: t.textContent};
    }).filter(b => b.s.trim()).sort((x, y) => x.t - y.t);
    const found = [];
    boxes.forEach((x, i) => {
        for (let k = i + 1; k < boxes.length && boxes[k].t < x.b; k++)
            if (boxes[k].l < x.r - 0.5 && x.l < boxes[k].r - 0.5)
                found.push(x.s.slice(0, 20) + ' / ' + boxes[k].s.slice(0, 20));
    });
    return found;
})()'''


def look(tally, browser, path):
    name = os.path.basename(path)
    page = name.endswith('.html')
    for width in (PHONE, DESK) if page else (DESK,):
        browser.size(width, 900, phone=width == PHONE)
        said, asked = browser.open(path)
        tally.none(f'{name}: said by the browser', said)
        tally.none(f'{name}: asked of the network', asked)
        for what, fault in ((('wider than the screen', WIDE),
                             ('cut off', CLIPPED)) if page else
                            (('outside the sheet', OUTSIDE),
                             ('texts over each other', OVERLAID))):
            tally.none(f'{name}, {width} wide: {what}', browser.value(fault))
    if page:
        tally.none(f'{name}: too faint', browser.value(FAINT))


def parse(tally, path):
    name = os.path.basename(path)
    try:
        faults = list((html_faults if name.endswith('.html') else
                       svg_faults)(path))
    except (ValueError, ElementTree.ParseError) as error:
        faults = [str(error)]
    tally.none(f'{name}: parsed', faults)


def hostile_shows(tally, path):
    """What was typed is there to be read, letter by letter."""
    if path.endswith('.html'):
        page = Page()
        with open(path, encoding='utf-8') as file:
            page.feed(file.read())
        text = ''.join(page.text)
    else:
        text = ''.join(ElementTree.parse(path).getroot().itertext())
    wanted = [pages.HOSTILE[0]] + (
        ['&amp;&lt;', '<U+202E>反过来', '<U+200B>看不见'] if 'map' in path
        else [])
    tally.none(f'{os.path.basename(path)}: hostile cells are shown',
               [part for part in wanted if part not in text])


# A page and a drawing with every fault that is looked for.
BROKEN = {
    'broken.html': '<p>a<b>b</p><script>console.error(1)</script>'
                   '<img src="http://example.invalid/x.png">'
                   '<div style="width:3000px">wide</div>'
                   '<div style="width:9px;overflow:hidden;white-space:nowrap">'
                   'cut off</div><p style="color:#999">faint</p>',
    'broken.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="99" '
                  'height="99"><a href="http://example.invalid/">'
                  '<text x="9" y="20">over</text></a>'
                  '<text x="12" y="22">another</text>'
                  '<text x="90" y="50">outside</text></svg>',
}


def faults_are_found(tally, browser, folder):
    """The looking itself: what is broken must not pass."""
    for name, text in BROKEN.items():
        path = os.path.join(folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        page = name.endswith('.html')
        browser.size(PHONE, 900, phone=True)
        said, asked = browser.open(path)
        found = {'parsed': list((html_faults if page else svg_faults)(path))}
        for what, fault in (('wide', WIDE), ('clipped', CLIPPED),
                            ('faint', FAINT)) if page else (
                                ('outside', OUTSIDE), ('overlaid', OVERLAID)):
            found[what] = browser.value(fault)
        if page:
            found.update(said=said, asked=asked)
        tally.none(f'{name}: not found',
                   [what for what, faults in found.items() if not faults])


def check(tally, wpc, folder):
    made = [*pages.make(wpc, pages.SAMPLE, folder, pages.OF_SAMPLE),
            *pages.make(wpc, pages.NOTICE, folder, pages.OF_NOTICE)]
    hostile = list(pages.make(
        wpc, pages.hostile_copy(folder), folder,
        [('hostile-' + name, command) for name, command in pages.OF_SAMPLE
         if name in ('map.html', 'map.svg', 'bulletin.html', 'report.svg',
                     'report.html')]))
    for path in made + hostile:
        parse(tally, path)
    for path in hostile:
        hostile_shows(tally, path)
    with Browser() as browser:
        for path in made + hostile:
            look(tally, browser, path)
        faults_are_found(tally, browser, folder)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--wpc', required=True)
    wpc = os.path.realpath(parser.parse_args().wpc)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        try:
            check(tally, wpc, folder)
        except (AssertionError, BrowserError) as error:
            tally.none('web', [str(error)])
    sys.exit(subprocess.run([TALLY, 'web', str(tally.passed),
                             str(tally.failed)]).returncode)


if __name__ == '__main__':
    main()
