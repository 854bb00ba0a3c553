"""doc/growth.svg: time and memory against size, both axes by tens. A dashed line
grows as the size does."""
import math

WIDTH, HEIGHT = 800, 430
PANELS = ({'left': 62, 'title': 'time, ms', 'of': lambda p: p[1] * 1000,
           'low': -1, 'high': 5},
          {'left': 340, 'title': 'peak memory, MiB', 'of': lambda p: p[2] / 1024,
           'low': 0, 'high': 4})
WIDE, TALL, TOP = 210, 340, 40
LOW_N, HIGH_N = 3, 7
# Seen apart by those who see no red or green too (Okabe and Ito), and by signs.
COLOURS = ('#0072b2', '#e69f00', '#009e73', '#d55e00', '#cc79a7', '#000000')
SIGNS = ('circle', 'square', 'up', 'down', 'diamond', 'cross')


def sign(kind, x, y, colour):
    r = 3.6
    shapes = {
        'square': f'M{-r} {-r}h{2 * r}v{2 * r}h{-2 * r}z',
        'up': f'M0 {-r - 1}L{r + 1} {r}H{-r - 1}z',
        'down': f'M0 {r + 1}L{r + 1} {-r}H{-r - 1}z',
        'diamond': f'M0 {-r - 1}L{r + 1} 0L0 {r + 1}L{-r - 1} 0z',
        'cross': f'M{-r} {-r}L{r} {r}M{-r} {r}L{r} {-r}',
    }
    if kind == 'circle':
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" fill="{colour}"/>'
    fill = f'fill="none" stroke="{colour}" stroke-width="2"' if kind == 'cross' \
        else f'fill="{colour}"'
    return f'<path transform="translate({x:.1f} {y:.1f})" d="{shapes[kind]}" {fill}/>'


def text(x, y, words, more=''):
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{words}</text>'


class Panel:
    def __init__(self, left, title, of, low, high):
        self.left, self.title, self.of = left, title, of
        self.low, self.high = low, high

    def x(self, n):
        return self.left + (math.log10(n) - LOW_N) / (HIGH_N - LOW_N) * WIDE

    def y(self, value):
        step = (math.log10(value) - self.low) / (self.high - self.low)
        return TOP + TALL - max(0, min(1, step)) * TALL

    def frame(self):
        yield text(self.left, TOP - 14, self.title, 'font-weight="bold"')
        for i in range(LOW_N, HIGH_N + 1):
            x = self.x(10 ** i)
            yield f'<path class="grid" d="M{x:.1f} {TOP}v{TALL}"/>'
            yield text(x, TOP + TALL + 18, f'10<tspan dy="-5" font-size="9">{i}</tspan>',
                       'text-anchor="middle"')
        for i in range(self.low, self.high + 1):
            y = self.y(10 ** i)
            yield f'<path class="grid" d="M{self.left} {y:.1f}h{WIDE}"/>'
            yield text(self.left - 6, y + 4, f'{10 ** i:g}' if i < 0 else f'{10 ** i:,}',
                       'text-anchor="end"')
        # Ten times the size, ten times the value: from a corner that fits.
        size = min(HIGH_N - LOW_N, self.high - self.low)
        yield (f'<path class="linear" d="M{self.x(10 ** LOW_N):.1f} '
               f'{self.y(10 ** self.low):.1f}L{self.x(10 ** (LOW_N + size)):.1f} '
               f'{self.y(10 ** (self.low + size)):.1f}"/>')

    def line(self, points, colour, kind):
        places = [(self.x(p[0]), self.y(self.of(p))) for p in points]
        way = 'L'.join(f'{x:.1f} {y:.1f}' for x, y in places)
        yield f'<path d="M{way}" fill="none" stroke="{colour}" stroke-width="1.6"/>'
        for x, y in places:
            yield sign(kind, x, y, colour)


def write(path, series):
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        '<title>How time and memory of wpc grow</title>',
        '<style>.grid{stroke:#ddd}.linear{stroke:#888;stroke-dasharray:4 4}'
        'path{fill-rule:nonzero}</style>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>']
    for facts in PANELS:
        panel = Panel(**facts)
        parts += panel.frame()
        for (_, points), colour, kind in zip(series.items(), COLOURS, SIGNS):
            parts += panel.line(points, colour, kind)
    left, y = PANELS[1]['left'] + WIDE + 30, TOP + 10
    for name, colour, kind in zip(series, COLOURS, SIGNS):
        parts.append(f'<path d="M{left} {y}h24" stroke="{colour}" stroke-width="1.6"/>')
        parts.append(sign(kind, left + 12, y, colour))
        parts.append(text(left + 34, y + 4, name))
        y += 24
    parts.append(f'<path class="linear" d="M{left} {y}h24"/>')
    parts.append(text(left + 34, y + 4, 'ten times the size,'))
    parts.append(text(left + 34, y + 20, 'ten times as much'))
    parts.append(text(PANELS[0]['left'], HEIGHT - 12,
                      'rows of a table, or events on a plan of 1,000 tasks'))
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(parts + ['</svg>']) + '\n')
