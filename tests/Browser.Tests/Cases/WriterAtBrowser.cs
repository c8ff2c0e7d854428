using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>Somebody who writes a case, with everything that leaves their browser on record.</summary>
internal sealed class WriterAtBrowser : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _left = new();

    private WriterAtBrowser(PersonAtBrowser person)
    {
        Person = person;
        person.Page.Context.Request += (_, request) => _left.Enqueue($"{request.Method} {request.Url} {string.Join(' ', request.Headers.Values)} {request.PostData}");
        person.Page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => _left.Enqueue(frame.Text ?? "");
    }

    public PersonAtBrowser Person { get; }

    public IPage Page => Person.Page;

    /// <summary>Every request with its address, headers and body, and every frame that was sent.</summary>
    public IReadOnlyCollection<string> Left => _left;

    public ILocator Status => Page.Locator(".case-engine");

    public static Task<WriterAtBrowser> SignIn(IBrowser browser, DemoArena demo, Look? look = null) => SignIn(browser, demo.Arena, look);

    public static async Task<WriterAtBrowser> SignIn(IBrowser browser, ArenaProcess arena, Look? look = null, bool anew = false) =>
        new(await PersonAtBrowser.SignIn(browser, arena.Address, "Fredfull Eng", look, anew));

    /// <summary>Who has written a case, some boxes of it otherwise, and looks at what was found in it.</summary>
    public static async Task<WriterAtBrowser> Looking(IBrowser browser, DemoArena demo, params (string Box, string Text)[] otherwise)
    {
        var writer = await SignIn(browser, demo);
        await writer.Begin();
        await writer.Write(CaseOf.Everything);
        await writer.Write(otherwise.ToDictionary(one => one.Box, one => one.Text));
        await writer.LookThrough();
        return writer;
    }

    /// <summary>To the step that shows what was found, when the engine has answered.</summary>
    public async Task LookThrough()
    {
        await IsReady();
        await Step("find");
        await IsLookedThrough();
    }

    /// <summary>What was found under these words.</summary>
    public ILocator Named(string written) => Page.Locator($".case-found > li:has(strong:text-is(\"{written}\"))");

    /// <summary>The same, unfolded.</summary>
    public async Task<ILocator> Unfold(string written)
    {
        var one = Named(written).First;
        if (await one.Locator("[aria-expanded='true']").CountAsync() == 0)
        {
            await one.Locator(".case-found__name").ClickAsync();
        }

        return one;
    }

    /// <summary>With the pointer, from before the word to after it.</summary>
    /// <param name="within">A selector of what the word stands in.</param>
    public async Task SelectByPointer(string within, string word)
    {
        var place = await Page.Locator(within).Filter(new() { HasText = word }).First.EvaluateAsync<float[]>(
            """
            (holder, word) => {
              holder.scrollIntoView({ block: 'center' });
              const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const at = texts.currentNode.data.indexOf(word);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(texts.currentNode, at);
                range.setEnd(texts.currentNode, at + word.length);
                const box = range.getClientRects()[0];
                return [box.left, box.right, box.top + box.height / 2];
              }
              return [];
            }
            """,
            word);
        await Page.Mouse.MoveAsync(place[0], place[2]);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(place[1], place[2]);
        await Page.Mouse.UpAsync();
    }

    /// <summary>Lets it stand, and says why.</summary>
    public async Task Keep(string written, string reason) => await IsKept(await SayWhyItStays(written, reason));

    /// <summary>The same, and does not wait for the engine to have heard it.</summary>
    public async Task<ILocator> SayWhyItStays(string written, string reason)
    {
        var one = await Unfold(written);
        await one.GetByLabel("Behold, fordi").FillAsync(reason);
        await one.GetByRole(AriaRole.Button, new() { Name = "Behold", Exact = true }).ClickAsync();
        return one;
    }

    public static Task IsKept(ILocator one) => Assertions.Expect(one).ToHaveAttributeAsync("data-state", "kept");

    /// <summary>To the page on which a case is written, past the duty gate.</summary>
    public async Task Begin(string answer = "No")
    {
        await GoToTheGate();
        await Answer(answer);
        await Assertions.Expect(Page.Locator("arena-case-form textarea").First).ToBeVisibleAsync();
        await Page.Locator("#write-theme").SelectOptionAsync("schoolAbsence");
    }

    public async Task GoToTheGate()
    {
        var meeting = (await Person.Meetings()).First(meeting => meeting.Phase == "Live");
        await Person.Go(meeting.Page);
        await Page.Locator("a[href$='/ny-sak']").ClickAsync();
    }

    public async Task Answer(string answer)
    {
        await Page.Locator($"input[name='Input.Answer'][value='{answer}']").CheckAsync();
        await Page.Locator("main form button[type='submit']").ClickAsync();
    }

    /// <summary>Each that waits is reached with N and replaced with A: nothing is clicked, and typing in a box is typing.</summary>
    public async Task ResolveByKeyboard()
    {
        var waiting = Page.Locator(".case-found > li[data-state='open']");
        if (await waiting.CountAsync() == 0)
        {
            return;
        }

        await Page.Locator(".case-found__name").First.FocusAsync();
        for (var left = await waiting.CountAsync(); left > 0; left = await waiting.CountAsync())
        {
            await Page.Keyboard.PressAsync("n");
            await Assertions.Expect(Page.Locator(".case-found__name[aria-expanded='true']")).ToBeFocusedAsync();
            await Page.Keyboard.PressAsync("a");
            await Assertions.Expect(waiting).Not.ToHaveCountAsync(left);
        }
    }

    /// <summary>Answers the last question, and sends.</summary>
    public async Task Send()
    {
        await TryToSend();

        // The arena reads all of it, and on a busy machine that takes the time it takes: the page says «Sender …» meanwhile.
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Saken er sendt. Den heter S-", new() { Timeout = 60_000 });
    }

    /// <summary>Whatever comes of it.</summary>
    public async Task TryToSend()
    {
        await Step("five");
        await Page.GetByLabel("Ja, på minst fem").CheckAsync();
        await Page.GetByLabel("Nei, vi er flere").CheckAsync();
        await Step("send");
        await Page.Locator("arena-case-send button[data-size='lg']").ClickAsync();
    }

    public ILocator Box(string key) => Page.Locator($"#write-{key}");

    public async Task Write(IReadOnlyDictionary<string, string> boxes)
    {
        foreach (var (key, text) in boxes)
        {
            await Box(key).FillAsync(text);
        }
    }

    public Task IsReady() => Assertions.Expect(Status).ToHaveAttributeAsync("data-state", "ready", new() { Timeout = 180_000 });

    /// <summary>The engine has answered for the text that stands there.</summary>
    public Task IsLookedThrough() => Assertions.Expect(Page.Locator(".case-risk:visible").First).ToBeVisibleAsync(new() { Timeout = 180_000 });

    public Task Step(string key) => Page.Locator(".case-steps").GetByRole(AriaRole.Button).Nth(Array.IndexOf(["write", "find", "five", "send"], key)).ClickAsync();

    /// <summary>All that the browser keeps of the arena: cookies, both storages, databases and caches, as one text.</summary>
    public Task<string> Kept() => KeptBy(Page);

    /// <summary>The same of anybody's browser.</summary>
    public static async Task<string> KeptBy(IPage page)
    {
        var state = await page.Context.StorageStateAsync(new() { IndexedDB = true });
        var more = await page.EvaluateAsync<string>(
            """
            async () => {
              const caches_ = [];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) caches_.push(request.url);
              }
              return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), (await indexedDB.databases()).map(({ name }) => name), caches_, history.state, location.href, document.title, document.cookie]);
            }
            """);
        return state + more;
    }

    public ValueTask DisposeAsync() => Person.DisposeAsync();
}
