"""A headless Chromium, spoken to through its pipe (Chrome DevTools Protocol):
no network, no socket, an empty profile. A missing browser is an error."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run',
         '--disable-background-networking', '--disable-component-update',
         '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars',
         '--remote-debugging-pipe']
SECONDS = 60


class BrowserError(Exception):
    pass


class Browser:
    """One process; one page at a time is open in it."""

    def __enter__(self):
        program = shutil.which('chromium')
        if not program:
            raise BrowserError('chromium is not installed (make deps-test)')
        self.profile = tempfile.TemporaryDirectory()
        to_read, self.to = os.pipe()
        self.come, come_write = os.pipe()

        def ends():
            # Chromium reads from 3 and writes to 4.
            os.dup2(to_read, 10)
            os.dup2(come_write, 11)
            os.dup2(10, 3)
            os.dup2(11, 4)
        self.process = subprocess.Popen(
            [program, *FLAGS, f'--user-data-dir={self.profile.name}'],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=ends)
        os.close(to_read)
        os.close(come_write)
        self.number = 0
        self.pending = b''
        self.events = []
        target = self.ask('Target.createTarget', url='about:blank')
        self.session = None
        self.session = self.ask('Target.attachToTarget', flatten=True,
                                targetId=target['targetId'])['sessionId']
        for domain in ('Page', 'Runtime', 'Network', 'Log'):
            self.ask(f'{domain}.enable')
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.to)
        os.close(self.come)
        # The last of its children may still be writing.
        shutil.rmtree(self.profile.name, ignore_errors=True)

    def message(self, until):
        while b'\0' not in self.pending:
            left = until - time.monotonic()
            ready, _, _ = select.select([self.come], [], [], max(left, 0))
            more = os.read(self.come, 1 << 16) if ready else b''
            if not more:
                raise BrowserError('the browser does not answer')
            self.pending += more
        one, self.pending = self.pending.split(b'\0', 1)
        return json.loads(one)

    def ask(self, method, **params):
        self.number += 1
        number = self.number
        request = {'id': number, 'method': method, 'params': params}
        if getattr(self, 'session', None):
            request['sessionId'] = self.session
        data = json.dumps(request).encode() + b'\0'
        while data:
            data = data[os.write(self.to, data):]
        until = time.monotonic() + SECONDS
        while True:
            message = self.message(until)
            if message.get('id') == number:
                if 'error' in message:
                    raise BrowserError(f'{method}: {message["error"]}')
                return message['result']
            self.events.append(message)

    def wait(self, method):
        until = time.monotonic() + SECONDS
        while True:
            for i, message in enumerate(self.events):
                if message.get('method') == method:
                    del self.events[i]
                    return
            self.events.append(self.message(until))

    def size(self, width, height, scale=1, phone=False):
        self.ask('Emulation.setDeviceMetricsOverride', width=width,
                 height=height, deviceScaleFactor=scale, mobile=phone)

    def open(self, path):
        """The page's complaints, and what it asked for besides itself."""
        self.events.clear()
        address = 'file://' + os.path.realpath(path)
        self.ask('Page.navigate', url=address)
        self.wait('Page.loadEventFired')
        self.value('document.fonts ? document.fonts.ready.then(() => 1) : 1')
        said, asked = [], []
        for event in self.events:
            method, params = event.get('method'), event.get('params', {})
            if method == 'Runtime.consoleAPICalled':
                said.append(str(params.get('args')))
            elif method == 'Runtime.exceptionThrown':
                said.append(str(params.get('exceptionDetails')))
            elif method == 'Log.entryAdded':
                said.append(params['entry'].get('text', ''))
            elif method == 'Network.requestWillBeSent':
                url = params['request']['url']
                # Chromium asks for its own pages in its own name.
                if url != address and not url.startswith('data:'):
                    asked.append(url)
        return said, asked

    def value(self, expression):
        result = self.ask('Runtime.evaluate', expression=expression,
                          returnByValue=True, awaitPromise=True)
        if 'exceptionDetails' in result:
            raise BrowserError(str(result['exceptionDetails']))
        return result['result'].get('value')

    def picture(self, clip=None):
        shot = {'format': 'png', 'captureBeyondViewport': False}
        if clip:
            shot['clip'] = {**clip, 'scale': 1}
        return base64.b64decode(
            self.ask('Page.captureScreenshot', **shot)['data'])
